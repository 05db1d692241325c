import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uuidv7 } from 'uuidv7';
import { LazyDayPicker } from '../../../components/LazyDayPicker.js';
import type { NominateInput, StateRef } from '../../../lib/api-types.js';
import { addDays } from '../../../lib/dates.js';
import { useToday } from '../../../lib/session.js';
import classes from '../Accounts.module.css';
import { AccountsError } from '../AccountsError.js';
import { personName } from '../person-name.js';
import { nomineesQuery, useNominate } from './nominations.queries.js';

const functions = ['main', 'alternate', 'validating_authority'] as const;
const LONGEST_SOURCE = 500;

interface Props {
  states: Pick<StateRef, 'id' | 'isoCode' | 'name'>[];
  /** The state that the page is about, by its ISO code. */
  state: string | undefined;
  onDone: () => void;
  onCancel: () => void;
}

/** What the note says: whom, as what, from which day on. */
export function NominationForm({ states, state, onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const people = useQuery(nomineesQuery).data ?? [];
  const [id] = useState(() => uuidv7());
  const [stateId, setStateId] = useState(states.find(({ isoCode }) => isoCode === state)?.id ?? '');
  const [post, setPost] = useState<NominateInput['function']>('main');
  const [personId, setPersonId] = useState('');
  const [fromOn, setFromOn] = useState<string | null>(null);
  const [untilOn, setUntilOn] = useState<string | null>(null);
  const [source, setSource] = useState('');
  const [sourceDatedOn, setSourceDatedOn] = useState<string | null>(null);
  const [invite, setInvite] = useState(true);
  const nominate = useNominate(onDone);
  const root = useRef<HTMLFormElement>(null);
  useEffect(() => root.current?.focus(), []);
  const isWhole = stateId !== '' && personId !== '' && source.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole || fromOn === null || sourceDatedOn === null) return;
    const note = { source: source.trim(), sourceDatedOn };
    nominate.mutate({ id, stateId, function: post, personId, fromOn, untilOn, ...note, invite });
  };
  const choose = { value: '', label: t('nominations.choose') };
  return (
    <form ref={root} tabIndex={-1} className={classes.form} onSubmit={submit}>
      <div className={classes.pair}>
        <NativeSelect
          label={t('state.name')}
          value={stateId}
          data={[choose, ...states.map(({ id: value, name: label }) => ({ value, label }))]}
          onChange={({ currentTarget: { value } }) => setStateId(value)}
        />
        <NativeSelect
          label={t('nominations.function')}
          value={post}
          data={functions.map((value) => ({ value, label: t(`nomination.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            setPost(functions.find((known) => known === value) ?? post)
          }
        />
      </div>
      <NativeSelect
        label={t('nominations.person')}
        description={t('nominations.personHint')}
        value={personId}
        data={[
          choose,
          ...people.map((person) => ({ value: person.id, label: `${personName(person)} · ${person.email}` })),
        ]}
        onChange={({ currentTarget: { value } }) => setPersonId(value)}
      />
      <div className="row">
        <LazyDayPicker label={t('nominations.fromOn')} value={fromOn} onChange={setFromOn} today={today} />
        <LazyDayPicker
          label={t('nominations.untilOn')}
          value={untilOn}
          onChange={setUntilOn}
          today={fromOn ?? today}
          earliest={addDays(fromOn ?? today, 1)}
          isClearable
        />
      </div>
      <TextInput
        label={t('nominations.source')}
        description={t('nominations.sourceHint')}
        maxLength={LONGEST_SOURCE}
        value={source}
        onChange={({ currentTarget: { value } }) => setSource(value)}
      />
      <div className="row">
        <LazyDayPicker
          label={t('nominations.sourceDatedOn')}
          value={sourceDatedOn}
          onChange={setSourceDatedOn}
          today={today}
        />
      </div>
      <Checkbox
        label={t('nominations.invite')}
        checked={invite}
        onChange={({ currentTarget: { checked } }) => setInvite(checked)}
      />
      <AccountsError error={nominate.error} catalogue="nominations.faults" />
      <div className="row">
        <Button
          type="submit"
          disabled={!isWhole || fromOn === null || sourceDatedOn === null}
          loading={nominate.isPending}
        >
          {t('nominations.save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
