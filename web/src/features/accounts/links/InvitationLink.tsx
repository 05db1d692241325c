import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/Notice.js';
import { useDocumentTitle } from '../../../components/PageHeader.js';
import { dateOf } from '../../../lib/dates.js';
import { useDateWords } from '../../../lib/use-date-words.js';
import { AccountsError } from '../AccountsError.js';
import { AccountLink } from './AccountLink.js';
import { invitationLinkQuery, useAcceptInvitation, useAskInvitation } from './account-links.queries.js';
import { PasswordForm } from './PasswordForm.js';
import { SignInNext } from './SignInNext.js';

/** What an invitation opens: who is invited to what; accepting it, with a password where there is none yet. */
export function InvitationLink({ token }: { token: string }) {
  const { t } = useTranslation();
  const words = useDateWords();
  const query = useQuery(invitationLinkQuery(token));
  const accept = useAcceptInvitation(token);
  useDocumentTitle(t('account.invitationTitle'));
  return (
    <AccountLink query={query} refusal={accept.error} renew={<AskAgain token={token} />}>
      {({ displayName: name, email, stateName: state, needsPassword, expiresAt }) =>
        accept.isSuccess ? (
          <SignInNext title={t('account.invitationTitle')} words={t('account.accepted', { email })} />
        ) : (
          <>
            <h1>{t('account.invitationTitle')}</h1>
            <p>
              {state === null
                ? t('account.invitationLead', { name, email })
                : t('account.invitationToContribute', { name, email, state })}
            </p>
            <p className="muted">{t('account.validUntil', { date: words.day(dateOf(expiresAt, 'UTC')) })}</p>
            {needsPassword ? (
              <PasswordForm email={email} label={t('account.accept')} save={accept} />
            ) : (
              <>
                <p>{t('account.hasPassword')}</p>
                <AccountsError error={accept.error} catalogue="account.faults" />
                <div>
                  <Button loading={accept.isPending} onClick={() => accept.mutate(null)}>
                    {t('account.accept')}
                  </Button>
                </div>
              </>
            )}
          </>
        )
      }
    </AccountLink>
  );
}

function AskAgain({ token }: { token: string }) {
  const { t } = useTranslation();
  const ask = useAskInvitation(token);
  if (ask.isSuccess) {
    return (
      <Notice kind="done">
        <p>{t('account.askedAgain')}</p>
      </Notice>
    );
  }
  return (
    <div className="stack-tight">
      <AccountsError error={ask.error} catalogue="account.faults" />
      <div>
        <Button loading={ask.isPending} onClick={() => ask.mutate()}>
          {t('account.askAgain')}
        </Button>
      </div>
    </div>
  );
}
