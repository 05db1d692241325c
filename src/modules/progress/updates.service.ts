import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import {
  ForbiddenError,
  InvalidInputError,
  NotFoundError,
  VersionConflictError,
} from '#app/kernel/errors.js';
import { viewerOf } from '#app/modules/plans/plans.policy.js';
import { PlanClosedError } from '#app/modules/plans/plans.errors.js';
import { AssignmentDetailReader } from '#app/modules/progress/assignment-detail.reader.js';
import { mayOf } from '#app/modules/progress/assignment.policy.js';
import type { PostUpdateInput, UpdateView } from '#app/modules/progress/update.dto.js';
import {
  AssignmentCancelledError,
  NotAdoptedYetError,
  NothingToConfirmError,
  UpdateIdReusedError,
} from '#app/modules/progress/update.errors.js';
import { unwidened, WIDEST_BY_DEFAULT } from '#app/modules/progress/clearance/submission.rules.js';
import { UpdateRecorder } from '#app/modules/progress/update-recorder.js';
import {
  faultsOf,
  firstSubmissionState,
  reachOf,
  reportedStatus,
} from '#app/modules/progress/update.rules.js';
import type { MailAnswer } from '#app/modules/progress/update.js';
import { type Posting, UpdatesReader } from '#app/modules/progress/updates.reader.js';
import type { NewUpdate } from '#app/modules/progress/updates.repository.js';
import { brokenConstraint } from '#app/platform/database/database.js';

export interface PostedUpdate {
  update: UpdateView;
  /** False: the same update was recorded before. */
  isNew: boolean;
}

/** What a state reports about its assignments. */
@Injectable()
export class UpdatesService {
  constructor(
    private readonly reader: UpdatesReader,
    private readonly details: AssignmentDetailReader,
    private readonly recorder: UpdateRecorder,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Records an update once, however often it is sent. A focal point's speaks for the state at once, unless the state uses
   * clearance: then it waits for the validating authority. A contributor's is a draft. What waits moves nothing.
   *
   * @param answer what a mail's link adds; null for whoever is signed in.
   * @throws InvalidInputError, NotFoundError, ForbiddenError, PlanClosedError, AssignmentCancelledError,
   *   NotAdoptedYetError, NothingToConfirmError, UpdateIdReusedError, VersionConflictError
   */
  async post(
    actor: Actor,
    assignmentId: string,
    input: PostUpdateInput,
    answer: MailAnswer | null = null,
  ): Promise<PostedUpdate> {
    const faults = faultsOf(input);
    if (faults.length > 0) throw new InvalidInputError(faults);
    const bodyHash = hashOf(input, answer);
    const recordedAt = this.clock.now();

    const posting = await this.findOwn(actor, assignmentId, input.id, recordedAt);
    const recorded = await this.findRecorded(actor, posting, input.id, bodyHash);
    if (recorded !== null) return { update: recorded, isNew: false };
    const update = this.prepare(actor, posting, { input, answer, bodyHash, recordedAt });
    if (posting.version === input.basedOnVersion) {
      const posted = await this.tryToRecord(actor, posting, update);
      if (posted !== null) return { update: posted, isNew: true };
    }

    // Somebody else was faster, perhaps this very update sent twice.
    const moved = await this.findOwn(actor, assignmentId, input.id, recordedAt);
    const twin = await this.findRecorded(actor, moved, input.id, bodyHash);
    if (twin !== null) return { update: twin, isNew: false };
    const current = await this.details.get(actor, assignmentId);
    throw new VersionConflictError('assignment', input.basedOnVersion, current.version, {
      current,
      submitted: input,
    });
  }

  /** To a state that is not the actor's own an assignment does not exist. */
  private async findOwn(actor: Actor, assignmentId: string, updateId: string, now: Date): Promise<Posting> {
    const posting = await this.reader.findPosting(assignmentId, updateId, now);
    const viewer = posting && viewerOf(actor, posting.planId);
    if (!viewer) throw new NotFoundError('assignment');
    const may = mayOf(actor, { ...posting, isReadOnly: false });
    if (may.update || may.draft) return posting;
    // The secretariat sees every assignment, and may know that it is not the one to write there.
    if (viewer.audience === 'secretariat' || viewer.ownStateIds.includes(posting.stateId)) {
      throw new ForbiddenError('update_of_other_state');
    }
    throw new NotFoundError('assignment');
  }

  private async findRecorded(
    actor: Actor,
    { assignmentId, recordedFor, recordedHash, recordedBy }: Posting,
    updateId: string,
    bodyHash: Buffer,
  ): Promise<UpdateView | null> {
    if (recordedFor === null) return null;
    const isSame =
      recordedFor === assignmentId && recordedBy === actor.userId && recordedHash?.equals(bodyHash) === true;
    if (!isSame) throw new UpdateIdReusedError(updateId);
    return this.reader.find(updateId, 'own_state');
  }

  private prepare(
    actor: Actor,
    posting: Posting,
    given: Pick<NewUpdate, 'input' | 'answer' | 'bodyHash' | 'recordedAt'>,
  ): NewUpdate {
    const { input } = given;
    if (posting.isClosed) throw new PlanClosedError(posting.planCode);
    if (posting.isCancelled) throw new AssignmentCancelledError();
    if (posting.isBeforeAdoption) throw new NotAdoptedYetError();
    const status = reportedStatus(input, posting.own, posting.currentPeriod);
    if (status === 'nothing_to_confirm') throw new NothingToConfirmError();
    const submissionState = firstSubmissionState(
      mayOf(actor, { ...posting, isReadOnly: false }),
      posting.usesClearance === true,
    );
    // What is confirmed stays with those who were shown it.
    const confirmed = input.kind === 'no_change' ? posting.reportedVisibility : null;
    const proposedVisibility = input.visibility ?? confirmed ?? WIDEST_BY_DEFAULT;
    // Showing more than the default is for whoever speaks for the state; others propose it.
    const visibility = submissionState === 'cleared' ? proposedVisibility : unwidened(proposedVisibility);
    return {
      ...given,
      assignmentId: posting.assignmentId,
      periodNumber: posting.currentPeriod,
      status,
      submissionState,
      visibility,
      proposedVisibility,
      reach: reachOf(submissionState, visibility),
    };
  }

  private async tryToRecord(actor: Actor, posting: Posting, update: NewUpdate): Promise<UpdateView | null> {
    try {
      return await this.recorder.record(actor, posting, update);
    } catch (error) {
      // The same identifier was recorded at the same time for another assignment.
      if (brokenConstraint(error) === 'pk_progress_updates') throw new UpdateIdReusedError(update.input.id);
      throw error;
    }
  }
}

/** Of the meaning, not of the bytes: the order of members and the space between them do not matter. */
function hashOf({ evidence, ...input }: PostUpdateInput, answer: MailAnswer | null): Buffer {
  const members = [
    input.basedOnVersion,
    input.kind,
    input.status,
    input.applicability,
    input.applicabilityReason,
    input.narrative,
    input.difficulties,
    input.assistanceNeeded,
    input.visibility,
    (evidence ?? []).map(({ citation, url, effectiveOn, visibility }) => [
      citation,
      url,
      effectiveOn,
      // Nothing where nobody chose one, for the hash that such updates had before.
      ...(visibility == null ? [] : [visibility]),
    ]),
    // Nothing where nobody typed a name: such updates have the hash that they had before names were kept.
    ...(answer?.enteredByName == null ? [] : [answer.enteredByName]),
  ];
  return createHash('sha256').update(JSON.stringify(members)).digest();
}
