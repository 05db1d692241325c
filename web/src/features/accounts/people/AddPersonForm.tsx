import { Button, Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uuidv7 } from 'uuidv7';
import type { Organisation, PersonDetail, StandingRole, StateRef } from '../../../lib/api-types.js';
import { useSession } from '../../../lib/session.js';
import classes from '../Accounts.module.css';
import { AccountsError } from '../AccountsError.js';
import { OrganisationFields, type Place } from './OrganisationFields.js';
import { useAddPerson } from './people.queries.js';
import { PersonWordsFields, type Words, wordsToSend } from './PersonWordsFields.js';
import { RolesField } from './RolesField.js';

interface Props {
  states: Pick<StateRef, 'id' | 'name'>[];
  organisations: Pick<Organisation, 'id' | 'name'>[];
  onAdded: (person: PersonDetail) => void;
}

/** Opens an account; whoever a state nominates is added here first. */
export function AddPersonForm({ states, organisations, onAdded }: Props) {
  const { t } = useTranslation();
  const { user } = useSession();
  // The same sent again after a lost answer is the same person.
  const [id] = useState(() => uuidv7());
  const [email, setEmail] = useState('');
  const [words, setWords] = useState<Words>({
    displayName: '',
    style: '',
    rank: '',
    post: '',
    salutation: '',
    timeZone: user.timeZone,
    language: 'en',
  });
  const [place, setPlace] = useState<Place>({ organisationId: null, isRoleMailbox: false });
  const [roles, setRoles] = useState<StandingRole[]>([]);
  const [invite, setInvite] = useState(false);
  const add = useAddPerson(onAdded);
  const isWhole = [email, words.displayName, words.timeZone].every((text) => text.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole) add.mutate({ id, email: email.trim(), ...wordsToSend(words), ...place, roles, invite });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label={t('person.email')}
        type="email"
        required
        maxLength={320}
        value={email}
        onChange={({ currentTarget: { value } }) => setEmail(value)}
      />
      <PersonWordsFields words={words} onChange={setWords} />
      <OrganisationFields organisations={organisations} place={place} onChange={setPlace} />
      <fieldset className="stack-tight">
        <legend>{t('person.setRoles')}</legend>
        <p className="muted">{t('person.setRolesNote')}</p>
        <RolesField states={states} roles={roles} onChange={setRoles} />
      </fieldset>
      <Checkbox
        label={t('person.invite')}
        checked={invite}
        onChange={({ currentTarget: { checked } }) => setInvite(checked)}
      />
      <AccountsError error={add.error} catalogue="person.faults" />
      <div>
        <Button type="submit" disabled={!isWhole} loading={add.isPending}>
          {t('person.add')}
        </Button>
      </div>
    </form>
  );
}
