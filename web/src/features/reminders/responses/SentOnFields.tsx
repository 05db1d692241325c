import { useTranslation } from 'react-i18next';
import { LazyDayPicker } from '../../../components/LazyDayPicker.js';
import { addDays } from '../../../lib/dates.js';
import { useToday } from '../../../lib/session.js';
import type { ResponsesSearch } from './responses-search.js';

const DAYS_OF_A_YEAR = 365;

interface Props {
  search: ResponsesSearch;
  onChange: (days: Pick<ResponsesSearch, 'from' | 'to'>) => void;
}

/** The days on which the reminders were sent: the last year unless chosen. */
export function SentOnFields({ search, onChange }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const to = search.to ?? today;
  const from = search.from ?? addDays(to, -DAYS_OF_A_YEAR);
  return (
    <>
      <LazyDayPicker
        label={t('responses.from')}
        value={from}
        onChange={(date) => onChange({ from: date ?? undefined, to: search.to })}
        today={today}
        latest={to}
      />
      <LazyDayPicker
        label={t('responses.to')}
        value={to}
        onChange={(date) =>
          onChange({ from: search.from, to: date === null || date === today ? undefined : date })
        }
        today={today}
        earliest={from}
        latest={today}
      />
    </>
  );
}
