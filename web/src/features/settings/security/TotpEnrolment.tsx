import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../Settings.module.css';
import { QrCode } from './QrCode.js';
import { SecurityError } from './SecurityError.js';
import { useConfirmTotp } from './security.queries.js';

interface Props {
  enrolment: { uri: string; secret: string };
  onDone: (recoveryCodes: string[] | null) => void;
  onCancel: () => void;
}

/** The app reads the code on the screen, and shows that it did. */
export function TotpEnrolment({ enrolment, onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const confirm = useConfirmTotp();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate(code.replaceAll(' ', ''), {
      onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
      onError: () => setCode(''),
    });
  };
  return (
    <form className={classes.form} noValidate onSubmit={submit}>
      <p>{t('security.scan')}</p>
      <div>
        <QrCode text={enrolment.uri} label={t('security.qrCode')} />
      </div>
      <p>
        {t('security.typeSecret')}
        <br />
        <code className={classes.secret}>{enrolment.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <TextInput
        label={t('security.appCode')}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <SecurityError error={confirm.error} />
      <div className="row">
        <Button type="submit" loading={confirm.isPending} disabled={code.replaceAll(' ', '').length !== 6}>
          {t('security.confirmApp')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
