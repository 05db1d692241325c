import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../components/PageHeader.js';
import { DemoAccounts } from '../../features/demo/DemoAccounts.js';
import { OtherWays } from '../../features/session/OtherWays.js';
import { SecondStepForm } from '../../features/session/SecondStepForm.js';
import { SignInForm } from '../../features/session/SignInForm.js';
import { useSignIn } from '../../features/session/session.mutations.js';
import type { SecondStep } from '../../lib/api-types.js';
import { keepNext } from '../next-address.js';
import { Wordmark } from '../shell/Wordmark.js';
import classes from './SignInPage.module.css';

const route = getRouteApi('/sign-in');

/** Sign-in, then back to where one was. */
export function SignInPage() {
  const { t } = useTranslation();
  const { next } = route.useSearch();
  const navigate = useNavigate();
  const [step, setStep] = useState<SecondStep | null>(null);
  const follows = {
    onSignedIn: () => void navigate({ href: next ?? '/', replace: true }),
    onSecondStep: setStep,
  };
  const signIn = useSignIn(follows);
  useDocumentTitle(t('session.title'));
  return (
    <main className={classes.root}>
      <div className={classes.card}>
        <Wordmark />
        <div>
          <h1 className={classes.title}>{t(step === null ? 'session.title' : 'session.secondStep')}</h1>
          <p className="muted">{t('product.purpose')}</p>
        </div>
        {step === null ? (
          <>
            <SignInForm signIn={signIn} />
            <Link to="/forgot-password">{t('session.forgot')}</Link>
            <OtherWays follows={follows} onLeave={() => keepNext(next)} />
          </>
        ) : (
          <SecondStepForm step={step} follows={follows} onBack={() => setStep(null)} />
        )}
      </div>
      {step === null && (
        <DemoAccounts
          isBusy={signIn.isPending}
          onChoose={({ email, password }) => signIn.mutate({ email, password })}
        />
      )}
    </main>
  );
}
