import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImpreciseDate } from './api-types.js';
import { daysBetween, formatDay, formatDayRange, formatMonth, formatShortDay, quarterOf } from './dates.js';

/** Dates in words of the reader's language; "today" is always given, never the browser's. */
export interface DateWords {
  /** "14 June 2018" */
  day(date: string): string;
  /** "14 Jun 2018" */
  shortDay(date: string): string;
  /** "in 12 days", "today", "3 days ago" */
  distance(today: string, date: string): string;
  /** "June 2018, day to be confirmed" */
  event(date: ImpreciseDate): string;
  /** "14 June 2018", "end of June 2018" */
  due(date: ImpreciseDate): string;
}

const longestDistanceInDays = 92;
const daysPerMonth = 30.44;

export function useDateWords(): DateWords {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  return useMemo<DateWords>(() => {
    const exact = (date: ImpreciseDate & { startsOn: string }): string =>
      date.endsOn === null || date.endsOn === date.startsOn
        ? formatDay(language, date.startsOn)
        : formatDayRange(language, date.startsOn, date.endsOn);
    const quarter = (on: string) => ({ quarter: quarterOf(on), year: on.slice(0, 4) });
    return {
      day: (date) => formatDay(language, date),
      shortDay: (date) => formatShortDay(language, date),
      distance(today, date) {
        const days = daysBetween(today, date);
        if (days === 0) return t('date.today');
        if (days === 1) return t('date.tomorrow');
        if (days === -1) return t('date.yesterday');
        const isFar = Math.abs(days) > longestDistanceInDays;
        const count = isFar ? Math.round(Math.abs(days) / daysPerMonth) : Math.abs(days);
        if (isFar) return days > 0 ? t('date.inMonths', { count }) : t('date.monthsAgo', { count });
        return days > 0 ? t('date.inDays', { count }) : t('date.daysAgo', { count });
      },
      event(date) {
        const { startsOn } = date;
        if (startsOn === null) return t('date.toBeConfirmed');
        switch (date.precision) {
          case 'day':
            return exact({ ...date, startsOn });
          case 'month':
            return t('date.monthUnconfirmed', { month: formatMonth(language, startsOn) });
          case 'quarter':
            return t('date.quarterUnconfirmed', quarter(startsOn));
          case 'tbc':
            return t('date.toBeConfirmed');
        }
      },
      due(date) {
        const { endsOn } = date;
        if (endsOn === null) return t('date.toBeConfirmed');
        switch (date.precision) {
          case 'day':
            return formatDay(language, endsOn);
          case 'month':
            return t('date.endOfMonth', { month: formatMonth(language, endsOn) });
          case 'quarter':
            return t('date.endOfQuarter', quarter(endsOn));
          case 'tbc':
            return t('date.toBeConfirmed');
        }
      },
    };
  }, [t, language]);
}
