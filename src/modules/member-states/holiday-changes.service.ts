import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#app/kernel/actor.js';
import { InvalidInputError } from '#app/kernel/errors.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { type ProposedHoliday, yearOf } from '#app/modules/member-states/holiday.js';
import {
  compareImport,
  comparePrefill,
  type HolidayChange,
  type HolidayScope,
} from '#app/modules/member-states/holiday-change.rules.js';
import { readHolidayCsv } from '#app/modules/member-states/holiday-csv.js';
import {
  type HolidayFileFormat,
  type LineFault,
  MOST_IMPORTED_DAYS,
  understandLines,
} from '#app/modules/member-states/holiday-file.js';
import { readHolidayIcs } from '#app/modules/member-states/holiday-ics.js';
import { HolidayLibrary } from '#app/modules/member-states/holiday-library.js';
import { HolidayFileInvalidError } from '#app/modules/member-states/holidays.errors.js';
import { HolidaysReader } from '#app/modules/member-states/holidays.reader.js';
import { HolidaysRepository } from '#app/modules/member-states/holidays.repository.js';
import type { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import { Database } from '#app/platform/database/database.js';

const MOST_FAULTS_TOLD = 100;

interface Prefill {
  /** Null: every state. */
  stateIds: readonly string[] | null;
  years: readonly number[];
}

export interface HolidayFile {
  format: HolidayFileFormat;
  text: string;
  stateId: string | null;
  source: string | null;
  replacesExpected: boolean;
}

/** A change together with the states that it names. */
export interface ComparedHolidays {
  change: HolidayChange;
  states: readonly StateRef[];
  /** States that the library does not know. */
  notInLibrary: StateRef[];
}

type Plan = (tx: EntityManager) => Promise<HolidayChange>;

/** Fills the table of holidays from the library and from files: shows what would change, or changes it in one go. */
@Injectable()
export class HolidayChangesService {
  constructor(
    private readonly db: Database,
    private readonly repository: HolidaysRepository,
    private readonly reader: HolidaysReader,
    private readonly library: HolidayLibrary,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * What the library knows, as expected holidays; what people entered, confirmed or removed stays as they have it.
   * @param actor null: the system itself.
   * @throws InvalidInputError for a state that does not exist.
   */
  async prefill(
    actor: Actor | null,
    { stateIds, years }: Prefill,
    isDryRun: boolean,
  ): Promise<ComparedHolidays> {
    const states = await this.reader.states();
    const wanted = stateIds === null ? states : states.filter(({ id }) => stateIds.includes(id));
    if (stateIds !== null && wanted.length < stateIds.length)
      throw new InvalidInputError([{ pointer: '/stateIds', code: 'no_such_state', params: {} }]);
    const { proposed, known, unknown } = await this.ask(wanted, years);
    // What the library does not know it may not take back either.
    const scope = { stateIds: known.map(({ id }) => id), years };
    const change = await this.run(actor, 'holidays.prefilled', scope, isDryRun, async (tx) =>
      comparePrefill(
        await this.repository.findIn(tx, scope),
        proposed,
        await this.repository.findDeclined(tx, scope),
      ),
    );
    return { change, states, notInLibrary: unknown };
  }

  /**
   * Imports a file, all of it or nothing; what is confirmed in the table stays as it is.
   * @param actor null: the system itself.
   * @throws HolidayFileInvalidError with every fault of every line, InvalidInputError for a state that does not exist.
   */
  async import(actor: Actor | null, file: HolidayFile, isDryRun: boolean): Promise<ComparedHolidays> {
    const states = await this.reader.states();
    const state = states.find(({ id }) => id === file.stateId) ?? null;
    if (file.stateId !== null && state === null)
      throw new InvalidInputError([{ pointer: '/stateId', code: 'no_such_state', params: {} }]);
    const read = file.format === 'csv' ? readHolidayCsv(file.text) : await readHolidayIcs(file.text);
    const { holidays, faults } = understandLines(read, states, { state, source: file.source });
    refuse(faults, holidays.length);
    const scope = {
      stateIds: [...new Set(holidays.map(({ stateId }) => stateId))],
      years: [...new Set(holidays.map(({ heldOn }) => yearOf(heldOn)))],
    };
    const change = await this.run(actor, 'holidays.imported', scope, isDryRun, async (tx) =>
      compareImport(await this.repository.findIn(tx, scope), holidays, file.replacesExpected),
    );
    return { change, states, notInLibrary: [] };
  }

  private async ask(states: readonly StateRef[], years: readonly number[]) {
    const known: StateRef[] = [];
    const unknown: StateRef[] = [];
    const proposed: ProposedHoliday[] = [];
    for (const state of states) {
      if (!(await this.library.knows(state.isoCode))) {
        unknown.push(state);
        continue;
      }
      known.push(state);
      for (const year of years.toSorted((one, other) => one - other)) {
        const holidays = await this.library.holidaysOf(state.isoCode, year);
        proposed.push(
          ...holidays.map((holiday) => ({
            ...holiday,
            stateId: state.id,
            isConfirmed: false,
          })),
        );
      }
    }
    return { proposed, known, unknown };
  }

  private run(
    actor: Actor | null,
    action: 'holidays.prefilled' | 'holidays.imported',
    { stateIds }: HolidayScope,
    isDryRun: boolean,
    plan: Plan,
  ): Promise<HolidayChange> {
    return this.db.transaction(async (tx) => {
      if (isDryRun) return plan(tx);
      await this.repository.hold(tx, stateIds);
      const change = await plan(tx);
      await this.apply(tx, change, action === 'holidays.prefilled');
      for (const stateId of stateIds) await this.record(tx, actor, action, stateId, change);
      return change;
    });
  }

  private async apply(
    tx: EntityManager,
    { added, changed, removed }: HolidayChange,
    isPrefilled: boolean,
  ): Promise<void> {
    await this.repository.remove(
      tx,
      removed.map(({ id }) => id),
    );
    const rewritten = changed.map(({ before, after }) => ({ ...after, id: before.id }));
    await this.repository.rewrite(tx, rewritten, isPrefilled);
    await this.repository.insert(tx, added, isPrefilled);
    // A file is somebody's word: what it takes out is not prefilled again.
    if (!isPrefilled) await this.repository.decline(tx, removed);
  }

  private async record(
    tx: EntityManager,
    actor: Actor | null,
    action: string,
    memberStateId: string,
    change: HolidayChange,
  ): Promise<void> {
    const isOfState = ({ stateId }: ProposedHoliday) => stateId === memberStateId;
    const added = change.added.filter(isOfState);
    const changed = change.changed.filter(({ after }) => isOfState(after));
    const removed = change.removed.filter(isOfState);
    if (added.length + changed.length + removed.length === 0) return;
    await this.audit.record(tx, {
      actor,
      action,
      subjectKind: 'member_state',
      subjectId: memberStateId,
      memberStateId,
      before: [...changed.map(({ before }) => contentOf(before)), ...removed.map(contentOf)],
      after: [...changed.map(({ after }) => contentOf(after)), ...added.map(contentOf)],
    });
  }
}

function contentOf({ heldOn, name, isConfirmed, source }: ProposedHoliday): Omit<ProposedHoliday, 'stateId'> {
  return { heldOn, name, isConfirmed, source };
}

function refuse(faults: readonly LineFault[], days: number): void {
  const found = faults.slice(0, MOST_FAULTS_TOLD);
  if (days > MOST_IMPORTED_DAYS)
    found.push({ line: 1, code: 'too_many_days', params: { max: MOST_IMPORTED_DAYS } });
  if (found.length === 0) return;
  throw new HolidayFileInvalidError(
    found.map(({ line, code, params }) => ({ pointer: '/text', code, params: { line, ...params } })),
  );
}
