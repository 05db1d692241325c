import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StateRef } from '../../../lib/api-types.js';
import classes from '../Accounts.module.css';
import { AccountsError } from '../AccountsError.js';
import { useInviteContributor } from './contributors.queries.js';

const LONGEST = 200;
const nobody = { email: '', displayName: '', rank: '', post: '' };

interface Props {
  /** Those that one may invite for; with one there is nothing to choose. */
  states: Pick<StateRef, 'id' | 'name'>[];
  onSent: (email: string) => void;
}

/** Name and address of whoever is to draft; they accept by a link. */
export function InviteContributorForm({ states, onSent }: Props) {
  const { t } = useTranslation();
  const [only] = states;
  const [stateId, setStateId] = useState(states.length === 1 && only !== undefined ? only.id : '');
  const [words, setWords] = useState(nobody);
  const invite = useInviteContributor();
  const isWhole = stateId !== '' && words.email.trim() !== '' && words.displayName.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole) return;
    const { email, displayName, rank, post } = words;
    const body = { stateId, email: email.trim(), displayName: displayName.trim(), rank, post };
    invite.mutate(body, {
      onSuccess: () => {
        setWords(nobody);
        onSent(email.trim());
      },
    });
  };
  const field = (name: keyof typeof nobody, label: string, hint?: string) => (
    <TextInput
      label={label}
      description={hint}
      type={name === 'email' ? 'email' : 'text'}
      maxLength={name === 'email' ? 320 : LONGEST}
      value={words[name]}
      onChange={({ currentTarget: { value } }) => setWords({ ...words, [name]: value })}
    />
  );
  return (
    <form className={classes.form} onSubmit={submit}>
      {states.length !== 1 && (
        <NativeSelect
          label={t('state.name')}
          value={stateId}
          data={[
            { value: '', label: t('nominations.choose') },
            ...states.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget: { value } }) => setStateId(value)}
        />
      )}
      {field('email', t('person.email'))}
      {field('displayName', t('person.name'), t('person.nameHint'))}
      <div className={classes.pair}>
        {field('rank', t('person.rank'))}
        {field('post', t('person.post'))}
      </div>
      <AccountsError error={invite.error} catalogue="person.faults" />
      <div>
        <Button type="submit" disabled={!isWhole} loading={invite.isPending}>
          {t('contributor.send')}
        </Button>
      </div>
    </form>
  );
}
