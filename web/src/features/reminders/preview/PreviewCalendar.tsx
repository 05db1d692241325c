import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../components/Section.js';
import type { PreviewMail } from '../../../lib/api-types.js';
import { formatMonth } from '../../../lib/dates.js';
import { CalendarWeeks } from './CalendarWeeks.js';
import { type CalendarMonth, dayAfterKey, monthsOf } from './preview-calendar.js';
import type { PreviewRange, PreviewSearch } from './preview-search.js';

interface Props {
  mails: PreviewMail[];
  range: PreviewRange;
  search: PreviewSearch;
}

/** How many mails go out on each day, month by month; on a narrow screen the days that have any, one below the other. */
export function PreviewCalendar({ mails, range, search }: Props) {
  const { t } = useTranslation();
  const counts = new Map<string, number>();
  for (const { sendOn } of mails) counts.set(sendOn, (counts.get(sendOn) ?? 0) + 1);
  return (
    <>
      <p className="muted">{t('preview.calendarHint')}</p>
      {monthsOf(range).map((month) => (
        <Month key={month.startsOn} month={month} counts={counts} search={search} />
      ))}
    </>
  );
}

interface MonthProps {
  month: CalendarMonth;
  counts: ReadonlyMap<string, number>;
  search: PreviewSearch;
}

/** Tab reaches one day of a month, arrow keys the others: thirty tab stops serve nobody. */
function Month({ month: { startsOn, weeks }, counts, search }: MonthProps) {
  const { t, i18n } = useTranslation();
  const days = weeks.flat().filter((day) => day !== null && counts.has(day)) as string[];
  const [reached, setReached] = useState(days[0]);
  const title = formatMonth(i18n.language, startsOn);
  const walk = (event: KeyboardEvent<HTMLTableElement>) => {
    const to = reached === undefined ? undefined : dayAfterKey(days, reached, event.key);
    if (to === undefined) return;
    event.preventDefault();
    setReached(to);
    event.currentTarget.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus();
  };
  const total = days.reduce((sum, day) => sum + (counts.get(day) ?? 0), 0);
  return (
    <Section title={title} note={t('preview.mails', { count: total })}>
      {days.length > 0 && (
        <CalendarWeeks
          caption={title}
          weeks={weeks}
          counts={counts}
          reached={reached}
          search={search}
          onReach={setReached}
          onKeyDown={walk}
        />
      )}
    </Section>
  );
}
