import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor, Audience } from '#app/kernel/actor.js';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import type { PostUpdateInput, ReportedStatus, UpdateView } from '#app/modules/progress/update.dto.js';
import { POST_UPDATE } from '#app/modules/progress/update.sql.js';
import type { MailAnswer, SubmissionState } from '#app/modules/progress/update.js';
import { runNamed } from '#app/platform/database/database.js';

/** An update as it will be recorded. */
export interface NewUpdate {
  input: PostUpdateInput;
  assignmentId: string;
  periodNumber: number;
  status: ReportedStatus | null;
  submissionState: SubmissionState;
  visibility: Audience;
  /** What its author would show; what waits for somebody else's word is shown to no more than the default. */
  proposedVisibility: Audience;
  /** The audiences whose standing it moves. */
  reach: readonly Audience[];
  bodyHash: Buffer;
  /** Null: it was not written by a link out of a mail. */
  answer: MailAnswer | null;
  /** Calendar clock. */
  recordedAt: Date;
}

@Injectable()
export class UpdatesRepository {
  constructor(@Inject(SYSTEM_CLOCK) private readonly systemClock: Clock) {}

  /** @returns null when the assignment is no longer at the version that the update is based on. */
  async post(tx: EntityManager, update: NewUpdate, author: Actor): Promise<UpdateView | null> {
    const { input } = update;
    const evidence = (input.evidence ?? []).map(({ citation, url, effectiveOn, visibility }, index) => ({
      id: newId(),
      position: index + 1,
      citation,
      url,
      effectiveOn,
      visibility,
    }));
    const [posted] = await runNamed<UpdateView>(tx, {
      name: 'updates.post',
      text: POST_UPDATE,
      values: [
        input.id,
        update.assignmentId,
        input.basedOnVersion,
        update.periodNumber,
        input.kind,
        update.status,
        input.applicability ?? null,
        input.applicabilityReason ?? null,
        input.narrative ?? null,
        input.difficulties ?? null,
        input.assistanceNeeded ?? null,
        update.submissionState,
        update.visibility,
        author.userId,
        author.channel,
        update.bodyHash,
        update.recordedAt,
        this.systemClock.now(),
        JSON.stringify(evidence),
        update.reach,
        update.answer?.enteredByName ?? null,
        update.proposedVisibility,
      ],
    });
    return posted ?? null;
  }
}
