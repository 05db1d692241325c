import { Button } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organisation, PersonDetail } from '../../../lib/api-types.js';
import classes from '../Accounts.module.css';
import { AccountsError } from '../AccountsError.js';
import { OrganisationFields, type Place } from './OrganisationFields.js';
import { useChangePerson } from './people.queries.js';
import { PersonWordsFields, wordsOf, wordsToSend } from './PersonWordsFields.js';

interface Props {
  person: PersonDetail;
  organisations: Pick<Organisation, 'id' | 'name'>[];
  onDone: () => void;
  onCancel: () => void;
}

/** Corrects how a person is written; what they wrote before stays under the name that they had. */
export function ChangePersonForm({ person, organisations, onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState(() => wordsOf(person));
  const [place, setPlace] = useState<Place>({
    organisationId: person.organisation?.id ?? null,
    isRoleMailbox: person.isRoleMailbox,
  });
  const change = useChangePerson(person, onDone);
  const root = useRef<HTMLFormElement>(null);
  useEffect(() => root.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ ...wordsToSend(words), ...place });
  };
  return (
    <form ref={root} tabIndex={-1} className={classes.form} onSubmit={submit}>
      <PersonWordsFields words={words} onChange={setWords} />
      <OrganisationFields organisations={organisations} place={place} onChange={setPlace} />
      <AccountsError error={change.error} catalogue="person.faults" />
      <div className="row">
        <Button type="submit" loading={change.isPending}>
          {t('person.save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
