import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '#app/kernel/identifiers.js';
import type { HolidayContent, KnownHoliday, ProposedHoliday } from '#app/modules/member-states/holiday.js';
import { type HolidayScope, keyOf } from '#app/modules/member-states/holiday-change.rules.js';
import { runNamed } from '#app/platform/database/database.js';

// One writer at a time for each state, always in the same order: what was compared stays true until it is written.
const HOLD = 'SELECT id FROM member_states WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE';

const KNOWN = `
  SELECT id, member_state_id AS "stateId", held_on AS "heldOn", name, is_confirmed AS "isConfirmed", source,
    is_prefilled AS "isPrefilled", version
  FROM holidays`;

const KNOWN_IN = `${KNOWN}
  WHERE member_state_id = ANY($1) AND extract(year FROM held_on)::int = ANY($2) ORDER BY held_on`;

const DECLINED = `
  SELECT member_state_id AS "stateId", held_on AS "heldOn" FROM declined_holidays
  WHERE member_state_id = ANY($1) AND extract(year FROM held_on)::int = ANY($2)`;

const INSERT = `
  INSERT INTO holidays (id, member_state_id, held_on, name, is_confirmed, source, is_prefilled)
  SELECT id, "stateId", "heldOn", name, "isConfirmed", source, $2
  FROM json_to_recordset($1) AS added (id uuid, "stateId" uuid, "heldOn" date, name text, "isConfirmed" boolean, source text)`;

const REWRITE = `
  UPDATE holidays SET held_on = "heldOn", name = changed.name, is_confirmed = "isConfirmed", source = changed.source,
    is_prefilled = $2, version = version + 1
  FROM json_to_recordset($1) AS changed (id uuid, "heldOn" date, name text, "isConfirmed" boolean, source text)
  WHERE holidays.id = changed.id`;

const DECLINE = `
  INSERT INTO declined_holidays (member_state_id, held_on)
  SELECT "stateId", "heldOn" FROM json_to_recordset($1) AS day ("stateId" uuid, "heldOn" date)
  ON CONFLICT DO NOTHING`;

export type NewHoliday = ProposedHoliday & { id?: string };
export type RewrittenHoliday = HolidayContent & { id: string; heldOn: string };

/** Writes the table of holidays, and remembers which days of the library people declined. */
@Injectable()
export class HolidaysRepository {
  /** Until the transaction ends nobody else writes holidays of these states. @returns those that exist. */
  async hold(tx: EntityManager, stateIds: readonly string[]): Promise<string[]> {
    const rows = await runNamed<{ id: string }>(tx, {
      name: 'holidays.hold',
      text: HOLD,
      values: [stateIds],
    });
    return rows.map(({ id }) => id);
  }

  async find(tx: EntityManager, id: string): Promise<KnownHoliday | null> {
    const text = `${KNOWN} WHERE id = $1`;
    const [found] = await runNamed<KnownHoliday>(tx, { name: 'holidays.find', text, values: [id] });
    return found ?? null;
  }

  findIn(tx: EntityManager, { stateIds, years }: HolidayScope): Promise<KnownHoliday[]> {
    return runNamed(tx, { name: 'holidays.in-scope', text: KNOWN_IN, values: [stateIds, years] });
  }

  /** Keys (`keyOf`) of the declined days of a scope. */
  async findDeclined(tx: EntityManager, { stateIds, years }: HolidayScope): Promise<Set<string>> {
    const rows = await runNamed<{ stateId: string; heldOn: string }>(tx, {
      name: 'holidays.declined',
      text: DECLINED,
      values: [stateIds, years],
    });
    return new Set(rows.map(keyOf));
  }

  async insert(tx: EntityManager, holidays: readonly NewHoliday[], isPrefilled: boolean): Promise<void> {
    const rows = holidays.map((holiday) => ({ ...holiday, id: holiday.id ?? newId() }));
    const values = [JSON.stringify(rows), isPrefilled];
    await runNamed(tx, { name: 'holidays.insert', text: INSERT, values });
  }

  async rewrite(
    tx: EntityManager,
    holidays: readonly RewrittenHoliday[],
    isPrefilled: boolean,
  ): Promise<void> {
    const values = [JSON.stringify(holidays), isPrefilled];
    await runNamed(tx, { name: 'holidays.rewrite', text: REWRITE, values });
  }

  async remove(tx: EntityManager, ids: readonly string[]): Promise<void> {
    const text = 'DELETE FROM holidays WHERE id = ANY($1)';
    await runNamed(tx, { name: 'holidays.remove', text, values: [ids] });
  }

  /** These days are not prefilled again. */
  async decline(tx: EntityManager, days: readonly { stateId: string; heldOn: string }[]): Promise<void> {
    await runNamed(tx, { name: 'holidays.decline', text: DECLINE, values: [JSON.stringify(days)] });
  }
}
