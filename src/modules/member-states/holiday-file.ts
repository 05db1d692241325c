import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { ErrorParams } from '#app/kernel/errors.js';
import type { ProposedHoliday } from '#app/modules/member-states/holiday.js';
import { holidayFaults } from '#app/modules/member-states/holiday.rules.js';
import type { StateRef } from '#app/modules/member-states/state-ref.dto.js';

export const holidayFileFormats = ['csv', 'ics'] as const;
export type HolidayFileFormat = (typeof holidayFileFormats)[number];

/** Characters; the list of all states for ten years has about 200,000. */
export const LONGEST_HOLIDAY_FILE = 500_000;
export const MOST_IMPORTED_DAYS = 5_000;

/** One holiday of a file as it stands there, before it is checked; null: the file does not say. */
export interface HolidayLine {
  /** Where it begins, from 1. */
  line: number;
  /** ISO code. */
  state: string | null;
  heldOn: string;
  name: string;
  isConfirmed: boolean;
  source: string | null;
}

/** What is wrong in a line, and which rule that breaks. */
export interface LineFault {
  line: number;
  code: string;
  params: ErrorParams;
}

export interface ReadFile {
  lines: HolidayLine[];
  faults: LineFault[];
}

/** What holds for every line that does not say it itself. */
interface FileDefaults {
  state: StateRef | null;
  source: string | null;
}

const fieldNames = { heldOn: 'date', untilOn: 'date', name: 'name', source: 'source' } as const;

/** Turns the lines of a file into holidays; every fault of every line is told, in the order of the file. */
export function understandLines(
  { lines, faults }: ReadFile,
  states: readonly StateRef[],
  defaults: FileDefaults,
): { holidays: ProposedHoliday[]; faults: LineFault[] } {
  const byIsoCode = new Map(states.map((state) => [state.isoCode, state]));
  const seen = new Map<string, number>();
  const found = [...faults];
  const holidays: ProposedHoliday[] = [];
  for (const { line, state: isoCode, heldOn, name, isConfirmed, source: ownSource } of lines) {
    const own: LineFault[] = [];
    const refuse = (code: string, params: ErrorParams) => own.push({ line, code, params });
    const state = isoCode === null ? defaults.state : byIsoCode.get(isoCode);
    if (state === undefined) refuse('no_such_state', { value: isoCode });
    else if (state === null) refuse('state_missing', {});
    else if (defaults.state !== null && state.id !== defaults.state.id)
      refuse('of_another_state', { value: isoCode, state: defaults.state.isoCode });
    const source = ownSource ?? defaults.source ?? '';
    for (const { field, code, params } of holidayFaults({ heldOn, name, source }))
      refuse(code, { ...params, field: fieldNames[field] });
    if (state && own.length === 0) {
      const first = remember(seen, `${state.id} ${heldOn}`, line);
      if (first !== line) refuse('duplicate_day', { date: heldOn, firstLine: first });
      else
        holidays.push({ stateId: state.id, heldOn, name: name.trim(), isConfirmed, source: source.trim() });
    }
    found.push(...own);
  }
  if (lines.length === 0 && found.length === 0) found.push({ line: 1, code: 'no_holidays', params: {} });
  return { holidays, faults: found.toSorted((one, other) => one.line - other.line) };
}

/** The line on which a day came first. */
function remember(seen: Map<string, number>, day: string, line: number): number {
  const first = seen.get(day) ?? line;
  seen.set(day, first);
  return first;
}

/** Joins what a calendar says of one day in several events: the table has one holiday for each state and day. */
export function joinDays(lines: readonly HolidayLine[]): HolidayLine[] {
  const byDay = new Map<CalendarDate, HolidayLine>();
  for (const line of lines) {
    const other = byDay.get(line.heldOn);
    byDay.set(line.heldOn, other === undefined ? line : joined(other, line));
  }
  return [...byDay.values()];
}

function joined(one: HolidayLine, other: HolidayLine): HolidayLine {
  const names = [...new Set([...one.name.split('; '), ...other.name.split('; ')])];
  return { ...one, name: names.join('; '), isConfirmed: one.isConfirmed && other.isConfirmed };
}
