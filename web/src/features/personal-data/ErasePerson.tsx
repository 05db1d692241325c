import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/Notice.js';
import { Section } from '../../components/Section.js';
import type { PersonalData } from '../../lib/api-types.js';
import { useProblemWords } from '../../lib/use-problem-words.js';
import { useErasePerson } from './personal-data.queries.js';

interface Props {
  person: PersonalData;
  onErased: (pseudonym: string) => void;
}

/** Erases a person, once the address has been typed again: it cannot be taken back. */
export function ErasePerson({ person, onErased }: Props) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const [typed, setTyped] = useState('');
  const erase = useErasePerson(person.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    erase.mutate(typed.trim(), { onSuccess: ({ pseudonym }) => onErased(pseudonym) });
  };
  return (
    <Section title={t('personalData.eraseTitle')}>
      {person.mayBeErased ? (
        <form className="stack no-print" style={{ maxWidth: '42rem' }} onSubmit={submit}>
          <p>{t('personalData.eraseNote')}</p>
          {erase.error !== null && (
            <Notice kind="error">
              <p>{problemWords(erase.error)}</p>
            </Notice>
          )}
          <TextInput
            type="email"
            required
            autoComplete="off"
            label={t('personalData.confirmEmail')}
            value={typed}
            onChange={({ currentTarget: { value } }) => setTyped(value)}
            maw="20rem"
          />
          <div>
            <Button
              type="submit"
              color="red"
              loading={erase.isPending}
              disabled={typed.trim().toLowerCase() !== person.email}
            >
              {t('personalData.confirmErase')}
            </Button>
          </div>
        </form>
      ) : (
        <p>{t('personalData.lastAdministrator')}</p>
      )}
    </Section>
  );
}
