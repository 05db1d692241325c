import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../../components/PageHeader.js';
import { AccountLink } from './AccountLink.js';
import { resetLinkQuery, useResetPassword } from './account-links.queries.js';
import { PasswordForm } from './PasswordForm.js';
import { SignInNext } from './SignInNext.js';

/** Another password for who has forgotten theirs. */
export function ResetLink({ token }: { token: string }) {
  const { t } = useTranslation();
  const query = useQuery(resetLinkQuery(token));
  const reset = useResetPassword(token);
  useDocumentTitle(t('account.resetTitle'));
  return (
    <AccountLink query={query} refusal={reset.error}>
      {({ email }) =>
        reset.isSuccess ? (
          <SignInNext title={t('account.resetTitle')} words={t('account.resetDone')} />
        ) : (
          <>
            <h1>{t('account.resetTitle')}</h1>
            <p>{t('account.resetLead', { email })}</p>
            <PasswordForm email={email} label={t('account.resetSave')} save={reset} />
          </>
        )
      }
    </AccountLink>
  );
}
