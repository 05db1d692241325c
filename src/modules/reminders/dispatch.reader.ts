import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { ImpreciseDate } from '#app/kernel/imprecise-date.js';
import type { MilestoneKind } from '#app/modules/milestones/milestone.js';
import type { ReminderToPlan } from '#app/modules/reminders/milestone-plan.rules.js';
import type { SentDigests } from '#app/modules/reminders/dispatch.rules.js';
import {
  DESCRIBED,
  OFFICER,
  RECIPIENTS,
  TO_TAKE_BACK,
  WAITING,
} from '#app/modules/reminders/dispatch.sql.js';
import type {
  MovedBecause,
  ReminderAudience,
  ReminderForm,
  ReminderStepKind,
} from '#app/modules/reminders/reminder-policy.js';
import { runNamed } from '#app/platform/database/database.js';

export interface DigestRecipient extends SentDigests {
  id: string;
  email: string;
  displayName: string;
  /** With style and rank. */
  addressedAs: string;
  post: string | null;
  /** How mails to the person begin; null: by saying to whom they are. */
  salutation: string | null;
}

/** A reminder that is due, with what its mail may say. */
export interface DueReminder {
  id: string;
  recipientId: string;
  milestoneId: string;
  /** The post that is addressed, whoever holds it or stands in for its holder. */
  audience: ReminderAudience;
  /** The state whose post it is; null for the secretariat. */
  postStateId: string | null;
  /** The step's code in the policy. */
  step: string;
  stepKind: ReminderStepKind;
  form: ReminderForm;
  /** The last one before the date: it cannot be switched off. */
  isLastBefore: boolean;
  maxMailsPerWeek: number | null;
  /** Why it is sent on `sendOn` rather than on `nominalOn`; null also when it is late for another reason. */
  movedBecause: MovedBecause | null;
  /** Where a holiday moved it. */
  holidayName: string | null;
  nominalOn: CalendarDate;
  sendOn: CalendarDate;
  sendAt: Date;
  /** The policy's hour, `HH:mm`. */
  sendAtLocal: string;
  kind: MilestoneKind;
  title: string;
  date: ImpreciseDate;
  /** The date that the post was told last; null where it was told none. */
  toldDate: ImpreciseDate | null;
  /** Does the recipient speak for the host of a meeting? */
  isOfHost: boolean;
  /** What the recipient can report on; null for meetings. */
  assignmentId: string | null;
  memberStateId: string | null;
  stateName: string | null;
  planId: string | null;
  plan: { id: string; code: string; title: string; isIllustrative: boolean } | null;
  /** The meeting, or the commitment. */
  pageId: string;
  /** Does an update wait for the recipient's clearance? */
  awaitsClearance: boolean;
  /** When the standing that the recipient may know of was last confirmed. */
  confirmedAt: Date | null;
}

/** What is due and for whom; every method reads inside the dispatcher's transaction. */
@Injectable()
export class DispatchReader {
  /**
   * People with something due whom no other dispatcher holds, by identifier from after `afterId` on; they are held until
   * the transaction ends. What they were sent is read after they are held, for another may have held them just before.
   */
  async takeRecipients(
    tx: EntityManager,
    now: Date,
    afterId: string | null,
    limit: number,
  ): Promise<DigestRecipient[]> {
    const held = await runNamed<{ id: string }>(tx, {
      name: 'dispatch.hold',
      text: RECIPIENTS.hold,
      values: [now, afterId, limit],
    });
    if (held.length === 0) return [];
    const values = [now, held.map(({ id }) => id)];
    return runNamed(tx, { name: 'dispatch.recipients', text: RECIPIENTS.describe, values });
  }

  /** Everything due for people who are held, and what may be late for them; by date, the latest step of a milestone last. */
  takeWaiting(tx: EntityManager, now: Date, recipientIds: readonly string[]): Promise<DueReminder[]> {
    return runNamed(tx, { name: 'dispatch.waiting', text: WAITING, values: [now, recipientIds] });
  }

  /** As {@link takeWaiting}, of reminders that a simulation made; nothing is held. */
  describe(tx: EntityManager, reminders: readonly ReminderToPlan[]): Promise<DueReminder[]> {
    const rows = reminders.map((reminder) => ({
      id: null,
      recipient_user_id: reminder.recipientId,
      milestone_id: reminder.milestoneId,
      audience: reminder.audience,
      member_state_id: reminder.memberStateId,
      step: reminder.step,
      step_kind: reminder.stepKind,
      form: reminder.form,
      is_last_before: reminder.isLastBefore,
      max_mails_per_week: reminder.maxMailsPerWeek,
      moved_because: reminder.movedBecause,
      holiday_name: reminder.holidayName,
      nominal_on: reminder.nominalOn,
      send_on: reminder.sendOn,
      send_at: reminder.sendAt,
      send_at_local: reminder.sendAtLocal,
    }));
    return runNamed(tx, { name: 'dispatch.describe', text: DESCRIBED, values: [JSON.stringify(rows)] });
  }

  /** Reminders under way whose local day has ended, or of which a milestone has closed since. */
  async findToTakeBack(tx: EntityManager, now: Date): Promise<{ ended: string[]; closed: string[] }> {
    const rows = await runNamed<{ id: string; hasEnded: boolean }>(tx, {
      name: 'dispatch.to-take-back',
      text: TO_TAKE_BACK,
      values: [now],
    });
    return {
      ended: rows.filter(({ hasEnded }) => hasEnded).map(({ id }) => id),
      closed: rows.filter(({ hasEnded }) => !hasEnded).map(({ id }) => id),
    };
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
