import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../lib/announcer.js';
import classes from '../Settings.module.css';
import { SecurityError } from './SecurityError.js';
import { useAddPasskey } from './security.queries.js';

/** A name first, as all passkeys look alike; then the browser asks for the device. */
export function AddPasskeyForm({ onCodes }: { onCodes: (codes: string[]) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const add = useAddPasskey();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(name.trim(), {
      onSuccess: ({ recoveryCodes }) => {
        setName('');
        announce(t('security.passkeyAdded'));
        if (recoveryCodes !== null) onCodes(recoveryCodes);
      },
    });
  };
  return (
    <form className={classes.form} noValidate onSubmit={submit}>
      <div className={classes.dates}>
        <TextInput
          label={t('security.newPasskeyName')}
          description={t('security.newPasskeyHint')}
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" loading={add.isPending} disabled={name.trim() === ''}>
          {t('security.addPasskey')}
        </Button>
      </div>
      <SecurityError error={add.error} />
    </form>
  );
}
