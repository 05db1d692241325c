import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Submission } from '#app/modules/progress/clearance/submissions.reader.js';
import { SubmissionsRepository } from '#app/modules/progress/clearance/submissions.repository.js';
import { UpdateMilestones } from '#app/modules/progress/update-milestones.js';

/** What acts change beyond the updates themselves, in the transaction of the acts. */
@Injectable()
export class SubmissionEffects {
  constructor(
    private readonly repository: SubmissionsRepository,
    private readonly milestones: UpdateMilestones,
  ) {}

  /**
   * Works out anew what each audience is told of the assignments; who may see less than before is left with the last word
   * that is still theirs.
   *
   * @param moved as they were before, one or more of each assignment.
   */
  async restate(tx: EntityManager, moved: readonly Submission[]): Promise<void> {
    if (moved.length === 0) return;
    const ids = [...new Set(moved.map(({ assignmentId }) => assignmentId))];
    await this.repository.deriveStandings(tx, ids);
    // As in posting: the row that all writers of a state share is held for as short as may be.
    await this.repository.tellMatrices(tx, moved);
    const known = await this.repository.findKnown(tx, ids);
    for (const id of ids) {
      const ofAssignment = moved.filter(({ assignmentId }) => assignmentId === id);
      const [first] = ofAssignment;
      const after = known.get(id);
      if (first === undefined || after === undefined) continue;
      // A period that has passed is owed again where the word about it was taken back.
      const current = Math.min(...ofAssignment.map(({ periodNumber }) => periodNumber), first.currentPeriod);
      const periods = { assignmentId: id, isRecurring: first.isRecurring, current, last: first.lastPeriod };
      await this.milestones.follow(tx, periods, first.known, after);
    }
  }

  /** Reminders are the validating authority's as long as an update waits for it, and the focal points' again afterwards. */
  async remind(tx: EntityManager, moved: readonly Submission[]): Promise<void> {
    const ids = [...new Set(moved.map(({ assignmentId }) => assignmentId))];
    const waiting = await this.repository.findWaitingPeriods(tx, ids);
    await this.milestones.askClearance(
      tx,
      moved.map(({ assignmentId, isRecurring, periodNumber }) => {
        const found = waiting.find(
          (each) => each.assignmentId === assignmentId && each.periodNumber === periodNumber,
        );
        return { assignmentId, isRecurring, periodNumber, askedAt: found?.askedAt ?? null };
      }),
    );
  }
}
