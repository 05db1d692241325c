import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StateRef } from '../../../lib/api-types.js';
import { type PeopleSearch, personRoles, personStandings } from './people-search.js';

interface Props {
  states: Pick<StateRef, 'isoCode' | 'name'>[];
  search: PeopleSearch;
  onChange: (search: PeopleSearch) => void;
}

const PAUSE_MS = 300;

export function PeopleFilters({ states, search, onChange }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState(search.search ?? '');
  const look = useDebouncedCallback((text: string) => {
    onChange({ ...search, search: text.trim() === '' ? undefined : text.trim() });
  }, PAUSE_MS);
  const { state } = search;
  const isListed = state === undefined || states.some(({ isoCode }) => isoCode === state);
  return (
    <div className="row no-print">
      <TextInput
        label={t('person.search')}
        type="search"
        maxLength={200}
        value={words}
        onChange={({ currentTarget: { value } }) => {
          setWords(value);
          look(value);
        }}
      />
      <NativeSelect
        label={t('state.name')}
        value={state ?? ''}
        data={[
          { value: '', label: t('filter.all') },
          ...states.map(({ isoCode, name }) => ({ value: isoCode, label: name })),
          ...(isListed ? [] : [{ value: state, label: state }]),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...search, state: value === '' ? undefined : value })
        }
      />
      <NativeSelect
        label={t('person.role')}
        value={search.role ?? ''}
        data={[
          { value: '', label: t('filter.all') },
          ...personRoles.map((role) => ({ value: role, label: t(`role.${role}`) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...search, role: personRoles.find((role) => role === value) })
        }
      />
      <NativeSelect
        label={t('person.standing')}
        value={search.standing ?? ''}
        data={[
          { value: '', label: t('filter.all') },
          ...personStandings.map((known) => ({ value: known, label: t(`person.standings.${known}`) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...search, standing: personStandings.find((known) => known === value) })
        }
      />
    </div>
  );
}
