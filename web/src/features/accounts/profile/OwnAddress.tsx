import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/Facts.js';
import { Notice } from '../../../components/Notice.js';
import { announce } from '../../../lib/announcer.js';
import type { Profile } from '../../../lib/api-types.js';
import classes from '../Accounts.module.css';
import { AccountsError } from '../AccountsError.js';
import { useAskAddress } from './profile.queries.js';

/** The address, and another that confirms before it takes its place. */
export function OwnAddress({ profile: { email, newEmail } }: { profile: Profile }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState('');
  const ask = useAskAddress();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted.trim() === '') return;
    ask.mutate(wanted.trim(), {
      onSuccess: () => {
        setWanted('');
        announce(t('person.addressAsked'));
      },
    });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Facts facts={[[t('person.email'), email]]} />
      {newEmail !== null && <p className="muted">{t('person.newEmail', { email: newEmail })}</p>}
      <TextInput
        label={t('person.moveAddress')}
        description={t('person.moveAddressNote')}
        type="email"
        maxLength={320}
        value={wanted}
        onChange={({ currentTarget: { value } }) => setWanted(value)}
      />
      <AccountsError error={ask.error} catalogue="person.faults" />
      {ask.isSuccess && (
        <Notice kind="done">
          <p>{t('person.addressAsked')}</p>
        </Notice>
      )}
      <div>
        <Button type="submit" variant="default" disabled={wanted.trim() === ''} loading={ask.isPending}>
          {t('person.askAddress')}
        </Button>
      </div>
    </form>
  );
}
