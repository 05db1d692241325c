import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/Notice.js';
import { useDocumentTitle } from '../../../components/PageHeader.js';
import { announce } from '../../../lib/announcer.js';
import { AccountsError } from '../AccountsError.js';
import { useAskReset } from './account-links.queries.js';

/** Asks for a link to choose another password; whether the address is known is not said. */
export function ForgotPassword() {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [isTried, setIsTried] = useState(false);
  const ask = useAskReset();
  useDocumentTitle(t('account.forgotTitle'));
  const isAddress = /^\S+@\S+$/.test(email.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (isAddress) ask.mutate(email.trim(), { onSuccess: () => announce(t('account.forgotSent')) });
  };
  return (
    <>
      <h1>{t('account.forgotTitle')}</h1>
      {ask.isSuccess ? (
        <Notice kind="done">
          <p>{t('account.forgotSent')}</p>
        </Notice>
      ) : (
        <>
          <p>{t('account.forgotLead')}</p>
          <form className="stack" noValidate onSubmit={submit}>
            <TextInput
              label={t('session.email')}
              type="email"
              autoComplete="username"
              value={email}
              error={isTried && !isAddress ? t('account.emailWrong') : undefined}
              onChange={({ currentTarget: { value } }) => setEmail(value)}
            />
            <AccountsError error={ask.error} catalogue="person.faults" />
            <div>
              <Button type="submit" loading={ask.isPending}>
                {t('account.forgotSend')}
              </Button>
            </div>
          </form>
        </>
      )}
      <p>
        <a href="/sign-in">{t('account.backToSignIn')}</a>
      </p>
    </>
  );
}
