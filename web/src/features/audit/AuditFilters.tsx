import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyDayPicker } from '../../components/LazyDayPicker.js';
import { useToday } from '../../lib/session.js';
import { useActionWords } from '../../lib/use-action-words.js';
import { sealingQuery } from './audit.queries.js';
import type { AuditSearch } from './audit-search.js';

interface Props {
  search: AuditSearch;
  onChange: (search: AuditSearch) => void;
}

/** By who, what and when. */
export function AuditFilters({ search, onChange }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const actionWords = useActionWords();
  const [who, setWho] = useState(search.who ?? '');
  const known = useQuery(sealingQuery).data?.actions ?? [];
  // What the address asks for is a choice even before the actions are here.
  const actions = search.action === undefined ? known : [...new Set([search.action, ...known])];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange({ ...search, who: who.trim() });
  };
  return (
    <form className="row no-print" style={{ alignItems: 'flex-end' }} onSubmit={submit}>
      <TextInput
        label={t('auditTrail.who')}
        placeholder={t('auditTrail.whoHint')}
        value={who}
        onChange={({ currentTarget: { value } }) => setWho(value)}
        w="18rem"
      />
      <NativeSelect
        label={t('auditTrail.what')}
        value={search.action ?? ''}
        data={[
          { value: '', label: t('filter.all') },
          ...actions.map((action) => ({ value: action, label: actionWords(action) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...search, action: value === '' ? undefined : value })
        }
      />
      <LazyDayPicker
        label={t('auditTrail.from')}
        value={search.from ?? null}
        today={today}
        isClearable
        onChange={(from) => onChange({ ...search, from: from ?? undefined })}
      />
      <LazyDayPicker
        label={t('auditTrail.until')}
        value={search.until ?? null}
        today={today}
        isClearable
        onChange={(until) => onChange({ ...search, until: until ?? undefined })}
      />
      <Button type="submit" variant="default">
        {t('auditTrail.apply')}
      </Button>
    </form>
  );
}
