import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#app/kernel/actor.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { ReturnNotices } from '#app/modules/progress/clearance/return-notices.js';
import type { SubmissionAct } from '#app/modules/progress/clearance/submission.js';
import type { Submission } from '#app/modules/progress/clearance/submissions.reader.js';
import {
  type NewEvent,
  SubmissionsRepository,
} from '#app/modules/progress/clearance/submissions.repository.js';

const actions: Record<SubmissionAct, string> = {
  submit: 'update.submitted',
  withdraw: 'update.withdrawn',
  clear: 'update.cleared',
  return: 'update.returned',
  accept: 'update.accepted',
  show: 'update.shown',
};

/** Writes an act with what belongs to it: the update, its event, a signed sheet, the trail, and mails to who must know. */
@Injectable()
export class ActRecorder {
  constructor(
    private readonly repository: SubmissionsRepository,
    private readonly notices: ReturnNotices,
    private readonly audit: AuditTrail,
  ) {}

  async record(tx: EntityManager, actor: Actor, submission: Submission, event: NewEvent): Promise<void> {
    const { id, act, to, visibility, at, sheet } = event;
    await this.repository.move(tx, submission, { to, visibility, at });
    await this.repository.addEvent(tx, submission, event);
    if (sheet !== null) {
      const citation = `Clearance sheet ${sheet.reference}, signed by ${sheet.signatoryPost}`;
      await this.repository.citeSheet(tx, submission.id, citation, sheet.signedOn);
    }
    await this.audit.record(tx, {
      actor,
      action: actions[act],
      subjectKind: 'update',
      subjectId: submission.id,
      memberStateId: submission.stateId,
      before: { submissionState: submission.state, visibility: submission.visibility },
      after: { submissionState: to, visibility, actId: id, ...(sheet && { sheet }) },
    });
    if (to === 'returned') await this.notices.enter(tx, submission, actor, at);
  }
}
