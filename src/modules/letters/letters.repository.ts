import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { LetterForm, LetterState, NewLetter } from '#app/modules/letters/letter.js';
import { type RegisteredLetter, TAKEN_UP_WITHIN_DAYS } from '#app/modules/letters/letter-register.rules.js';
import { runNamed } from '#app/platform/database/database.js';

/** To whom a new letter goes, by the channel in force on its day; without one `form`, `addressee` and `way` are null. */
export interface Addressing {
  id: string;
  stateName: string;
  planCode: string | null;
  form: LetterForm | null;
  addressee: string | null;
  way: string | null;
  /** Whom the state has nominated as its main focal point, line by line; null: nobody. */
  focalPoint: string | null;
  salutation: string | null;
}

export interface LetterRow extends NewLetter {
  number: string;
  year: number;
  sequence: number;
  form: LetterForm;
  addressee: string;
  /** Null: the general one. */
  salutation: string | null;
  channel: string | null;
  sender: string;
}

/** What an officer needs to conclude a letter; held until the transaction ends. */
export interface HeldLetter {
  id: string;
  number: string;
  memberStateId: string;
  planId: string | null;
  datedOn: CalendarDate;
  state: LetterState;
  sentOn: CalendarDate | null;
  sentWay: string | null;
  markedSentBy: string | null;
  version: number;
}

const ADDRESS = `
  SELECT entry.id, member_states.name AS "stateName", plans.code AS "planCode", form, addressee, way,
    focal_point AS "focalPoint", salutation
  FROM json_to_recordset($1) AS entry (id uuid, "memberStateId" uuid, "planId" uuid, "datedOn" date)
  JOIN member_states ON member_states.id = "memberStateId"
  LEFT JOIN plans ON plans.id = "planId"
  LEFT JOIN LATERAL (
    SELECT form, addressee, way FROM correspondence_channels
    WHERE member_state_id = "memberStateId" AND from_on <= "datedOn" AND (until_on IS NULL OR until_on > "datedOn")
    ORDER BY from_on DESC LIMIT 1) AS channel ON true
  LEFT JOIN LATERAL (
    SELECT concat_ws(E'\\n', concat_ws(' ', style, rank, display_name), post, organisations.name) AS focal_point, salutation
    FROM nominations JOIN users ON users.id = user_id LEFT JOIN organisations ON organisations.id = organisation_id
    WHERE nominations.member_state_id = "memberStateId" AND function = 'main' AND NOT is_role_mailbox
      AND from_on <= "datedOn" AND (until_on IS NULL OR until_on > "datedOn")
    ORDER BY from_on DESC LIMIT 1) AS nominated ON true`;

// In ascending order, so that two transactions over the turn of the year cannot wait for each other.
const HOLD_COUNTERS = `
  INSERT INTO letter_counters AS counter (year, last_sequence)
  SELECT year, 0 FROM unnest($1::integer[]) AS years (year) ORDER BY year
  ON CONFLICT (year) DO UPDATE SET last_sequence = counter.last_sequence
  RETURNING year, last_sequence AS "lastSequence"`;

const SET_COUNTERS = `
  UPDATE letter_counters SET last_sequence = given.last FROM unnest($1::integer[], $2::integer[]) AS given (year, last)
  WHERE letter_counters.year = given.year`;

// Letters that say the same may be among these: of the same day, or lately entered with a mail that was taken back.
const FIND_KNOWN = `
  SELECT letters.id, number, dated_on AS "datedOn", member_state_id AS "memberStateId", plan_id AS "planId",
    letters.state, lines, deliveries.state IS NOT DISTINCT FROM 'suppressed' AS "isTakenBack"
  FROM letters LEFT JOIN deliveries ON deliveries.id = delivery_id
  WHERE letters.state <> 'withdrawn' AND member_state_id = ANY($1) AND dated_on >= $2::date - ${TAKEN_UP_WITHIN_DAYS}
  ORDER BY year DESC, sequence DESC FOR UPDATE OF letters`;

const INSERT = `
  INSERT INTO letters (id, number, year, sequence, member_state_id, plan_id, delivery_id, dated_on, form, addressee, salutation,
    channel, sender, lines, created_at)
  SELECT id, number, year, sequence, "memberStateId", "planId", "deliveryId", "datedOn", form, addressee, salutation, channel, sender, lines, $2
  FROM json_to_recordset($1) AS entry (id uuid, number text, year integer, sequence integer, "memberStateId" uuid,
    "planId" uuid, "deliveryId" uuid, "datedOn" date, form text, addressee text, salutation text, channel text, sender text, lines jsonb)`;

const TAKE_UP = 'UPDATE letters SET delivery_id = $2 WHERE id = $1';

const HOLD = `
  SELECT id, number, member_state_id AS "memberStateId", plan_id AS "planId", dated_on AS "datedOn", state, sent_on AS "sentOn",
    sent_way AS "sentWay", marked_sent_by AS "markedSentBy", version
  FROM letters WHERE id = $1 FOR UPDATE`;

const MARK_SENT = `
  UPDATE letters SET state = 'sent', sent_on = $2, sent_way = $3, marked_sent_by = $4, concluded_at = $5, version = version + 1
  WHERE id = $1`;

const WITHDRAW = `
  UPDATE letters SET state = 'withdrawn', withdrawn_reason = $2, withdrawn_by = $3, concluded_at = $4, version = version + 1
  WHERE id = $1`;

/** Writes of the register. */
@Injectable()
export class LettersRepository {
  async findAddressing(tx: EntityManager, letters: readonly NewLetter[]): Promise<Map<string, Addressing>> {
    const entries = letters.map(({ id, memberStateId, planId, datedOn }) => ({
      id,
      memberStateId,
      planId,
      datedOn,
    }));
    const rows = await runNamed<Addressing>(tx, {
      name: 'letters.address',
      text: ADDRESS,
      values: [JSON.stringify(entries)],
    });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Holds the counters of these years until the transaction ends. @returns the last number given in each. */
  async holdCounters(tx: EntityManager, years: readonly number[]): Promise<Map<number, number>> {
    const rows = await runNamed<{ year: number; lastSequence: number }>(tx, {
      name: 'letters.hold-counters',
      text: HOLD_COUNTERS,
      values: [years],
    });
    return new Map(rows.map(({ year, lastSequence }) => [year, lastSequence]));
  }

  async setCounters(tx: EntityManager, last: ReadonlyMap<number, number>): Promise<void> {
    const values = [[...last.keys()], [...last.values()]];
    await runNamed(tx, { name: 'letters.set-counters', text: SET_COUNTERS, values });
  }

  /** To be asked while the counters are held: nobody else enters a letter meanwhile. */
  findKnown(tx: EntityManager, letters: readonly NewLetter[]): Promise<RegisteredLetter[]> {
    const [earliest] = letters.map(({ datedOn }) => datedOn).toSorted();
    const stateIds = [...new Set(letters.map(({ memberStateId }) => memberStateId))];
    return runNamed(tx, { name: 'letters.known', text: FIND_KNOWN, values: [stateIds, earliest] });
  }

  async insert(tx: EntityManager, rows: readonly LetterRow[], now: Date): Promise<void> {
    await runNamed(tx, { name: 'letters.insert', text: INSERT, values: [JSON.stringify(rows), now] });
  }

  /** Gives a letter another mail as its advance copy. */
  async takeUp(tx: EntityManager, id: string, deliveryId: string): Promise<void> {
    await runNamed(tx, { name: 'letters.take-up', text: TAKE_UP, values: [id, deliveryId] });
  }

  async hold(tx: EntityManager, id: string): Promise<HeldLetter | null> {
    const [letter] = await runNamed<HeldLetter>(tx, { name: 'letters.hold', text: HOLD, values: [id] });
    return letter ?? null;
  }

  async markSent(
    tx: EntityManager,
    id: string,
    { sentOn, way, userId, now }: { sentOn: CalendarDate; way: string; userId: string; now: Date },
  ): Promise<void> {
    await runNamed(tx, {
      name: 'letters.mark-sent',
      text: MARK_SENT,
      values: [id, sentOn, way, userId, now],
    });
  }

  /** @param userId null: the tracker itself withdraws it. */
  async withdraw(
    tx: EntityManager,
    id: string,
    { reason, userId, now }: { reason: string; userId: string | null; now: Date },
  ): Promise<void> {
    await runNamed(tx, { name: 'letters.withdraw', text: WITHDRAW, values: [id, reason, userId, now] });
  }
}
