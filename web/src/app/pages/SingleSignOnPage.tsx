import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../components/PageHeader.js';
import { SecondStepForm } from '../../features/session/SecondStepForm.js';
import { SingleSignOnReturn } from '../../features/session/SingleSignOnReturn.js';
import type { SecondStep } from '../../lib/api-types.js';
import { takeNext } from '../next-address.js';
import { Wordmark } from '../shell/Wordmark.js';
import classes from './SignInPage.module.css';

/** Where the provider of single sign-on sends the browser back to. */
export function SingleSignOnPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [step, setStep] = useState<SecondStep | null>(null);
  const follows = {
    onSignedIn: () => void navigate({ href: takeNext() ?? '/', replace: true }),
    onSecondStep: setStep,
  };
  useDocumentTitle(t('session.title'));
  return (
    <main className={classes.root}>
      <div className={classes.card}>
        <Wordmark />
        <h1 className={classes.title}>{t(step === null ? 'session.title' : 'session.secondStep')}</h1>
        {step === null ? (
          <SingleSignOnReturn follows={follows} />
        ) : (
          <SecondStepForm
            step={step}
            follows={follows}
            onBack={() => void navigate({ to: '/sign-in', search: {} })}
          />
        )}
      </div>
    </main>
  );
}
