import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import { keptColumns, pseudonymColumns, tablesOf } from '#app/modules/personal-data/personal-tables.js';
import { pseudonymOf } from '#app/modules/personal-data/pseudonym.rules.js';

export interface HeldPerson {
  id: string;
  email: string;
  isErased: boolean;
  /** Nobody else administers the tracker as a whole. */
  isLastAdministrator: boolean;
}

// All administrators are held: two who erase each other at the same time would leave none.
const HOLD_ADMINISTRATORS = `
  SELECT users.id FROM users
  WHERE id IN (SELECT user_id FROM grants WHERE role = 'secretariat_administrator') ORDER BY id FOR UPDATE`;

const HOLD = `
  SELECT id, email, erased_at IS NOT NULL AS "isErased",
    EXISTS (SELECT FROM grants WHERE user_id = users.id AND role = 'secretariat_administrator')
      AND NOT EXISTS (
        SELECT FROM grants JOIN users other ON other.id = user_id
        WHERE role = 'secretariat_administrator' AND plan_id IS NULL AND other.is_active AND user_id <> users.id)
      AS "isLastAdministrator"
  FROM users WHERE id = $1 FOR UPDATE`;

const UNSENT = `SELECT id FROM deliveries WHERE recipient_user_id = $1 AND state IN ('queued', 'deferred')`;

// The ledger says that a mail went out, and when; no longer to where, or what it said.
const EMPTY_DELIVERIES = `
  UPDATE deliveries SET to_address = $2, subject = '', body_text = '', body_html = '', headers = '{}', last_reply = NULL
  WHERE recipient_user_id = $1`;
const EMPTY_ATTEMPTS = `
  UPDATE delivery_attempts SET smtp_reply = NULL
  WHERE delivery_id IN (SELECT id FROM deliveries WHERE recipient_user_id = $1)`;
const EMPTY_BOUNCES = `
  UPDATE bounces SET final_recipient = $2, diagnostic = NULL
  WHERE delivery_id IN (SELECT id FROM deliveries WHERE recipient_user_id = $1)`;
const EMPTY_UPDATES = `
  UPDATE progress_updates SET entered_by_name = NULL WHERE author_user_id = $1 AND entered_by_name IS NOT NULL`;

// Whom a state had nominated is on record; from today on it is nobody.
const END_NOMINATIONS = `
  UPDATE nominations SET until_on = $2 WHERE user_id = $1 AND from_on < $2 AND (until_on IS NULL OR until_on > $2)`;
const DROP_FUTURE_NOMINATIONS = 'DELETE FROM nominations WHERE user_id = $1 AND from_on >= $2';

// Known by the person, or by the address that stands in them.
const ERASE_FROM_TRAIL = `
  DELETE FROM audit_personal_values WHERE person_id = $1 OR position(lower($2) IN lower(value)) > 0`;
const FORGET_ATTEMPTS = 'DELETE FROM rate_limits WHERE position(lower($1) IN lower(key)) > 0';

const NULLABLE_COLUMNS = `
  SELECT column_name AS name FROM information_schema.columns
  WHERE table_schema = 'public' AND table_name = 'users' AND is_nullable = 'YES' AND column_name <> ALL($1)`;

/** Writes of an erasure, in tables of many modules: what is known of a person stands in all of them. */
@Injectable()
export class PersonErasureRepository {
  async hold(tx: EntityManager, userId: string): Promise<HeldPerson | null> {
    await tx.query(HOLD_ADMINISTRATORS);
    const [person] = await tx.query<HeldPerson[]>(HOLD, [userId]);
    return person ?? null;
  }

  async unsentDeliveries(tx: EntityManager, userId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(UNSENT, [userId]);
    return rows.map(({ id }) => id);
  }

  /** @param email the address until now; @param today the calendar's. */
  async erase(
    tx: EntityManager,
    userId: string,
    email: string,
    today: CalendarDate,
    now: Date,
  ): Promise<void> {
    const pseudonym = pseudonymOf(userId);
    for (const { table, column } of tablesOf('deleted')) {
      await tx.query(`DELETE FROM ${table} WHERE ${column} = $1`, [userId]);
    }
    await tx.query(EMPTY_ATTEMPTS, [userId]);
    await tx.query(EMPTY_BOUNCES, [userId, pseudonym.email]);
    await tx.query(EMPTY_DELIVERIES, [userId, pseudonym.email]);
    await tx.query(EMPTY_UPDATES, [userId]);
    await tx.query(DROP_FUTURE_NOMINATIONS, [userId, today]);
    await tx.query(END_NOMINATIONS, [userId, today]);
    await tx.query(ERASE_FROM_TRAIL, [userId, email]);
    await tx.query(FORGET_ATTEMPTS, [email]);
    await this.emptyAccount(tx, userId, now);
  }

  /** Every column that may be empty is, but for those on the list: what is added to the table later is erased, too. */
  private async emptyAccount(tx: EntityManager, userId: string, now: Date): Promise<void> {
    const { displayName, email } = pseudonymOf(userId);
    const kept = [...keptColumns, ...pseudonymColumns, 'erased_at', 'mail_links_valid_from'];
    const columns = await tx.query<{ name: string }[]>(NULLABLE_COLUMNS, [kept]);
    const emptied = columns.map(({ name }) => `, "${name}" = NULL`).join('');
    await tx.query(
      `UPDATE users SET email = $2, display_name = $3, time_zone = 'UTC', is_active = false, erased_at = $4,
         mail_links_valid_from = $4${emptied} WHERE id = $1`,
      [userId, email, displayName, now],
    );
  }
}
