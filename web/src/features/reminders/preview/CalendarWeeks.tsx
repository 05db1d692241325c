import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatLongDay, formatWeekday } from '../../../lib/dates.js';
import classes from './Preview.module.css';
import type { PreviewSearch } from './preview-search.js';

const WEEK = [1, 2, 3, 4, 5, 6, 7];

interface Props {
  caption: string;
  weeks: (string | null)[][];
  counts: ReadonlyMap<string, number>;
  /** The day that Tab leads to. */
  reached: string | undefined;
  search: PreviewSearch;
  onReach: (day: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => void;
}

/** The grid of a month. Roles are spelt out because `display: block` would take them away on a narrow screen. */
export function CalendarWeeks({ caption, weeks, counts, reached, search, onReach, onKeyDown }: Props) {
  const { t, i18n } = useTranslation();
  const { view: _, ...range } = search;
  const hasMails = (day: string | null) => day !== null && counts.has(day);
  return (
    <table className={classes.calendar} role="table" onKeyDown={onKeyDown}>
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {WEEK.map((weekday) => (
            <th key={weekday} role="columnheader" scope="col">
              {formatWeekday(i18n.language, weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {weeks.map((days, week) => (
          <tr key={week} role="row" data-empty={!days.some(hasMails) || undefined}>
            {days.map((day, index) => {
              const count = day === null ? undefined : counts.get(day);
              return (
                <td key={index} role="cell" data-empty={count === undefined || undefined}>
                  {day !== null && count === undefined && (
                    <span className={classes.number}>{dayOf(day)}</span>
                  )}
                  {day !== null && count !== undefined && (
                    <Link
                      to="/reminders/preview"
                      search={{ ...range, day }}
                      data-day={day}
                      tabIndex={day === reached ? 0 : -1}
                      onFocus={() => onReach(day)}
                      preload={false}
                    >
                      <span className={classes.number} aria-hidden="true">
                        {dayOf(day)}
                      </span>
                      <span className={classes.longDay}>{formatLongDay(i18n.language, day)} </span>
                      <span className={classes.count}>{t('preview.mails', { count })}</span>
                    </Link>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 5 for 2018-03-05 */
function dayOf(date: string): number {
  return Number(date.slice(8));
}
