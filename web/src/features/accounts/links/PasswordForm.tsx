import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountsError } from '../AccountsError.js';

interface Props {
  /** Whose password, for programs that keep passwords. */
  email: string;
  label: string;
  save: { mutate: (password: string) => void; isPending: boolean; error: Error | null };
}

/** A new password, typed twice. */
export function PasswordForm({ email, label, save }: Props) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [isTried, setIsTried] = useState(false);
  const differs = password !== again;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (password !== '' && !differs) save.mutate(password);
  };
  const toggle = { 'aria-label': t('session.showPassword'), tabIndex: 0 };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PasswordInput
        label={t('account.newPassword')}
        description={t('account.passwordHint')}
        autoComplete="new-password"
        visibilityToggleButtonProps={toggle}
        value={password}
        onChange={({ currentTarget: { value } }) => setPassword(value)}
      />
      <PasswordInput
        label={t('account.repeat')}
        autoComplete="new-password"
        visibilityToggleButtonProps={toggle}
        value={again}
        error={isTried && differs ? t('account.repeatDiffers') : undefined}
        onChange={({ currentTarget: { value } }) => setAgain(value)}
      />
      <AccountsError error={save.error} catalogue="account.faults" />
      <div>
        <Button type="submit" disabled={password === ''} loading={save.isPending}>
          {label}
        </Button>
      </div>
    </form>
  );
}
