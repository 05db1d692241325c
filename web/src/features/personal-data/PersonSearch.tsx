import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  email: string | undefined;
  onSearch: (email: string) => void;
}

/** Whose data are looked for: by the whole address, so that nobody leafs through people. */
export function PersonSearch({ email, onSearch }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(email ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') onSearch(typed.trim().toLowerCase());
  };
  return (
    <form className="row no-print" style={{ alignItems: 'flex-end' }} onSubmit={submit}>
      <TextInput
        type="email"
        required
        label={t('personalData.email')}
        value={typed}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
        w="20rem"
      />
      <Button type="submit">{t('personalData.find')}</Button>
    </form>
  );
}
