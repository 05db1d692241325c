import { Inject, Injectable } from '@nestjs/common';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import {
  type FormerReminder,
  type PlannableMilestone,
  planMilestone,
  type PlanningBasis,
  type ReminderToPlan,
} from '#app/modules/reminders/milestone-plan.rules.js';
import { PlanningReader } from '#app/modules/reminders/planning.reader.js';
import { PreviewReader } from '#app/modules/reminders/preview.reader.js';
import type { PolicyPreviewView, ReminderChangeView } from '#app/modules/reminders/reminder-policy.dto.js';
import {
  type NewReminderPolicy,
  ReminderPolicyService,
} from '#app/modules/reminders/reminder-policy.service.js';
import { withPolicies } from '#app/modules/reminders/reminder-simulator.js';
import { Database } from '#app/platform/database/database.js';

const MOST_ITEMS = 200;

interface Change {
  change: ReminderChangeView['change'] | 'unchanged';
  milestone: PlannableMilestone;
  former: ReminderToPlan | null;
  present: ReminderToPlan | null;
}

/** Shows what a policy would change in what is planned, before it is saved. */
@Injectable()
export class PolicyPreviewService {
  constructor(
    private readonly db: Database,
    private readonly reader: PlanningReader,
    private readonly policies: ReminderPolicyService,
    private readonly names: PreviewReader,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws InvalidInputError with every fault of the policy. */
  async preview(policy: Omit<NewReminderPolicy, 'id'>): Promise<PolicyPreviewView> {
    const { milestones, existing, stored } = await this.db.transaction(async (tx) => {
      await this.policies.check(tx, policy);
      const open = await this.reader.findOpen(tx, policy);
      const ids = open.map(({ id }) => id);
      return {
        milestones: open,
        existing: await this.reader.findExisting(tx, ids),
        stored: await this.reader.findBasis(tx),
      };
    });
    const tried = withPolicies(stored, [policy]);
    const now = this.clock.now();
    const changes = milestones.flatMap((milestone) =>
      compare(milestone, existing.get(milestone.id) ?? [], stored, tried, now),
    );
    return this.describe(changes);
  }

  private async describe(changes: readonly Change[]): Promise<PolicyPreviewView> {
    const count = (wanted: Change['change']) => changes.filter(({ change }) => change === wanted).length;
    const changed = changes.filter(({ change }) => change !== 'unchanged').toSorted(bySendTime);
    const shown = changed.slice(0, MOST_ITEMS);
    const milestones = await this.names.findMilestones([
      ...new Set(shown.map(({ milestone }) => milestone.id)),
    ]);
    const recipients = await this.names.findRecipients([
      ...new Set(shown.flatMap(({ former, present }) => (present ?? former)?.recipientId ?? [])),
    ]);
    return {
      counts: {
        added: count('added'),
        removed: count('removed'),
        moved: count('moved'),
        unchanged: count('unchanged'),
      },
      items: shown.flatMap(({ change, milestone, former, present }): ReminderChangeView[] => {
        const reminder = present ?? former;
        const name = milestones.get(milestone.id);
        const recipient = reminder && recipients.get(reminder.recipientId);
        if (change === 'unchanged' || !reminder || !name || !recipient) return [];
        const { id, displayName, post } = recipient;
        return [
          {
            change,
            recipient: { id, displayName, post },
            milestone: { ...name, kind: milestone.kind, date: milestone.date },
            step: reminder.step,
            formerSendAt: former?.sendAt ?? null,
            sendAt: present?.sendAt ?? null,
          },
        ];
      }),
      isTruncated: changed.length > shown.length,
    };
  }
}

function compare(
  milestone: PlannableMilestone,
  existing: readonly FormerReminder[],
  stored: PlanningBasis,
  tried: PlanningBasis,
  now: Date,
): Change[] {
  const plan = (basis: PlanningBasis) =>
    new Map(planMilestone(milestone, existing, basis, now).wanted.map((one) => [keyOf(one), one]));
  const [former, present] = [plan(stored), plan(tried)];
  return [...new Set([...former.keys(), ...present.keys()])].map((key) => {
    const [before, after] = [former.get(key) ?? null, present.get(key) ?? null];
    return { change: changeOf(before, after), milestone, former: before, present: after };
  });
}

function changeOf(former: ReminderToPlan | null, present: ReminderToPlan | null): Change['change'] {
  if (former === null) return 'added';
  if (present === null) return 'removed';
  return former.sendAt.getTime() === present.sendAt.getTime() ? 'unchanged' : 'moved';
}

function keyOf({ recipientId, step, round }: ReminderToPlan): string {
  return `${recipientId} ${step} ${round}`;
}

function bySendTime(one: Change, other: Change): number {
  const timeOf = ({ former, present }: Change) => (present ?? former)?.sendAt.getTime() ?? 0;
  return timeOf(one) - timeOf(other);
}
