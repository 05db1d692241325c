import type ICAL from 'ical.js';
import { addDays, type CalendarDate, isCalendarDate } from '#app/kernel/calendar-date.js';
import { LONGEST_HOLIDAY_DAYS } from '#app/modules/member-states/holiday.js';
import { daysOfSpan, spanFaults } from '#app/modules/member-states/holiday.rules.js';
import {
  type HolidayLine,
  joinDays,
  type LineFault,
  type ReadFile,
} from '#app/modules/member-states/holiday-file.js';

interface Block {
  /** Of its BEGIN, from 1. */
  line: number;
  text: string;
}

class EventFault extends Error {
  constructor(
    readonly code: string,
    readonly params: LineFault['params'] = {},
  ) {
    super(code);
  }
}

/**
 * Reads a calendar (RFC 5545): each event of whole days is a holiday on each of its days, confirmed where its STATUS is
 * CONFIRMED, else expected; what is CANCELLED is left out. Several events of one day are joined in one holiday.
 */
export async function readHolidayIcs(text: string): Promise<ReadFile> {
  const { default: parser } = await import('ical.js');
  const rows = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const faults: LineFault[] = [];
  if (rows[0]?.trim().toUpperCase() !== 'BEGIN:VCALENDAR')
    faults.push({ line: 1, code: 'not_a_calendar', params: {} });
  const lines = eventsIn(rows, faults).flatMap((block) => {
    try {
      return linesOf(parser, block);
    } catch (error) {
      // The parser throws plain errors for what it cannot read.
      const fault = error instanceof EventFault ? error : new EventFault('malformed', reasonOf(error));
      faults.push({ line: block.line, code: fault.code, params: fault.params });
      return [];
    }
  });
  return { lines: joinDays(lines), faults };
}

/** The events, each by itself: so that the fault of one does not hide those of the others. */
function eventsIn(rows: readonly string[], faults: LineFault[]): Block[] {
  const blocks: Block[] = [];
  let begin: number | null = null;
  for (const [place, row] of rows.entries()) {
    const word = row.trim().toUpperCase();
    if (word === 'BEGIN:VEVENT') {
      if (begin !== null) faults.push({ line: begin + 1, code: 'event_not_ended', params: {} });
      begin = place;
    } else if (word === 'END:VEVENT' && begin !== null) {
      blocks.push({ line: begin + 1, text: rows.slice(begin, place + 1).join('\r\n') });
      begin = null;
    }
  }
  if (begin !== null) faults.push({ line: begin + 1, code: 'event_not_ended', params: {} });
  return blocks;
}

function linesOf(parser: typeof ICAL, { line, text }: Block): HolidayLine[] {
  const event = new parser.Component(parser.parse(text) as string[]);
  const status = textOf(event, 'status').toUpperCase();
  if (status === 'CANCELLED') return [];
  if (event.hasProperty('rrule') || event.hasProperty('rdate')) throw new EventFault('recurring');
  const first = dayOf(event, 'dtstart');
  if (first === null) throw new EventFault('date_missing');
  const last = lastDayOf(parser, event, first);
  const [fault] = spanFaults(first, last);
  if (fault !== undefined) throw new EventFault(fault.code, fault.params);
  const name = textOf(event, 'summary');
  const isConfirmed = status === 'CONFIRMED';
  return daysOfSpan(first, last).map((heldOn) => ({
    line,
    state: null,
    heldOn,
    name,
    isConfirmed,
    source: null,
  }));
}

/** DTEND is the day after the last one; without an end the event lasts one day. */
function lastDayOf(parser: typeof ICAL, event: ICAL.Component, first: CalendarDate): CalendarDate {
  const end = dayOf(event, 'dtend');
  if (end !== null) return end <= first ? first : addDays(end, -1);
  const duration = event.getFirstPropertyValue('duration');
  if (duration === null) return first;
  if (!(duration instanceof parser.Duration)) throw new EventFault('malformed', { reason: 'DURATION' });
  const days = duration.toSeconds() / 86_400;
  if (!Number.isInteger(days) || days < 1) throw new EventFault('not_all_day');
  if (days > LONGEST_HOLIDAY_DAYS) throw new EventFault('too_many_days', { max: LONGEST_HOLIDAY_DAYS });
  return addDays(first, days - 1);
}

/** The date as the file writes it: the parser would make 1 July of 31 June. */
function dayOf(event: ICAL.Component, name: 'dtstart' | 'dtend'): CalendarDate | null {
  const property = event.getFirstProperty(name);
  if (property === null) return null;
  const [, , type, value] = property.toJSON() as [string, object, string, unknown];
  if (type !== 'date') throw new EventFault('not_all_day');
  const date = String(value);
  if (!isCalendarDate(date)) throw new EventFault('not_a_date', { value: date, field: 'date' });
  return date;
}

function textOf(event: ICAL.Component, name: string): string {
  const value = event.getFirstPropertyValue(name);
  return typeof value === 'string' ? value.trim() : '';
}

function reasonOf(error: unknown): LineFault['params'] {
  return { reason: error instanceof Error ? error.message.slice(0, 200) : 'unreadable' };
}
