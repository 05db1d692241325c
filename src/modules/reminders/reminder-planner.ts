import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { groupBy } from '#app/kernel/group-by.js';
import {
  type CalendarRow,
  type ExistingRow,
  PlanningReader,
  type PolicyRow,
  type PostRow,
  type UnplannedMilestone,
} from '#app/modules/reminders/planning.reader.js';
import { type PlannedReminder, planReminders } from '#app/modules/reminders/reminder-plan.rules.js';
import { ReminderRepository, type ReminderToPlan } from '#app/modules/reminders/reminder.repository.js';
import {
  gapsInDays,
  nextSendTime,
  type RecipientCalendar,
  scheduleReminders,
} from '#app/modules/reminders/reminder-schedule.rules.js';
import { Database } from '#app/platform/database/database.js';

const BATCH = 500;

/** What a batch of milestones is planned with. */
interface Basis {
  policies: readonly PolicyRow[];
  posts: readonly PostRow[];
  calendars: ReadonlyMap<string, RecipientCalendar>;
  now: Date;
}

/**
 * Keeps the table of reminders in step with the milestones.
 *
 * A milestone is planned when its version has risen, and all open ones when anything else that a plan is made from has
 * changed: a policy, a nomination, a holiday. So nobody has to call the planner, and calling it twice does nothing.
 */
@Injectable()
export class ReminderPlanner {
  constructor(
    private readonly db: Database,
    private readonly reader: PlanningReader,
    private readonly repository: ReminderRepository,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns the number of milestones that were planned. */
  async plan(): Promise<number> {
    await this.db.transaction(async (tx) => {
      await this.repository.excludeOthers(tx);
      await this.repository.replanOnNewBasis(tx, await this.reader.digestBasis(tx));
    });
    let planned = 0;
    for (;;) {
      const count = await this.db.transaction((tx) => this.planBatch(tx));
      planned += count;
      if (count < BATCH) return planned;
    }
  }

  private async planBatch(tx: EntityManager): Promise<number> {
    await this.repository.excludeOthers(tx);
    const milestones = await this.reader.takeUnplanned(tx, BATCH);
    if (milestones.length === 0) return 0;
    const ids = milestones.map(({ id }) => id);
    const existing = groupBy(await this.reader.findExisting(tx, ids), ({ milestoneId }) => milestoneId);
    const basis = await this.readBasis(tx);
    const toPlan: ReminderToPlan[] = [];
    const gone: { id: string; reason: string }[] = [];
    for (const milestone of milestones) {
      const former = existing.get(milestone.id) ?? [];
      const wanted = wantedReminders(milestone, former, basis);
      toPlan.push(...wanted);
      gone.push(...supersededBy(wanted, former, milestone));
    }
    await this.repository.plan(tx, toPlan);
    await this.repository.supersede(tx, gone);
    await this.repository.markPlanned(tx, ids);
    return milestones.length;
  }

  private async readBasis(tx: EntityManager): Promise<Basis> {
    const policies = await this.reader.findPolicies(tx);
    const posts = await this.reader.findPosts(tx);
    const userIds = [...new Set(posts.map(({ userId }) => userId))];
    const calendars = await this.reader.findCalendars(tx, userIds);
    return {
      policies,
      posts,
      calendars: new Map(calendars.map((row) => [row.userId, toCalendar(row)])),
      now: this.clock.now(),
    };
  }
}

export function toCalendar({ zone, restDays, holidays }: CalendarRow): RecipientCalendar {
  return { zone, working: { restDays, holidays: new Set(holidays) } };
}

function wantedReminders(
  milestone: UnplannedMilestone,
  former: readonly ExistingRow[],
  { policies, posts, calendars, now }: Basis,
): ReminderToPlan[] {
  const { endsOn } = milestone.date;
  const policy = policyFor(milestone, policies);
  if (milestone.closedReason !== null || endsOn === null || policy === undefined) return [];
  const gaps = gapsInDays(policy, endsOn);
  const audienceOf = new Map(policy.steps.map(({ code, audience }) => [code, audience]));
  const named = new Set(policy.steps.flatMap(({ audience }) => audience));
  const concerned = posts.filter((post) => named.has(post.audience) && concerns(post, milestone));
  return [...groupBy(concerned, ({ userId }) => userId)].flatMap(([recipientId, held]) => {
    const calendar = calendars.get(recipientId);
    if (calendar === undefined) return [];
    const schedule = scheduleReminders(milestone, policy, calendar).filter(({ step, sendOn }) =>
      held.some((post) => audienceOf.get(step)?.includes(post.audience) && isInPost(post, sendOn)),
    );
    const reminders: PlannedReminder[] = planReminders({
      schedule,
      existing: former.filter((reminder) => reminder.recipientId === recipientId),
      endsOn,
      gaps,
      now,
      nextSendTime: nextSendTime(now, policy.sendAtLocal, calendar),
    });
    return reminders.map((reminder) => ({
      ...reminder,
      recipientId,
      milestoneId: milestone.id,
      milestoneVersion: milestone.version,
    }));
  });
}

/** The policy of the milestone's plan, else the one for every plan. */
function policyFor(
  { kind, planId }: UnplannedMilestone,
  policies: readonly PolicyRow[],
): PolicyRow | undefined {
  const ofKind = policies.filter(({ milestoneKind }) => milestoneKind === kind);
  return (
    ofKind.find((policy) => policy.planId !== null && policy.planId === planId) ??
    ofKind.find((policy) => policy.planId === null)
  );
}

function concerns({ stateId, planId }: PostRow, milestone: UnplannedMilestone): boolean {
  if (stateId !== null) return milestone.stateIds.includes(stateId);
  return planId === null || planId === milestone.planId;
}

function isInPost({ fromOn, untilOn }: PostRow, day: string): boolean {
  return (fromOn === null || fromOn <= day) && (untilOn === null || day < untilOn);
}

function supersededBy(
  wanted: readonly ReminderToPlan[],
  former: readonly ExistingRow[],
  { closedReason }: UnplannedMilestone,
): { id: string; reason: string }[] {
  const kept = new Set(wanted.map(keyOf));
  return former
    .filter((reminder) => reminder.state === 'planned' && !kept.has(keyOf(reminder)))
    .map(({ id }) => ({ id, reason: closedReason ?? 'replanned' }));
}

function keyOf({ recipientId, step, round }: { recipientId: string; step: string; round: number }): string {
  return `${recipientId} ${step} ${round}`;
}
