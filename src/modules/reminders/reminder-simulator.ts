import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { groupBy } from '#app/kernel/group-by.js';
import type { PlanningBasis, ScopedPolicy } from '#app/modules/reminders/milestone-plan.rules.js';
import { PlanningReader } from '#app/modules/reminders/planning.reader.js';
import {
  digestsSince,
  type SimulatedReminder,
  simulate,
  type Simulation,
  type SimulationStart,
} from '#app/modules/reminders/reminder-simulation.rules.js';
import { Database, runNamed } from '#app/platform/database/database.js';

const SENT_ON = `
  SELECT recipient_user_id AS "recipientId", local_on AS "sentOn" FROM deliveries
  WHERE kind = 'reminder_digest' AND state <> 'suppressed' AND local_on >= $1
    AND ($2::uuid IS NULL OR recipient_user_id = $2)`;

export interface SimulationQuery {
  /** Mails from here on are told; from now on all are worked out. */
  from: Date;
  to: Date;
  /** Used in place of the stored ones of the same scope. */
  policies?: readonly ScopedPolicy[];
}

/** Lines of a mail by milestone and step, for those who compare. */
export interface SimulationResult extends Omit<Simulation, 'mails'> {
  madeAt: Date;
  mails: (Simulation['mails'][number] & { lines: Pick<SimulatedReminder, 'milestoneId' | 'step'>[] })[];
}

/** Tells who gets what and when, from the facts as they stand; nothing is written. */
@Injectable()
export class ReminderSimulator {
  constructor(
    private readonly db: Database,
    private readonly reader: PlanningReader,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  async simulate({ from, to, policies = [] }: SimulationQuery): Promise<SimulationResult> {
    const start = await this.findStart(policies);
    const { mails, drafts } = simulate(start, to);
    return {
      madeAt: start.now,
      mails: mails
        .filter(({ sendAt }) => sendAt >= from)
        .map((mail) => ({
          ...mail,
          lines: mail.reminders.map(({ milestoneId, step }) => ({ milestoneId, step })),
        })),
      drafts,
    };
  }

  private findStart(policies: readonly ScopedPolicy[]): Promise<SimulationStart> {
    return this.db.transaction(async (tx) => {
      await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      const now = this.clock.now();
      const milestones = await this.reader.findOpen(tx);
      const ids = milestones.map(({ id }) => id);
      return {
        now,
        milestones,
        former: await this.reader.findExisting(tx, ids),
        basis: withPolicies(await this.reader.findBasis(tx), policies),
        sentOn: await this.findSent(tx, now),
      };
    });
  }

  private async findSent(tx: EntityManager, now: Date): Promise<Map<string, CalendarDate[]>> {
    const rows = await runNamed<{ recipientId: string; sentOn: CalendarDate }>(tx, {
      name: 'simulation.sent-on',
      text: SENT_ON,
      values: [digestsSince(now), null],
    });
    const sent = groupBy(rows, ({ recipientId }) => recipientId);
    return new Map([...sent].map(([id, days]) => [id, days.map(({ sentOn }) => sentOn)]));
  }
}

/** The basis with `policies` in place of those of the same scope. */
export function withPolicies(basis: PlanningBasis, policies: readonly ScopedPolicy[]): PlanningBasis {
  const scopeOf = ({ milestoneKind, planId, milestoneId }: ScopedPolicy) =>
    `${milestoneKind} ${planId} ${milestoneId}`;
  const replaced = new Set(policies.map(scopeOf));
  return {
    ...basis,
    policies: [...policies, ...basis.policies.filter((policy) => !replaced.has(scopeOf(policy)))],
  };
}
