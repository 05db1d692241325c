import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { MailRecall } from '#app/modules/reminders/mail-recall.js';
import { planMilestone } from '#app/modules/reminders/milestone-plan.rules.js';
import { PlanningReader } from '#app/modules/reminders/planning.reader.js';
import { ReminderRepository } from '#app/modules/reminders/reminder.repository.js';
import { Database } from '#app/platform/database/database.js';

const BATCH = 500;

/**
 * Keeps the table of reminders in step with the milestones.
 *
 * A milestone is planned when its version has risen, and all open ones when anything else that a plan is made from has
 * changed: a policy, a nomination, a holiday. So nobody has to call the planner, and calling it twice does nothing.
 * What was in a mail that has to be taken back is planned again first.
 */
@Injectable()
export class ReminderPlanner {
  constructor(
    private readonly db: Database,
    private readonly reader: PlanningReader,
    private readonly repository: ReminderRepository,
    private readonly recall: MailRecall,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns the number of milestones that were planned. */
  async plan(): Promise<number> {
    await this.recall.run();
    await this.db.transaction(async (tx) => {
      await this.repository.excludeOthers(tx);
      await this.repository.replanOnNewBasis(tx, await this.reader.digestBasis(tx));
      await this.repository.replanLate(tx, this.clock.now());
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
    const existing = await this.reader.findExisting(tx, ids);
    const basis = await this.reader.findBasis(tx);
    const now = this.clock.now();
    const plans = milestones.map((milestone) =>
      planMilestone(milestone, existing.get(milestone.id) ?? [], basis, now),
    );
    await this.repository.plan(
      tx,
      plans.flatMap(({ wanted }) => wanted),
    );
    await this.repository.supersede(
      tx,
      plans.flatMap(({ superseded }) => superseded),
    );
    await this.repository.markPlanned(tx, ids);
    return milestones.length;
  }
}
