import { Injectable } from '@nestjs/common';
import type { HolidaysTypes } from 'date-holidays';
import { addDays, type CalendarDate } from '#app/kernel/calendar-date.js';
import { yearOf } from '#app/modules/member-states/holiday.js';

/** The version that package.json pins; test/integration/holidays.spec.ts fails where another one is installed. */
export const HOLIDAY_LIBRARY = { name: 'date-holidays', version: '3.37.0' } as const;

export interface LibraryHoliday {
  heldOn: CalendarDate;
  name: string;
  source: string;
}

const SOURCE = `${HOLIDAY_LIBRARY.name} ${HOLIDAY_LIBRARY.version}`;

/**
 * Days on which the library contradicts the page that it cites, by its rule. Royal Brunei Armed Forces Day is 31 May
 * ("Public holidays in Brunei", Wikipedia); the library has 31 March.
 */
const corrections: Record<string, { from: string; to: string }> = { BN: { from: '03-31', to: '05-31' } };

type Library = typeof import('date-holidays').default;

const DAY_MS = 86_400_000;
/** A feast that the library lists by year, not by rule, is known where at least so many years are listed. */
const LISTED_FROM_YEARS = 5;

/**
 * The maintained library of public holidays (date-holidays; data CC-BY), by ISO code of the state.
 *
 * It knows some states only, some feasts for some years only, and is off by a day here and there: what it says is
 * expected, never confirmed. Loading it takes a quarter of a second, so that happens when it is first asked.
 */
@Injectable()
export class HolidayLibrary {
  private loading: Promise<{ Library: Library; isoCodes: ReadonlySet<string> }> | undefined;

  async knows(isoCode: string): Promise<boolean> {
    return (await this.load()).isoCodes.has(isoCode);
  }

  /**
   * Public holidays of the whole state in one year, by date, several of one day joined in one. Substitute days are
   * included, since nobody works on them; days that only banks, schools or some provinces keep are not.
   */
  async holidaysOf(isoCode: string, year: number): Promise<LibraryHoliday[]> {
    if (!(await this.knows(isoCode))) return [];
    const source = await this.open(isoCode);
    const names = new Map<CalendarDate, Set<string>>();
    const correction = corrections[isoCode];
    for (const holiday of source.getHolidays(year, 'en')) {
      const isWrong = holiday.rule === correction?.from;
      for (const day of isWrong ? [`${yearOf(holiday.date)}-${correction.to}`] : daysOf(holiday)) {
        names.set(day, (names.get(day) ?? new Set()).add(holiday.name));
      }
    }
    return [...names]
      .map(([heldOn, ofDay]) => ({
        heldOn,
        name: [...ofDay].join('; '),
        source: sourceOf(heldOn, correction),
      }))
      .toSorted((one, other) => (one.heldOn < other.heldOn ? -1 : 1));
  }

  /** The feasts that the library lists year by year, and has no day for in this one. */
  async missingFeasts(isoCode: string, year: number): Promise<string[]> {
    if (!(await this.knows(isoCode))) return [];
    const years = new Map<string, Set<number>>();
    for (const rule of (await this.open(isoCode)).getRules() as unknown as HolidaysTypes.HolidayRule[]) {
      const listedYear = /^(\d{4})-\d{2}-\d{2}/.exec(rule.rule)?.[1];
      const name = typeof rule.name === 'string' ? rule.name : rule.name['en'];
      if (listedYear === undefined || name === undefined) continue;
      years.set(name, (years.get(name) ?? new Set()).add(Number(listedYear)));
    }
    return [...years]
      .filter(([, listed]) => listed.size >= LISTED_FROM_YEARS && !listed.has(year))
      .map(([name]) => name);
  }

  private async open(isoCode: string): Promise<InstanceType<Library>> {
    const { Library } = await this.load();
    return new Library(isoCode, { types: ['public'] });
  }

  private load(): NonNullable<typeof this.loading> {
    return (this.loading ??= (async () => {
      const { default: Library } = await import('date-holidays');
      return { Library, isoCodes: new Set(Object.keys(new Library().getCountries())) };
    })());
  }
}

/** The text of the date is the calendar day; `start` of a day that begins at sunset lies on the day before. */
function daysOf({ date, start, end }: HolidaysTypes.Holiday): CalendarDate[] {
  const first = date.slice(0, 10);
  const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS));
  return Array.from({ length }, (_, day) => addDays(first, day));
}

function sourceOf(day: CalendarDate, correction: { to: string } | undefined): string {
  return day.slice(5) === correction?.to ? `${SOURCE}, day corrected` : SOURCE;
}
