import { Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import type { UpdateView } from '#app/modules/progress/update.dto.js';
import { UpdateMilestones } from '#app/modules/progress/update-milestones.js';
import { standingAfter } from '#app/modules/progress/update.rules.js';
import type { Posting } from '#app/modules/progress/updates.reader.js';
import { type NewUpdate, UpdatesRepository } from '#app/modules/progress/updates.repository.js';
import { Database } from '#app/platform/database/database.js';

/** Thrown inside the transaction, so that nothing of it stays. */
class VersionMovedOn extends Error {}

/** Writes an update with everything that changes with it, in one transaction. */
@Injectable()
export class UpdateRecorder {
  constructor(
    private readonly db: Database,
    private readonly repository: UpdatesRepository,
    private readonly milestones: UpdateMilestones,
    private readonly audit: AuditTrail,
  ) {}

  /** @returns null when another write came first; then nothing is recorded. */
  async record(actor: Actor, posting: Posting, update: NewUpdate): Promise<UpdateView | null> {
    const { assignmentId, stateId, own, isRecurring, currentPeriod, lastPeriod } = posting;
    const { input, status, submissionState, visibility, reach, answer } = update;
    try {
      return await this.db.transaction(async (tx) => {
        await this.audit.record(tx, {
          actor,
          action: 'update.posted',
          subjectKind: 'assignment',
          subjectId: assignmentId,
          memberStateId: stateId,
          after: {
            updateId: input.id,
            kind: input.kind,
            status,
            applicability: input.applicability ?? null,
            submissionState,
            visibility,
            ...answer,
          },
        });
        // Last but one: the row of the matrix version, which a state's writers share, is held until the commit.
        const posted = await this.repository.post(tx, update, actor);
        if (posted === null) throw new VersionMovedOn();
        // What a state keeps to itself has not been reported: reminders go on.
        if (reach.includes('secretariat')) {
          const after = standingAfter(own, posted);
          await this.milestones.follow(
            tx,
            { assignmentId, isRecurring, current: currentPeriod, last: lastPeriod },
            own,
            after,
          );
        }
        if (submissionState === 'submitted') {
          const { periodNumber, recordedAt: askedAt } = update;
          await this.milestones.askClearance(tx, [{ assignmentId, isRecurring, periodNumber, askedAt }]);
        }
        return posted;
      });
    } catch (error) {
      if (error instanceof VersionMovedOn) return null;
      throw error;
    }
  }
}
