import { Button, PasswordInput, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/Notice.js';
import { useProblemWords } from '../../lib/use-problem-words.js';
import { type Credentials, useSignIn } from './session.mutations.js';

/** Sign-in with e-mail and password. */
export function SignInForm({ signIn }: { signIn: ReturnType<typeof useSignIn> }) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const form = useForm<Credentials>({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: {
      email: isNotEmpty(t('session.emailMissing')),
      password: isNotEmpty(t('session.passwordMissing')),
    },
  });
  return (
    <form className="stack" noValidate onSubmit={form.onSubmit((credentials) => signIn.mutate(credentials))}>
      {signIn.isError && <Notice kind="error">{problemWords(signIn.error)}</Notice>}
      <TextInput
        label={t('session.email')}
        type="email"
        autoComplete="username"
        key={form.key('email')}
        {...form.getInputProps('email')}
      />
      <PasswordInput
        label={t('session.password')}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword'), tabIndex: 0 }}
        key={form.key('password')}
        {...form.getInputProps('password')}
      />
      <Button type="submit" loading={signIn.isPending}>
        {t('session.signIn')}
      </Button>
    </form>
  );
}
