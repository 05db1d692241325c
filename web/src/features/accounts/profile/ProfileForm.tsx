import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/Notice.js';
import { announce } from '../../../lib/announcer.js';
import type { Profile } from '../../../lib/api-types.js';
import classes from '../Accounts.module.css';
import { AccountsError } from '../AccountsError.js';
import { PersonWordsFields, wordsOf, wordsToSend } from '../people/PersonWordsFields.js';
import { useChangeProfile } from './profile.queries.js';

/** Name, style, rank, post, salutation, zone and language of the person signed in. */
export function ProfileForm({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const [words, setWords] = useState(() => wordsOf(profile));
  const change = useChangeProfile(profile);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(wordsToSend(words), { onSuccess: () => announce(t('settings.saved')) });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <PersonWordsFields words={words} onChange={setWords} />
      <AccountsError error={change.error} catalogue="person.faults" />
      {change.isSuccess && (
        <Notice kind="done">
          <p>{t('settings.saved')}</p>
        </Notice>
      )}
      <div>
        <Button type="submit" loading={change.isPending}>
          {t('person.save')}
        </Button>
      </div>
    </form>
  );
}
