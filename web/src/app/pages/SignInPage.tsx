import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../components/PageHeader.js';
import { DemoAccounts } from '../../features/demo/DemoAccounts.js';
import { SignInForm } from '../../features/session/SignInForm.js';
import { useSignIn } from '../../features/session/session.mutations.js';
import { Wordmark } from '../shell/Wordmark.js';
import classes from './SignInPage.module.css';

const route = getRouteApi('/sign-in');

/** Sign-in, then back to where one was. */
export function SignInPage() {
  const { t } = useTranslation();
  const { next } = route.useSearch();
  const navigate = useNavigate();
  const signIn = useSignIn(() => void navigate({ href: next ?? '/', replace: true }));
  useDocumentTitle(t('session.title'));
  return (
    <main className={classes.root}>
      <div className={classes.card}>
        <Wordmark />
        <div>
          <h1 className={classes.title}>{t('session.title')}</h1>
          <p className="muted">{t('product.purpose')}</p>
        </div>
        <SignInForm signIn={signIn} />
        <Link to="/forgot-password">{t('session.forgot')}</Link>
      </div>
      <DemoAccounts
        isBusy={signIn.isPending}
        onChoose={({ email, password }) => signIn.mutate({ email, password })}
      />
    </main>
  );
}
