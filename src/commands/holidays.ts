import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { type Fault, InvalidInputError } from '#app/kernel/errors.js';
import { MAX_PAGE_SIZE } from '#app/kernel/page.js';
import {
  FIRST_HOLIDAY_YEAR,
  LAST_HOLIDAY_YEAR,
  MOST_PREFILLED_YEARS,
  type ProposedHoliday,
} from '#app/modules/member-states/holiday.js';
import {
  type ComparedHolidays,
  HolidayChangesService,
} from '#app/modules/member-states/holiday-changes.service.js';
import { LONGEST_HOLIDAY_FILE } from '#app/modules/member-states/holiday-file.js';
import { HolidayFileInvalidError } from '#app/modules/member-states/holidays.errors.js';
import { HolidaysReader } from '#app/modules/member-states/holidays.reader.js';
import type { StateRef } from '#app/modules/member-states/state-ref.dto.js';

type Work = (app: INestApplicationContext) => Promise<number>;

/**
 * `holidays prefill [--states ISO,…] --years YEAR,… [--dry-run]`: fills in what the library knows, as expected.
 * @throws TypeError of node:util for words that it does not know, before anything is opened.
 */
export function prefillHolidays(words: readonly string[]): Work {
  const options = {
    states: { type: 'string' },
    years: { type: 'string', default: '' },
    'dry-run': { type: 'boolean', default: false },
  } as const;
  const { values } = parseArgs({ args: [...words], options });
  return async (app) => {
    const states = await app.get(HolidaysReader).states();
    const isoCodes = values.states === undefined ? null : values.states.split(',');
    const years = [...new Set(values.years.split(',').map(Number))];
    refuse([
      ...(isoCodes ?? []).flatMap((isoCode) => stateFault(states, '--states', isoCode)),
      ...yearFault(years, '--years'),
      ...(years.length > MOST_PREFILLED_YEARS
        ? [fault('--years', `at_most_${MOST_PREFILLED_YEARS}_years`)]
        : []),
    ]);
    const stateIds =
      isoCodes && states.filter(({ isoCode }) => isoCodes.includes(isoCode)).map(({ id }) => id);
    const compared = await app
      .get(HolidayChangesService)
      .prefill(null, { stateIds, years }, values['dry-run']);
    console.log(linesOf(compared, values['dry-run']).join('\n'));
    return 0;
  };
}

/**
 * `holidays import FILE [--state ISO] [--source TEXT] [--replace-expected] [--dry-run]`: imports a `.csv` or `.ics` file.
 * @throws TypeError of node:util for words that it does not know, before anything is opened.
 */
export function importHolidays(words: readonly string[]): Work {
  const options = {
    state: { type: 'string' },
    source: { type: 'string' },
    'replace-expected': { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
  return async (app) => {
    const [file = '', ...others] = positionals;
    const states = await app.get(HolidaysReader).states();
    const format = /\.(csv|ics)$/i.exec(file)?.[1]?.toLowerCase() === 'ics' ? 'ics' : 'csv';
    refuse([
      ...(file !== '' && others.length === 0 ? [] : [fault('FILE', 'one_file')]),
      ...(/\.(csv|ics)$/i.test(file) ? [] : [fault('FILE', 'neither_csv_nor_ics')]),
      ...(values.state === undefined ? [] : stateFault(states, '--state', values.state)),
    ]);
    const text = await readText(file);
    try {
      const compared = await app.get(HolidayChangesService).import(
        null,
        {
          format,
          text,
          stateId: states.find(({ isoCode }) => isoCode === values.state)?.id ?? null,
          source: values.source ?? basename(file),
          replacesExpected: values['replace-expected'],
        },
        values['dry-run'],
      );
      console.log(linesOf(compared, values['dry-run']).join('\n'));
      return 0;
    } catch (error) {
      if (!(error instanceof HolidayFileInvalidError)) throw error;
      for (const { code, params } of error.faults) {
        const { line, ...rest } = params;
        console.error(`${file}:${String(line)} ${code} ${JSON.stringify(rest)}`);
      }
      console.error(`${error.faults.length} fault(s)`);
      return 1;
    }
  };
}

/**
 * `holidays list --state ISO --year YEAR`: the holidays of one state and year.
 * @throws TypeError of node:util for words that it does not know, before anything is opened.
 */
export function listHolidays(words: readonly string[]): Work {
  const options = { state: { type: 'string', default: '' }, year: { type: 'string', default: '' } } as const;
  const { values } = parseArgs({ args: [...words], options });
  return async (app) => {
    const reader = app.get(HolidaysReader);
    refuse([
      ...stateFault(await reader.states(), '--state', values.state),
      ...yearFault([Number(values.year)], '--year'),
    ]);
    const filter = { state: values.state, from: `${values.year}-01-01`, to: `${values.year}-12-31` };
    // One for each day of the year at most.
    const first = await reader.list(filter, null, MAX_PAGE_SIZE * 2);
    for (const holiday of first.items) console.log(dayLine(holiday));
    console.error(`${first.items.length} holiday(s)`);
    return 0;
  };
}

async function readText(file: string): Promise<string> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InvalidInputError([{ pointer: file, code: 'file_not_readable', params: { reason } }]);
  }
  if (text.length > LONGEST_HOLIDAY_FILE) refuse([fault(file, 'too_long')]);
  return text;
}

function linesOf({ change, states, notInLibrary }: ComparedHolidays, isDryRun: boolean): string[] {
  const isoCodes = new Map(states.map(({ id, isoCode }) => [id, isoCode]));
  const line = (sign: string, holiday: ProposedHoliday) =>
    `  ${sign} ${isoCodes.get(holiday.stateId) ?? ''} ${dayLine(holiday)}`;
  const { added, changed, removed, kept, unchangedCount } = change;
  return [
    ...added.map((holiday) => line('+', holiday)),
    ...changed.flatMap(({ before, after }) => [line('<', before), line('>', after)]),
    ...removed.map((holiday) => line('-', holiday)),
    ...kept.map(({ reason, proposed }) => `${line('=', proposed)} (left: ${reason})`),
    ...notInLibrary.map(
      ({ isoCode, name }) => `  ! ${isoCode} ${name}: not in the library: enter or import its holidays`,
    ),
    `${isDryRun ? 'would add' : 'added'} ${added.length}, change ${changed.length}, remove ${removed.length}; ` +
      `left ${kept.length}, unchanged ${unchangedCount}`,
  ];
}

function dayLine({ heldOn, name, isConfirmed, source }: Omit<ProposedHoliday, 'stateId'>): string {
  return `${heldOn} ${isConfirmed ? 'confirmed' : 'expected '} ${name} [${source}]`;
}

function stateFault(states: readonly StateRef[], pointer: string, isoCode: string): Fault[] {
  return states.some((state) => state.isoCode === isoCode)
    ? []
    : [fault(pointer, `no_such_state ${isoCode}`)];
}

function yearFault(years: readonly number[], pointer: string): Fault[] {
  const isYear = (year: number) =>
    Number.isInteger(year) && year >= FIRST_HOLIDAY_YEAR && year <= LAST_HOLIDAY_YEAR;
  return years.every(isYear)
    ? []
    : [fault(pointer, `years_from_${FIRST_HOLIDAY_YEAR}_to_${LAST_HOLIDAY_YEAR}`)];
}

function fault(pointer: string, code: string): Fault {
  return { pointer, code, params: {} };
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new InvalidInputError(faults);
}
