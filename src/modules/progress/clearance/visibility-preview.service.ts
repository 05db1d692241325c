import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, type Audience, audiences } from '#app/kernel/actor.js';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { NotFoundError } from '#app/kernel/errors.js';
import { AssignmentsReader } from '#app/modules/progress/assignments.reader.js';
import type {
  AudiencePreviewView,
  VisibilityPreviewView,
} from '#app/modules/progress/clearance/submission.dto.js';
import { followsAs } from '#app/modules/progress/clearance/submission.policy.js';
import { type Submission, SubmissionsReader } from '#app/modules/progress/clearance/submissions.reader.js';
import { SubmissionsRepository } from '#app/modules/progress/clearance/submissions.repository.js';
import { UpdatesReader } from '#app/modules/progress/updates.reader.js';
import { Database } from '#app/platform/database/database.js';

/** Thrown inside the transaction, so that nothing of it stays. */
class Previewed extends Error {
  constructor(readonly audiences: AudiencePreviewView[]) {
    super();
  }
}

/**
 * What each audience would see of an update under another visibility: the visibility is set, each audience's own readers
 * are asked, and all of it is rolled back. So a preview cannot say anything but what will be said.
 */
@Injectable()
export class VisibilityPreviews {
  constructor(
    private readonly db: Database,
    private readonly submissions: SubmissionsReader,
    private readonly repository: SubmissionsRepository,
    private readonly assignments: AssignmentsReader,
    private readonly updates: UpdatesReader,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError where the update is not of the actor's own state. */
  async preview(actor: Actor, updateId: string, visibility: Audience): Promise<VisibilityPreviewView> {
    try {
      await this.db.transaction(async (tx) => {
        await this.repository.hold(tx, [updateId]);
        const [submission] = await this.submissions.findIn(tx, [updateId]);
        if (!submission || followsAs(actor, submission) !== 'own_state') throw new NotFoundError('update');
        throw new Previewed(await this.tryOut(tx, submission, visibility));
      });
    } catch (error) {
      if (error instanceof Previewed) return { visibility, audiences: error.audiences };
      throw error;
    }
    throw new Error('a preview was not rolled back');
  }

  private async tryOut(
    tx: EntityManager,
    submission: Submission,
    visibility: Audience,
  ): Promise<AudiencePreviewView[]> {
    const { id, planId, assignmentId, state, isOfficial } = submission;
    const to = isOfficial ? state : 'cleared';
    await this.repository.move(tx, submission, { to, visibility, at: this.clock.now() });
    await this.repository.deriveStandings(tx, [assignmentId]);
    const previews: AudiencePreviewView[] = [];
    for (const audience of audiences) {
      const view = await this.assignments.findAs(tx, planId, assignmentId, submission.stateId, audience);
      previews.push({
        audience,
        status: view?.status ?? null,
        applicability: view?.applicability ?? null,
        confirmedAt: view?.confirmedAt ?? null,
        update: await this.updates.findIn(tx, id, audience),
      });
    }
    return previews;
  }
}
