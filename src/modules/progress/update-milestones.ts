import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MilestoneKey } from '#app/modules/milestones/milestone.js';
import { MilestoneRegistry } from '#app/modules/milestones/milestone-registry.js';
import { closedReasonIn, type OwnStanding } from '#app/modules/progress/update.rules.js';

interface Periods {
  assignmentId: string;
  /** Is the commitment reported on for each period? */
  isRecurring: boolean;
  current: number;
  last: number;
}

/** Keeps an assignment's due dates closed while there is nothing left to remind of. */
@Injectable()
export class UpdateMilestones {
  constructor(private readonly registry: MilestoneRegistry) {}

  /** What does not apply closes the current and all later periods; what is implemented closes the current one. */
  async follow(tx: EntityManager, periods: Periods, before: OwnStanding, after: OwnStanding): Promise<void> {
    const closing: Record<'implemented' | 'not_applicable', MilestoneKey[]> = {
      implemented: [],
      not_applicable: [],
    };
    const reopening: MilestoneKey[] = [];
    const kind = periods.isRecurring ? 'periodic_report' : 'commitment_due';
    for (let periodNumber = periods.current; periodNumber <= periods.last; periodNumber++) {
      const reason = closedReasonIn(after, periodNumber);
      const key: MilestoneKey = { kind, subjectId: periods.assignmentId, periodNumber };
      if (reason !== null) closing[reason].push(key);
      else if (closedReasonIn(before, periodNumber) !== null) reopening.push(key);
    }
    await this.registry.reopen(tx, reopening, ['implemented', 'not_applicable']);
    await this.registry.close(tx, closing.implemented, 'implemented');
    await this.registry.close(tx, closing.not_applicable, 'not_applicable');
  }

  /** Hands the reminders of a period to the validating authority, or, where `askedAt` is null, back to the focal points. */
  async askClearance(
    tx: EntityManager,
    asked: readonly {
      assignmentId: string;
      isRecurring: boolean;
      periodNumber: number;
      askedAt: Date | null;
    }[],
  ): Promise<void> {
    await this.registry.markClearance(
      tx,
      asked.map(({ assignmentId, isRecurring, periodNumber, askedAt }) => ({
        kind: isRecurring ? ('periodic_report' as const) : ('commitment_due' as const),
        subjectId: assignmentId,
        periodNumber,
        askedAt,
      })),
    );
  }
}
