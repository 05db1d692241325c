import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { advisoryLocks } from '#app/platform/database/advisory-locks.js';
import type { HeldState } from './held-states.js';

/** A transaction that a process of the tracker has open. */
export interface OpenTransaction {
  process: string;
  xid: string;
  /** What it will not have done if the process dies now. */
  holds: HeldState[];
}

// A dispatcher claims under this lock, shared with other dispatchers; the transaction has a number once it has locked a row.
const DISPATCHING = `
  SELECT usename AS process, backend_xid::text AS xid FROM pg_stat_activity JOIN pg_locks USING (pid)
  WHERE locktype = 'advisory' AND classid = 0 AND objid = ${advisoryLocks.planning} AND mode = 'ShareLock' AND granted
    AND backend_xid IS NOT NULL`;

const WRITING_DELIVERIES = `
  SELECT DISTINCT usename AS process, backend_xid::text AS xid FROM pg_stat_activity JOIN pg_locks USING (pid)
  WHERE relation = 'deliveries'::regclass AND mode = 'RowExclusiveLock' AND granted AND backend_xid IS NOT NULL
    AND NOT EXISTS (SELECT FROM pg_locks advisory WHERE advisory.pid = pg_stat_activity.pid AND locktype = 'advisory')`;

// What a transaction has locked or rewritten keeps its number until another touches it, also when it was rolled back.
const TOUCHED = 'SELECT DISTINCT state FROM deliveries WHERE xmax = $1::text::xid';

const UNTOUCHED_SINCE = `
  SELECT EXISTS (SELECT FROM deliveries WHERE xmin = $1::text::xid AND state = 'queued') AS "isUngiven"`;

const WAITING = `
  SELECT (SELECT count(*)::int FROM deliveries
      WHERE state IN ('queued', 'handed_over') OR state = 'deferred' AND next_attempt_at <= $2) AS mails,
    (SELECT count(*)::int FROM reminders WHERE state = 'planned' AND send_at <= $1) AS reminders`;

// What nobody has in hand.
const FREE = `
  SELECT EXISTS (SELECT FROM deliveries
      WHERE state = 'queued' OR state = 'deferred' AND next_attempt_at <= $2)
    OR EXISTS (SELECT FROM reminders WHERE state = 'planned' AND send_at <= $1) AS "isFree"`;

const BRING_FORWARD = `
  UPDATE deliveries SET next_attempt_at = $1
  WHERE (state = 'deferred' OR state = 'handed_over' AND leased_until IS NULL)
    AND next_attempt_at > $1::timestamptz + interval '15 seconds'`;

interface DeliveryStanding {
  address: string;
  state: string;
}

const IS_DONE = `
  SELECT NOT EXISTS (SELECT FROM deliveries WHERE state IN ('queued', 'handed_over', 'deferred'))
    AND NOT EXISTS (SELECT FROM reminders WHERE state = 'planned') AS "isDone"`;

export interface WaitingWork {
  mails: number;
  reminders: number;
}

/** Looks into the database as its superuser, who sees what every process does. */
export class Observer {
  constructor(private readonly sql: pg.Pool) {}

  /** Who is claiming reminders. */
  async dispatching(): Promise<OpenTransaction[]> {
    const { rows } = await this.sql.query<{ process: string; xid: string }>(DISPATCHING);
    return rows.map((row) => ({ ...row, holds: ['planned'] }));
  }

  /** Who is giving mails to the queue or taking them from it. */
  async takingMails(): Promise<OpenTransaction[]> {
    const { rows } = await this.sql.query<{ process: string; xid: string }>(WRITING_DELIVERIES);
    const taking: OpenTransaction[] = [];
    for (const row of rows) {
      const touched = await this.sql.query<{ state: string }>(TOUCHED, [row.xid]);
      const states = touched.rows.map(({ state }) => state);
      const holds = (['queued', 'deferred'] as const).filter((state) => states.includes(state));
      if (holds.length > 0) taking.push({ ...row, holds });
    }
    return taking;
  }

  /** Has it entered deliveries that no relay has given to the queue yet? */
  async hasUngiven(xid: string): Promise<boolean> {
    const { rows } = await this.sql.query<{ isUngiven: boolean }>(UNTOUCHED_SINCE, [xid]);
    return rows[0]?.isUngiven === true;
  }

  /** How a transaction ended, when it has. */
  async endOf(xid: string): Promise<'committed' | 'aborted' | null> {
    const ask = async () => {
      const { rows } = await this.sql.query<{ status: string }>(
        'SELECT pg_xact_status($1::text::xid8) AS status',
        [xid],
      );
      return rows[0]?.status;
    };
    for (let looks = 0; looks < 200; looks++) {
      const status = await ask();
      if (status === 'committed' || status === 'aborted') return status;
      await pause(10);
    }
    return null;
  }

  async standingsOf(addresses: readonly string[]): Promise<Map<string, string>> {
    const { rows } = await this.sql.query<DeliveryStanding>(
      'SELECT to_address AS address, state FROM deliveries WHERE to_address = ANY($1)',
      [addresses],
    );
    return new Map(rows.map(({ address, state }) => [address, state]));
  }

  /** What could be done at this moment. */
  async waiting(calendarAt: string): Promise<WaitingWork> {
    const { rows } = await this.sql.query<WaitingWork>(WAITING, [calendarAt, new Date()]);
    return rows[0] ?? { mails: 0, reminders: 0 };
  }

  /** Is there anything that whoever is left could send at once? A mail that the server stalls is in somebody's hands. */
  async isWorkFree(calendarAt: string): Promise<boolean> {
    const { rows } = await this.sql.query<{ isFree: boolean }>(FREE, [calendarAt, new Date()]);
    return rows[0]?.isFree === true;
  }

  /** Has everything that was ever due been accepted, or given up? */
  async isDone(): Promise<boolean> {
    const { rows } = await this.sql.query<{ isDone: boolean }>(IS_DONE);
    return rows[0]?.isDone === true;
  }

  /** Lets the time until the next attempt of deferred and uncertain mails pass in a moment; leases run on. */
  async bringRetriesForward(): Promise<void> {
    await this.sql.query(BRING_FORWARD, [new Date()]);
  }
}
