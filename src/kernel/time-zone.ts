import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '#app/kernel/calendar-date.js';

/** Is `zone` an IANA time zone name that this runtime knows? */
export function isTimeZone(zone: string): boolean {
  try {
    return (
      /^[A-Z]/.test(zone) &&
      Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId.length > 0
    );
  } catch {
    return false;
  }
}

/** The calendar date in `zone` at `instant`. */
export function localDate(instant: Date, zone: string): CalendarDate {
  return localDates.get(`${instant.getTime()} ${zone}`, () => zoned(instant, zone).toPlainDate().toString());
}

/** The wall-clock time in `zone` at `instant`, `HH:mm`. */
export function localTime(instant: Date, zone: string): string {
  return zoned(instant, zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/**
 * The instant at which clocks in `zone` show `time` (`HH:mm`) on `date`.
 * A time that daylight saving skips is taken an hour later, one that comes twice the first time.
 */
export function instantOf(date: CalendarDate, time: string, zone: string): Date {
  return new Date(instants.get(`${date} ${time} ${zone}`, () => epochOf(date, time, zone)));
}

function epochOf(date: CalendarDate, time: string, zone: string): number {
  const local = Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from(time),
  });
  return local.epochMilliseconds;
}

function zoned(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}

/** Keeps the latest answers: a region has few zones and few days, and each costs a tenth of a millisecond to work out. */
class Answers<Answer> {
  private readonly kept = new Map<string, Answer>();

  get(question: string, workOut: () => Answer): Answer {
    const known = this.kept.get(question);
    if (known !== undefined) return known;
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    const answer = workOut();
    this.kept.set(question, answer);
    return answer;
  }
}

const MOST_KEPT = 20_000;
const instants = new Answers<number>();
const localDates = new Answers<CalendarDate>();
