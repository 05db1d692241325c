import type pg from 'pg';
import type { LedgerDelivery } from './verdict.js';

const DUE = `
  SELECT email AS address, array_agg(position ORDER BY position) AS commitments
  FROM milestones JOIN assignments ON assignments.id = subject_id JOIN commitments ON commitments.id = commitment_id
  JOIN nominations ON nominations.member_state_id = milestones.member_state_id JOIN users ON users.id = user_id
  GROUP BY email`;

const LEDGER = `
  SELECT to_address AS address, message_id AS "messageId", state,
    ARRAY(SELECT position FROM reminders JOIN milestones ON milestones.id = milestone_id
      JOIN assignments ON assignments.id = subject_id JOIN commitments ON commitments.id = commitment_id
      WHERE delivery_id = deliveries.id ORDER BY position) AS commitments,
    coalesce((SELECT json_agg(json_build_object('number', number, 'startedAt', started_at, 'finishedAt', finished_at,
      'outcome', outcome, 'smtpReply', smtp_reply) ORDER BY number)
      FROM delivery_attempts WHERE delivery_id = deliveries.id), '[]') AS attempts
  FROM deliveries ORDER BY id`;

/** What the milestones ask for, whatever the tracker planned: numbers of commitments by address. */
export async function readDue(sql: pg.Pool): Promise<Map<string, number[]>> {
  const { rows } = await sql.query<{ address: string; commitments: number[] }>(DUE);
  return new Map(rows.map(({ address, commitments }) => [address, commitments]));
}

interface AttemptAsJson {
  number: number;
  startedAt: string;
  finishedAt: string | null;
  outcome: string | null;
  smtpReply: string | null;
}

export async function readLedger(sql: pg.Pool): Promise<LedgerDelivery[]> {
  const { rows } = await sql.query<Omit<LedgerDelivery, 'attempts'> & { attempts: AttemptAsJson[] }>(LEDGER);
  return rows.map(({ attempts, ...delivery }) => ({
    ...delivery,
    attempts: attempts.map(({ startedAt, finishedAt, ...attempt }) => ({
      ...attempt,
      startedAt: new Date(startedAt),
      finishedAt: finishedAt === null ? null : new Date(finishedAt),
    })),
  }));
}
