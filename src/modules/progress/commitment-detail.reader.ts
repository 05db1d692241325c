import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { NotFoundError } from '#app/kernel/errors.js';
import { localDate } from '#app/kernel/time-zone.js';
import { CommitmentsReader } from '#app/modules/plans/commitments.reader.js';
import type { Viewer } from '#app/modules/plans/plans.policy.js';
import { currentPeriod } from '#app/modules/plans/plans.rules.js';
import type { CommitmentDetailView } from '#app/modules/progress/assignment.dto.js';
import { AssignmentsReader } from '#app/modules/progress/assignments.reader.js';

/** One commitment with its periods, and how each state carries it out. */
@Injectable()
export class CommitmentDetailReader {
  constructor(
    private readonly commitments: CommitmentsReader,
    private readonly assignments: AssignmentsReader,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError */
  async get(actor: Actor, viewer: Viewer, commitmentId: string): Promise<CommitmentDetailView> {
    const [commitment, { timeZone, periods }, assignments] = await Promise.all([
      this.commitments.get(viewer.planId, commitmentId),
      this.commitments.getPeriods(commitmentId),
      this.assignments.listOfCommitment(actor, viewer, commitmentId),
    ]);
    const [first, ...later] = periods;
    if (first === undefined) throw new NotFoundError('commitment');
    const { number } = currentPeriod([first, ...later], localDate(this.clock.now(), timeZone));
    return Object.assign(commitment, { periods, currentPeriodNumber: number, assignments });
  }
}
