import { Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { CommitmentsReader } from '#app/modules/plans/commitments.reader.js';
import type { AssignmentDetailView } from '#app/modules/progress/assignment.dto.js';
import { AssignmentsReader } from '#app/modules/progress/assignments.reader.js';
import { UpdatesReader } from '#app/modules/progress/updates.reader.js';

/** One assignment with its commitment and the update that its status comes from. */
@Injectable()
export class AssignmentDetailReader {
  constructor(
    private readonly assignments: AssignmentsReader,
    private readonly commitments: CommitmentsReader,
    private readonly updates: UpdatesReader,
  ) {}

  /** @throws NotFoundError also when nothing of it is shared with the reader. */
  async get(actor: Actor, assignmentId: string): Promise<AssignmentDetailView> {
    const { view, audience } = await this.assignments.get(actor, assignmentId);
    const [commitmentDetail, latestUpdate] = await Promise.all([
      this.commitments.get(view.plan.id, view.commitment.id),
      view.latestUpdateId === null ? null : this.updates.find(view.latestUpdateId, audience),
    ]);
    return Object.assign(view, { commitmentDetail, latestUpdate });
  }
}
