import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../Accounts.module.css';
import { AccountsError } from '../AccountsError.js';
import { useAskAddressOf } from './people.queries.js';

interface Props {
  personId: string;
  onDone: () => void;
  onCancel: () => void;
}

/** Asks a new address to confirm that it is to be the account's. */
export function MoveAddressForm({ personId, onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const ask = useAskAddressOf(personId);
  const root = useRef<HTMLFormElement>(null);
  useEffect(() => root.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (email.trim() !== '') ask.mutate(email.trim(), { onSuccess: onDone });
  };
  return (
    <form ref={root} tabIndex={-1} className={classes.form} onSubmit={submit}>
      <TextInput
        label={t('person.email')}
        type="email"
        maxLength={320}
        value={email}
        onChange={({ currentTarget: { value } }) => setEmail(value)}
      />
      <AccountsError error={ask.error} catalogue="person.faults" />
      <div className="row">
        <Button type="submit" disabled={email.trim() === ''} loading={ask.isPending}>
          {t('person.askAddress')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
