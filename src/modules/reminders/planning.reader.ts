import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { ImpreciseDate } from '#app/kernel/imprecise-date.js';
import type { ClosedReason, MilestoneKind } from '#app/modules/milestones/milestone.js';
import type { ExistingReminder } from '#app/modules/reminders/reminder-plan.rules.js';
import type { ReminderStep } from '#app/modules/reminders/reminder-policy.js';
import { runNamed } from '#app/platform/database/database.js';

/** A milestone whose reminders do not match its version yet. */
export interface UnplannedMilestone {
  id: string;
  kind: MilestoneKind;
  planId: string | null;
  /** The states whose nominated posts it concerns. */
  stateIds: string[];
  date: ImpreciseDate;
  fromOn: CalendarDate | null;
  closedReason: ClosedReason | null;
  version: number;
}

export interface PolicyRow {
  milestoneKind: MilestoneKind;
  planId: string | null;
  steps: ReminderStep[];
  sendAtLocal: string;
}

/** A person who may be reminded, in one of the posts that a policy can name. */
export interface PostRow {
  userId: string;
  audience: 'main' | 'alternate' | 'validating_authority' | 'secretariat';
  /** Null for the secretariat. */
  stateId: string | null;
  /** Null: every plan. */
  planId: string | null;
  /** Half-open: in post on [fromOn, untilOn); null on either side is open. */
  fromOn: CalendarDate | null;
  untilOn: CalendarDate | null;
}

export interface CalendarRow {
  userId: string;
  zone: string;
  restDays: number[];
  holidays: CalendarDate[];
}

export interface ExistingRow extends ExistingReminder {
  milestoneId: string;
  recipientId: string;
}

// The states of a meeting: members of its group on its first day, those that adopted its plan, and those invited.
const MEETING_STATES = `
  SELECT coalesce(array_agg(state.id ORDER BY state.id), '{}') FROM member_states state
  WHERE EXISTS (
      SELECT FROM meetings
      LEFT JOIN working_groups ON working_groups.id = working_group_id
      LEFT JOIN plans ON plans.id = meetings.plan_id
      JOIN memberships ON memberships.state_group_id IN (working_groups.state_group_id, plans.state_group_id)
      WHERE meetings.id = milestone.subject_id AND memberships.member_state_id = state.id AND memberships.standing = 'member'
        AND memberships.from_on <= milestone.starts_on AND (memberships.until_on > milestone.starts_on) IS NOT FALSE)
    OR EXISTS (SELECT FROM adoptions WHERE adoptions.plan_id = milestone.plan_id AND adoptions.member_state_id = state.id)
    OR EXISTS (
      SELECT FROM delegations
      WHERE delegations.meeting_id = milestone.subject_id AND delegations.member_state_id = state.id)`;

const UNPLANNED = `
  SELECT id, kind, plan_id AS "planId", from_on AS "fromOn", closed_reason AS "closedReason", version,
    json_build_object('startsOn', starts_on, 'endsOn', ends_on, 'precision', date_precision) AS date,
    CASE WHEN member_state_id IS NOT NULL THEN ARRAY[member_state_id]
      WHEN kind = 'meeting' THEN (${MEETING_STATES}) ELSE '{}' END AS "stateIds"
  FROM milestones milestone WHERE planned_version <> version
  ORDER BY id LIMIT $1 FOR UPDATE OF milestone`;

const POLICIES = `
  SELECT milestone_kind AS "milestoneKind", plan_id AS "planId", steps, send_at_local AS "sendAtLocal"
  FROM reminder_policies`;

const POSTS = `
  SELECT user_id AS "userId", function AS audience, member_state_id AS "stateId", NULL AS "planId",
    from_on AS "fromOn", until_on AS "untilOn"
  FROM nominations JOIN users ON users.id = user_id WHERE is_active
  UNION ALL
  SELECT user_id, 'secretariat', NULL, plan_id, NULL, NULL
  FROM grants JOIN users ON users.id = user_id WHERE is_active AND role = 'secretariat_officer'`;

// Where no organisation says otherwise, people rest at weekends and on the holidays of the state that nominated them.
const CALENDARS = `
  SELECT users.id AS "userId", users.time_zone AS zone, coalesce(organisations.rest_days, '{6,7}') AS "restDays",
    coalesce((
      SELECT array_agg(held_on::text) FROM holidays
      WHERE member_state_id = coalesce(organisations.member_state_id, (
        SELECT member_state_id FROM nominations WHERE user_id = users.id ORDER BY from_on DESC LIMIT 1))), '{}') AS holidays
  FROM users LEFT JOIN organisations ON organisations.id = organisation_id
  WHERE is_active AND users.id = ANY($1)`;

const EXISTING = `
  SELECT id, milestone_id AS "milestoneId", recipient_user_id AS "recipientId", step, round, state,
    send_on AS "sendOn", send_at AS "sendAt", told_ends_on AS "toldEndsOn"
  FROM reminders WHERE milestone_id = ANY($1)`;

// Every fact besides the milestones themselves that decides who is reminded and when.
const BASIS = `
  SELECT md5(concat_ws('#',
    (SELECT string_agg(row::text, '|' ORDER BY id) FROM reminder_policies row),
    (SELECT string_agg(row::text, '|' ORDER BY id) FROM nominations row),
    (SELECT string_agg(row::text, '|' ORDER BY id) FROM grants row WHERE role = 'secretariat_officer'),
    (SELECT string_agg(concat_ws(',', id, time_zone, organisation_id, is_active), '|' ORDER BY id) FROM users),
    (SELECT string_agg(concat_ws(',', id, member_state_id, rest_days), '|' ORDER BY id) FROM organisations),
    (SELECT string_agg(concat_ws(',', member_state_id, held_on), '|' ORDER BY id) FROM holidays),
    (SELECT string_agg(row::text, '|' ORDER BY id) FROM memberships row),
    (SELECT string_agg(concat_ws(',', plan_id, member_state_id), '|' ORDER BY id) FROM adoptions),
    (SELECT string_agg(concat_ws(',', meeting_id, member_state_id), '|' ORDER BY id) FROM delegations))) AS digest`;

/** The facts that a plan of reminders is made from; every method reads inside the planner's transaction. */
@Injectable()
export class PlanningReader {
  /** Locks what it returns: one planner works on a milestone at a time. */
  takeUnplanned(tx: EntityManager, limit: number): Promise<UnplannedMilestone[]> {
    return runNamed(tx, { name: 'planning.unplanned', text: UNPLANNED, values: [limit] });
  }

  findPolicies(tx: EntityManager): Promise<PolicyRow[]> {
    return runNamed(tx, { name: 'planning.policies', text: POLICIES, values: [] });
  }

  findPosts(tx: EntityManager): Promise<PostRow[]> {
    return runNamed(tx, { name: 'planning.posts', text: POSTS, values: [] });
  }

  findCalendars(tx: EntityManager, userIds: readonly string[]): Promise<CalendarRow[]> {
    return runNamed(tx, { name: 'planning.calendars', text: CALENDARS, values: [userIds] });
  }

  findExisting(tx: EntityManager, milestoneIds: readonly string[]): Promise<ExistingRow[]> {
    return runNamed(tx, { name: 'planning.existing', text: EXISTING, values: [milestoneIds] });
  }

  async digestBasis(tx: EntityManager): Promise<string> {
    const rows = await runNamed<{ digest: string }>(tx, { name: 'planning.basis', text: BASIS, values: [] });
    return rows[0]?.digest ?? '';
  }
}
