import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LazyDayPicker } from '../../../components/LazyDayPicker.js';
import { addDays } from '../../../lib/dates.js';
import { useToday } from '../../../lib/session.js';
import { LONGEST_DAYS, type PreviewSearch, rangeOf } from './preview-search.js';

interface Props {
  search: PreviewSearch;
  states: { id: string; name: string }[];
  onChange: (chosen: PreviewSearch) => void;
}

/** From which day to which, and whose. */
export function PreviewFilters({ search, states, onChange }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const { from, to } = rangeOf(search, today);
  return (
    <div className="row no-print">
      <LazyDayPicker
        label={t('preview.from')}
        value={from}
        // A last day that was not chosen follows the first.
        onChange={(day) => onChange({ ...search, from: day ?? undefined, day: undefined })}
        today={today}
      />
      <LazyDayPicker
        label={t('preview.to')}
        value={to}
        onChange={(day) => onChange({ ...search, from, to: day ?? undefined, day: undefined })}
        today={from}
        earliest={from}
        latest={addDays(from, LONGEST_DAYS)}
      />
      <NativeSelect
        label={t('filter.state')}
        value={search.state ?? ''}
        data={[
          { value: '', label: t('filter.all') },
          ...states.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...search, state: value === '' ? undefined : value, day: undefined })
        }
      />
    </div>
  );
}
