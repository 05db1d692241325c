import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import { Absence } from '#app/modules/identity/identity.entity.js';
import { runNamed } from '#app/platform/database/database.js';

export type KnownAbsence = Pick<Absence, 'id' | 'userId' | 'fromOn' | 'untilOn'>;

// One writer at a time for each person: two absences sent at once cannot overlap.
const HOLD = 'SELECT FROM users WHERE id = $1 FOR NO KEY UPDATE';

const KNOWN = `
  SELECT id, user_id AS "userId", from_on AS "fromOn", until_on AS "untilOn" FROM absences
  WHERE user_id = $1 OR id = $2`;

/** Keeps when people are away. */
@Injectable()
export class AbsencesRepository {
  /** All absences of a person, who is held until the transaction ends, and whosesoever has the identifier `id`. */
  async holdAndFind(tx: EntityManager, userId: string, id: string): Promise<KnownAbsence[]> {
    await runNamed(tx, { name: 'absences.hold', text: HOLD, values: [userId] });
    return runNamed<KnownAbsence>(tx, { name: 'absences.known', text: KNOWN, values: [userId, id] });
  }

  async insert(tx: EntityManager, absence: Absence): Promise<void> {
    await tx.insert(Absence, absence);
  }

  /** @returns the days of what was removed; null when the person has no such absence. */
  async remove(
    tx: EntityManager,
    userId: string,
    id: string,
  ): Promise<{ fromOn: CalendarDate; untilOn: CalendarDate } | null> {
    const [removed] = await runNamed<{ fromOn: CalendarDate; untilOn: CalendarDate }>(tx, {
      name: 'absences.remove',
      text: 'DELETE FROM absences WHERE id = $1 AND user_id = $2 RETURNING from_on AS "fromOn", until_on AS "untilOn"',
      values: [id, userId],
    });
    return removed ?? null;
  }
}
