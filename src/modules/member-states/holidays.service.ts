import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#app/kernel/actor.js';
import { InvalidInputError, NotFoundError, VersionConflictError } from '#app/kernel/errors.js';
import { newId } from '#app/kernel/identifiers.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import {
  type HolidayContent,
  isSameHoliday,
  type KnownHoliday,
  type ProposedHoliday,
  yearOf,
} from '#app/modules/member-states/holiday.js';
import type { AddHolidayInput, SetHolidayInput } from '#app/modules/member-states/holiday.dto.js';
import {
  daysOfSpan,
  holidayFaults,
  type HolidayFault,
  spanFaults,
} from '#app/modules/member-states/holiday.rules.js';
import { HolidayExistsError, HolidayIdReusedError } from '#app/modules/member-states/holidays.errors.js';
import { HolidaysRepository } from '#app/modules/member-states/holidays.repository.js';
import { brokenConstraint, Database } from '#app/platform/database/database.js';

/**
 * Holidays that people enter, correct, confirm and remove, one state and day at a time.
 * The planner of reminders notices by itself (docs/reminders.md).
 */
@Injectable()
export class HolidaysService {
  constructor(
    private readonly db: Database,
    private readonly repository: HolidaysRepository,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Enters a holiday once, however often it is sent; with `untilOn`, one for each day of the span, all or none.
   * @returns the rows, by date.
   * @throws InvalidInputError, NotFoundError of the state, HolidayExistsError, HolidayIdReusedError
   */
  add(actor: Actor, input: AddHolidayInput): Promise<KnownHoliday[]> {
    const { id, stateId, heldOn, untilOn = heldOn } = input;
    const content = trimmed(input);
    refuse([...holidayFaults({ ...content, heldOn }), ...spanFaults(heldOn, untilOn)]);
    return this.db.transaction(async (tx) => {
      const held = await this.repository.hold(tx, [stateId]);
      if (held.length === 0) throw new NotFoundError('member state');
      const days = daysOfSpan(heldOn, untilOn).map(
        (day): ProposedHoliday => ({ stateId, heldOn: day, ...content }),
      );
      const standing = await this.standingOn(tx, days);
      const known = await this.repository.find(tx, id);
      if (known !== null) {
        const isSent = days.every((day) => standing.some((other) => isSameHoliday(day, other)));
        if (!isSent || !isSameHoliday({ stateId, heldOn, ...content }, known))
          throw new HolidayIdReusedError(id);
        return standing;
      }
      const [taken] = standing;
      if (taken !== undefined) throw new HolidayExistsError(taken.heldOn, taken.name);
      const added = days.map((day, place) => ({ ...day, id: place === 0 ? id : newId() }));
      await this.repository.insert(tx, added, false).catch((error: unknown) => {
        // Another state's of the same identifier came in between.
        throw brokenConstraint(error) === 'pk_holidays' ? new HolidayIdReusedError(id) : error;
      });
      for (const day of added)
        await this.record(tx, actor, 'holiday.added', { ...day, version: 1 }, null, contentOf(day));
      return added.map((day) => ({ ...day, isPrefilled: false, version: 1 }));
    });
  }

  /**
   * Corrects, moves or confirms a holiday.
   * @throws InvalidInputError, NotFoundError, VersionConflictError, HolidayExistsError
   */
  set(actor: Actor, id: string, input: SetHolidayInput): Promise<KnownHoliday> {
    const { heldOn, basedOnVersion } = input;
    const content = trimmed(input);
    refuse(holidayFaults({ ...content, heldOn }));
    return this.db.transaction(async (tx) => {
      const before = await this.hold(tx, id, basedOnVersion, { heldOn, ...content });
      const after = { ...before, ...content, heldOn };
      if (isSameHoliday(before, after)) return before;
      if (heldOn !== before.heldOn) {
        const [taken] = await this.standingOn(tx, [after]);
        if (taken !== undefined) throw new HolidayExistsError(taken.heldOn, taken.name);
        await this.repository.decline(tx, [before]);
      }
      await this.repository.rewrite(tx, [after], false);
      await this.record(tx, actor, 'holiday.set', before, contentOf(before), contentOf(after));
      return { ...after, isPrefilled: false, version: before.version + 1 };
    });
  }

  /** Removes a holiday. @throws NotFoundError, VersionConflictError */
  async remove(actor: Actor, id: string, basedOnVersion: number): Promise<void> {
    await this.db.transaction(async (tx) => {
      const before = await this.hold(tx, id, basedOnVersion, null);
      await this.repository.decline(tx, [before]);
      await this.repository.remove(tx, [id]);
      await this.record(tx, actor, 'holiday.removed', before, contentOf(before), null);
    });
  }

  private async hold(
    tx: EntityManager,
    id: string,
    basedOnVersion: number,
    submitted: object | null,
  ): Promise<KnownHoliday> {
    const found = await this.repository.find(tx, id);
    if (found === null) throw new NotFoundError('holiday');
    await this.repository.hold(tx, [found.stateId]);
    // Read again: while this waited somebody else may have written.
    const current = await this.repository.find(tx, id);
    if (current === null) throw new NotFoundError('holiday');
    if (current.version !== basedOnVersion) {
      const versions = { current: { ...contentOf(current), version: current.version }, submitted };
      throw new VersionConflictError('holiday', basedOnVersion, current.version, versions);
    }
    return current;
  }

  private async standingOn(tx: EntityManager, days: readonly ProposedHoliday[]): Promise<KnownHoliday[]> {
    const years = [...new Set(days.map(({ heldOn }) => yearOf(heldOn)))];
    const stateIds = [...new Set(days.map(({ stateId }) => stateId))];
    const known = await this.repository.findIn(tx, { stateIds, years });
    return known.filter((holiday) => days.some(({ heldOn }) => heldOn === holiday.heldOn));
  }

  private async record(
    tx: EntityManager,
    actor: Actor,
    action: string,
    { id, stateId }: Pick<KnownHoliday, 'id' | 'stateId' | 'version'>,
    before: object | null,
    after: object | null,
  ): Promise<void> {
    await this.audit.record(tx, {
      actor,
      action,
      subjectKind: 'holiday',
      subjectId: id,
      memberStateId: stateId,
      before,
      after,
    });
  }
}

function refuse(faults: readonly HolidayFault[]): void {
  if (faults.length === 0) return;
  throw new InvalidInputError(
    faults.map(({ field, code, params }) => ({ pointer: `/${field}`, code, params })),
  );
}

function trimmed({ name, isConfirmed, source }: HolidayContent): HolidayContent {
  return { name: name.trim(), isConfirmed, source: source.trim() };
}

function contentOf({ heldOn, name, isConfirmed, source }: ProposedHoliday): Omit<ProposedHoliday, 'stateId'> {
  return { heldOn, name, isConfirmed, source };
}
