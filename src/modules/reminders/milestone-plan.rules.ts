import type { ClosedReason, MilestoneKind } from '#app/modules/milestones/milestone.js';
import { forAuthority, isFocalPoints, planClearance } from '#app/modules/reminders/clearance-plan.rules.js';
import { planChange, planUnconfirmed } from '#app/modules/reminders/date-news.rules.js';
import { type Post, postKeyOf } from '#app/modules/reminders/reminder-addressee.rules.js';
import type { Person } from '#app/modules/reminders/reminder-person.js';
import {
  type ExistingReminder,
  planSteps,
  type WantedReminder,
} from '#app/modules/reminders/reminder-plan.rules.js';
import type { ReminderAudience, ReminderPolicy } from '#app/modules/reminders/reminder-policy.js';
import type { DatedMilestone, PostOfMilestone } from '#app/modules/reminders/reminder-schedule.rules.js';

export interface PlannableMilestone extends DatedMilestone {
  id: string;
  planId: string | null;
  /** The states whose nominated posts it concerns. */
  stateIds: readonly string[];
  closedReason: ClosedReason | null;
  version: number;
}

/** A policy with the milestones that it is for. */
export interface ScopedPolicy extends ReminderPolicy {
  milestoneKind: MilestoneKind;
  planId: string | null;
  milestoneId: string | null;
}

/** Everything besides a milestone and its reminders that decides who is reminded of it and when. */
export interface PlanningBasis {
  policies: readonly ScopedPolicy[];
  /** By state; under null those of the secretariat. */
  posts: ReadonlyMap<string | null, readonly Post[]>;
  people: ReadonlyMap<string, Person>;
}

/** A reminder as it stands in the table, with the post that it is for. */
export interface FormerReminder extends ExistingReminder {
  audience: ReminderAudience;
  memberStateId: string | null;
}

/** A reminder to be written to the table. */
export interface ReminderToPlan extends WantedReminder {
  milestoneId: string;
  milestoneVersion: number;
  audience: ReminderAudience;
  memberStateId: string | null;
  sendAtLocal: string;
  maxMailsPerWeek: number | null;
}

export interface MilestonePlan {
  wanted: ReminderToPlan[];
  /** What waits and should no longer. */
  superseded: { id: string; reason: string }[];
}

/** Plans the reminders of one milestone, to every post: docs/reminders.md. */
export function planMilestone(
  milestone: PlannableMilestone,
  former: readonly FormerReminder[],
  basis: PlanningBasis,
  now: Date,
): MilestonePlan {
  const wanted = new Map<string, ReminderToPlan>();
  const own = milestone.closedReason === null ? policyFor(milestone, basis.policies) : undefined;
  const posts = own ? postsOf(milestone, basis.posts) : [];
  const isWithAuthority =
    milestone.clearanceAskedAt !== null && posts.some(({ audience }) => audience === 'validating_authority');
  const policy = own && isWithAuthority ? forAuthority(own) : own;
  for (const post of posts) {
    if (policy === undefined) break;
    // What was submitted is no longer theirs to do.
    if (isWithAuthority && isFocalPoints(post.audience)) continue;
    for (const reminder of planPost({ milestone, policy, post, basis, former, now })) {
      const key = keyOf(reminder);
      // Whoever is addressed in several ways gets it once.
      if (!wanted.has(key)) wanted.set(key, reminder);
    }
  }
  return { wanted: [...wanted.values()], superseded: supersededBy(wanted, former, milestone) };
}

/** The policy of the milestone, else of its plan, else the one for every plan. */
export function policyFor<Scope extends Omit<ScopedPolicy, keyof ReminderPolicy>>(
  { id, kind, planId }: Pick<PlannableMilestone, 'id' | 'kind' | 'planId'>,
  policies: readonly Scope[],
): Scope | undefined {
  const ofKind = policies.filter(({ milestoneKind }) => milestoneKind === kind);
  return (
    ofKind.find((policy) => policy.milestoneId === id) ??
    ofKind.find((policy) => policy.planId !== null && policy.planId === planId) ??
    ofKind.find((policy) => policy.planId === null && policy.milestoneId === null)
  );
}

function planPost({
  milestone,
  policy,
  post,
  basis,
  former,
  now,
}: {
  milestone: PlannableMilestone;
  policy: ReminderPolicy;
  post: Post;
  basis: PlanningBasis;
  former: readonly FormerReminder[];
  now: Date;
}): ReminderToPlan[] {
  const situation: PostOfMilestone = {
    milestone,
    policy,
    post,
    alternate: alternateOf(post, basis),
    people: basis.people,
  };
  const key = postKeyOf(post.audience, post.stateId, post.holders[0]?.userId ?? '');
  const existing = former.filter(
    ({ audience, memberStateId, recipientId }) => postKeyOf(audience, memberStateId, recipientId) === key,
  );
  const steps = planSteps(situation, existing, now);
  return [
    ...steps,
    ...planChange(situation, existing, steps, now),
    ...planUnconfirmed(situation, existing, now),
    ...planClearance(situation, existing, steps, now),
  ].map((reminder) => ({
    ...reminder,
    milestoneId: milestone.id,
    milestoneVersion: milestone.version,
    audience: post.audience,
    memberStateId: post.stateId,
    sendAtLocal: policy.sendAtLocal,
    maxMailsPerWeek: policy.maxMailsPerWeek,
  }));
}

function postsOf({ stateIds, planId }: PlannableMilestone, posts: PlanningBasis['posts']): Post[] {
  const national = stateIds.flatMap((stateId) => posts.get(stateId) ?? []);
  const desks = posts.get(null) ?? [];
  return [...national, ...desks.filter((desk) => desk.planId === null || desk.planId === planId)];
}

function alternateOf({ stateId }: Post, { posts }: PlanningBasis): Post | undefined {
  return stateId === null ? undefined : posts.get(stateId)?.find(({ audience }) => audience === 'alternate');
}

function supersededBy(
  wanted: ReadonlyMap<string, ReminderToPlan>,
  former: readonly FormerReminder[],
  { closedReason }: PlannableMilestone,
): MilestonePlan['superseded'] {
  return former
    .filter(({ state }) => state === 'planned' || state === 'drafted')
    .filter((reminder) => !wanted.has(keyOf(reminder)))
    .map(({ id }) => ({ id, reason: closedReason ?? 'replanned' }));
}

function keyOf({ recipientId, step, round }: { recipientId: string; step: string; round: number }): string {
  return `${recipientId} ${step} ${round}`;
}
