import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { ImpreciseDate } from '#app/kernel/imprecise-date.js';
import type { MilestoneKind } from '#app/modules/milestones/milestone.js';
import { runNamed } from '#app/platform/database/database.js';

export interface DigestRecipient {
  id: string;
  email: string;
  displayName: string;
  post: string | null;
  zone: string;
}

/** A reminder that is due, with what its mail may say. */
export interface DueReminder {
  id: string;
  recipientId: string;
  milestoneId: string;
  nominalOn: CalendarDate;
  sendOn: CalendarDate;
  kind: MilestoneKind;
  title: string;
  date: ImpreciseDate;
  stateName: string | null;
  plan: { id: string; code: string; title: string; isIllustrative: boolean } | null;
  /** The meeting, or the commitment. */
  pageId: string;
  /** When the standing that the recipient may know of was last confirmed. */
  confirmedAt: Date | null;
}

// What a change has made stale waits for the planner, what is closed for ever. The planner marks a milestone as unplanned
// under the same version when a policy, a nomination or a holiday has changed.
const IS_DUE = `
  reminders.state = 'planned' AND send_at <= $1 AND milestones.closed_reason IS NULL
  AND milestones.version = reminders.milestone_version AND milestones.planned_version = milestones.version`;

const LOCAL_TODAY = '($1::timestamptz AT TIME ZONE users.time_zone)::date';

const HAS_TODAYS_DIGEST = `
  EXISTS (
    SELECT FROM deliveries WHERE kind = 'reminder_digest' AND deliveries.recipient_user_id = users.id
      AND local_on = ${LOCAL_TODAY})`;

const RECIPIENTS = `
  SELECT id, email, display_name AS "displayName", post, time_zone AS zone FROM users
  WHERE is_active AND NOT ${HAS_TODAYS_DIGEST} AND id IN (
    SELECT recipient_user_id FROM reminders JOIN milestones ON milestones.id = milestone_id WHERE ${IS_DUE})
  ORDER BY id LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED`;

// A milestone that is being changed at this moment is left to the planner: its reminder waits, the digest does not.
const DUE = `
  SELECT reminders.id, reminders.recipient_user_id AS "recipientId", milestones.id AS "milestoneId",
    nominal_on AS "nominalOn", send_on AS "sendOn", milestones.kind, milestones.title, member_states.name AS "stateName",
    json_build_object('startsOn', milestones.starts_on, 'endsOn', milestones.ends_on,
      'precision', milestones.date_precision) AS date,
    CASE WHEN plans.id IS NOT NULL THEN json_build_object('id', plans.id, 'code', plans.code,
      'title', plans.short_title, 'isIllustrative', plans.is_illustrative) END AS plan,
    coalesce(assignments.commitment_id, milestones.subject_id) AS "pageId", confirmed_at AS "confirmedAt"
  FROM reminders
  JOIN users ON users.id = reminders.recipient_user_id
  JOIN milestones ON milestones.id = milestone_id
  LEFT JOIN member_states ON member_states.id = milestones.member_state_id
  LEFT JOIN plans ON plans.id = milestones.plan_id
  LEFT JOIN assignments ON milestones.kind = 'commitment_due' AND assignments.id = milestones.subject_id
  LEFT JOIN assignment_standings ON assignment_id = assignments.id AND audience = CASE
    WHEN EXISTS (SELECT FROM nominations WHERE nominations.user_id = reminders.recipient_user_id
      AND nominations.member_state_id = milestones.member_state_id) THEN 'own_state' ELSE 'secretariat' END
  WHERE ${IS_DUE} AND reminders.recipient_user_id = ANY($2) AND NOT ${HAS_TODAYS_DIGEST}
  ORDER BY milestones.ends_on, milestones.title, milestones.id, send_at
  FOR UPDATE OF reminders FOR SHARE OF milestones SKIP LOCKED`;

const LATE = `
  SELECT reminders.id, users.id AS "recipientId", send_at AS "sendAt", ${HAS_TODAYS_DIGEST} AS "hasTodaysDigest"
  FROM reminders JOIN users ON users.id = recipient_user_id JOIN milestones ON milestones.id = milestone_id
  WHERE ${IS_DUE} AND (send_on < ${LOCAL_TODAY} OR ${HAS_TODAYS_DIGEST})
  ORDER BY reminders.id FOR UPDATE OF reminders SKIP LOCKED`;

const OFFICER = `
  SELECT email FROM grants JOIN users ON users.id = user_id
  WHERE role = 'secretariat_officer' AND is_active ORDER BY email LIMIT 1`;

/** A reminder that cannot go out on the day that it was meant for. */
export interface LateReminder {
  id: string;
  recipientId: string;
  sendAt: Date;
  /** Has its recipient had the digest of this day? */
  hasTodaysDigest: boolean;
}

/** What is due and for whom; every method reads inside the dispatcher's transaction. */
@Injectable()
export class DispatchReader {
  /** People with something due and no digest today whom no other dispatcher holds; they are held until the transaction ends. */
  takeRecipients(tx: EntityManager, now: Date, limit: number): Promise<DigestRecipient[]> {
    return runNamed(tx, { name: 'dispatch.recipients', text: RECIPIENTS, values: [now, limit] });
  }

  /** Everything due for people who are held, by date; looked at afresh, for another may have held them just before. */
  takeDue(tx: EntityManager, now: Date, recipientIds: readonly string[]): Promise<DueReminder[]> {
    return runNamed(tx, { name: 'dispatch.due', text: DUE, values: [now, recipientIds] });
  }

  /** What is due since an earlier day of its recipient's, or became due after the digest of this one. */
  takeLate(tx: EntityManager, now: Date): Promise<LateReminder[]> {
    return runNamed(tx, { name: 'dispatch.late', text: LATE, values: [now] });
  }

  /** The officer whom answers reach; null where the secretariat has none. */
  async findOfficerAddress(tx: EntityManager): Promise<string | null> {
    const rows = await runNamed<{ email: string }>(tx, {
      name: 'dispatch.officer',
      text: OFFICER,
      values: [],
    });
    return rows[0]?.email ?? null;
  }
}
