import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, type Audience, isSecretariat } from '#app/kernel/actor.js';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import {
  ForbiddenError,
  InvalidInputError,
  NotFoundError,
  VersionConflictError,
} from '#app/kernel/errors.js';
import { PlanClosedError } from '#app/modules/plans/plans.errors.js';
import { ActRecorder } from '#app/modules/progress/clearance/act-recorder.js';
import type {
  ActInput,
  ShowInput,
  SignedSheetInput,
} from '#app/modules/progress/clearance/submission.dto.js';
import { SubmissionEffects } from '#app/modules/progress/clearance/submission-effects.js';
import { ActIdReusedError, ActNotPossibleError } from '#app/modules/progress/clearance/submission.errors.js';
import { followsAs, rolesTowards } from '#app/modules/progress/clearance/submission.policy.js';
import {
  isWider,
  maySet,
  transitionOf,
  unwidened,
} from '#app/modules/progress/clearance/submission.rules.js';
import type { MovingAct, SubmissionAct } from '#app/modules/progress/clearance/submission.js';
import { type Submission, SubmissionsReader } from '#app/modules/progress/clearance/submissions.reader.js';
import {
  type NewEvent,
  type RecordedEvent,
  SubmissionsRepository,
} from '#app/modules/progress/clearance/submissions.repository.js';
import { AssignmentCancelledError } from '#app/modules/progress/update.errors.js';
import { brokenConstraint, Database } from '#app/platform/database/database.js';
import { asSystem } from '#app/platform/database/acting.js';

/** An act on one update, as it was asked for. */
export interface Move extends ActInput {
  updateId: string;
  reason?: string;
  visibility?: Audience;
  sheet?: SignedSheetInput;
  evidence?: ShowInput['evidence'];
}

type Decision = Pick<NewEvent, 'to' | 'visibility'>;
type Decide = (tx: EntityManager, submission: Submission, move: Move) => Promise<Decision> | Decision;

/** What happens to updates between their posting and their acceptance. Each act is recorded once, however often it is sent. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly db: Database,
    private readonly reader: SubmissionsReader,
    private readonly repository: SubmissionsRepository,
    private readonly recorder: ActRecorder,
    private readonly effects: SubmissionEffects,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Moves updates on by one act, all of them or none.
   *
   * @throws NotFoundError, ForbiddenError, InvalidInputError, ActNotPossibleError, ActIdReusedError, VersionConflictError,
   *   PlanClosedError, AssignmentCancelledError
   */
  async move(actor: Actor, act: MovingAct, moves: readonly Move[]): Promise<void> {
    await this.write(actor, act, moves, (_tx, submission, move) => decideMove(actor, act, submission, move));
  }

  /**
   * Shows an update to more or to fewer. Narrowing holds at once, in every standing, count and list.
   *
   * @throws as {@link move}
   */
  async show(actor: Actor, updateId: string, input: ShowInput): Promise<void> {
    await this.write(actor, 'show', [Object.assign({ updateId }, input)], async (tx, submission) => {
      const decision = decideShow(actor, submission, input.visibility);
      await this.showEvidence(tx, updateId, input);
      return decision;
    });
  }

  private async showEvidence(
    tx: EntityManager,
    updateId: string,
    { visibility, evidence = [] }: ShowInput,
  ): Promise<void> {
    const shown = await this.repository.showEvidence(tx, updateId, evidence);
    const faults = evidence.flatMap((item, index) => {
      const at = `/evidence/${index}`;
      if (!shown.includes(item.id)) return [{ pointer: `${at}/id`, code: 'not_of_the_update', params: {} }];
      if (!isWider(item.visibility, visibility)) return [];
      const params = { visibility: item.visibility, bound: visibility };
      return [{ pointer: `${at}/visibility`, code: 'wider_than_the_update', params }];
    });
    if (faults.length > 0) throw new InvalidInputError(faults);
  }

  private async write(
    actor: Actor,
    act: SubmissionAct,
    moves: readonly Move[],
    decide: Decide,
  ): Promise<void> {
    const ids = moves.map(({ updateId }) => updateId);
    const write = () =>
      this.db.transaction(async (tx) => {
        await this.repository.hold(tx, ids);
        const found = new Map((await this.reader.findIn(tx, ids)).map((each) => [each.id, each]));
        const recorded = await this.repository.findRecorded(
          tx,
          moves.map(({ id }) => id),
        );
        const decided: { submission: Submission; decision: Decision }[] = [];
        for (const move of moves) {
          const submission = found.get(move.updateId);
          // Whoever does not follow it must not learn that it is there.
          if (!submission || followsAs(actor, submission) === null) throw new NotFoundError('update');
          const bodyHash = hashOf(act, move);
          if (isRecorded(actor, move, recorded, bodyHash)) continue;
          refuseStale(submission, move);
          const decision = await decide(tx, submission, move);
          await this.recorder.record(tx, actor, submission, {
            id: move.id,
            act,
            byUserId: actor.userId,
            ...decision,
            reason: move.reason ?? null,
            sheet: move.sheet ?? null,
            bodyHash,
            at: this.clock.now(),
          });
          decided.push({ submission, decision });
        }
        await this.follow(tx, decided);
      });
    try {
      // What follows an act of the secretariat depends on what it may not read: what the state has written since, and what
      // waits for its authority.
      await (isSecretariat(actor) ? asSystem('act of the secretariat', write) : write());
    } catch (error) {
      // The same identifier was used at the same time for another update.
      if (brokenConstraint(error) === 'pk_submission_events') throw new ActIdReusedError(moves[0]?.id ?? '');
      throw error;
    }
  }

  private async follow(
    tx: EntityManager,
    decided: readonly { submission: Submission; decision: Decision }[],
  ): Promise<void> {
    const restated = decided.filter(
      ({ submission, decision }) =>
        decision.visibility !== submission.visibility ||
        (decision.to === 'cleared' && !submission.isOfficial),
    );
    await this.effects.restate(
      tx,
      restated
        .filter(({ submission, decision }) => submission.isOfficial || decision.to === 'cleared')
        .map(submissionOf),
    );
    const redirected = decided.filter(
      ({ submission, decision }) => submission.state === 'submitted' || decision.to === 'submitted',
    );
    await this.effects.remind(tx, redirected.map(submissionOf));
  }
}

const submissionOf = ({ submission }: { submission: Submission }) => submission;

function decideMove(actor: Actor, act: MovingAct, submission: Submission, move: Move): Decision {
  const { state, authorId, proposedVisibility, visibility: from, usesClearance, isReadOnly } = submission;
  if (isReadOnly) refuseReadOnly(submission);
  const roles = rolesTowards(actor, submission);
  const transition = transitionOf(act, {
    ...submission,
    state,
    roles,
    isAuthor: authorId === actor.userId,
    hasSheet: move.sheet !== undefined,
  });
  if (transition === 'not_from_here') throw new ActNotPossibleError(act, state);
  if (transition === 'not_yours') throw new ForbiddenError('act_of_other_role', { act, state });
  const { to, needsReason } = transition;
  if (needsReason && !move.reason) {
    throw new InvalidInputError([{ pointer: '/reason', code: 'required', params: {} }]);
  }
  const { today } = submission;
  const signedOn = move.sheet?.signedOn;
  if (signedOn !== undefined && signedOn > today) {
    const params = { signedOn, today };
    throw new InvalidInputError([{ pointer: '/sheet/signedOn', code: 'in_the_future', params }]);
  }
  if (to !== 'cleared') {
    if (move.visibility === undefined) return { to, visibility: from };
    // It is chosen by whoever makes the update speak for the state.
    throw new InvalidInputError([{ pointer: '/visibility', code: 'not_expected', params: { to } }]);
  }
  const bound = unwidened(proposedVisibility);
  const visibility = move.visibility ?? bound;
  if (!maySet(visibility, bound, { roles, usesClearance })) {
    throw new ForbiddenError('visibility_of_validating_authority', { visibility });
  }
  return { to, visibility };
}

function decideShow(actor: Actor, submission: Submission, visibility: Audience): Decision {
  const { state: to, visibility: from, isOfficial, isReadOnly, usesClearance } = submission;
  if (!isOfficial) throw new ActNotPossibleError('show', to);
  if (isReadOnly && isWider(visibility, from)) refuseReadOnly(submission);
  if (!maySet(visibility, from, { roles: rolesTowards(actor, submission), usesClearance })) {
    throw new ForbiddenError('visibility_of_validating_authority', { visibility });
  }
  return { to, visibility };
}

function refuseReadOnly({ isClosed, planCode }: Submission): never {
  throw isClosed ? new PlanClosedError(planCode) : new AssignmentCancelledError();
}

function refuseStale({ version, state, visibility }: Submission, move: Move): void {
  if (version === move.basedOnVersion) return;
  const { updateId: id, ...submitted } = move;
  const current = { id, submissionState: state, submissionVersion: version, visibility };
  throw new VersionConflictError('update', move.basedOnVersion, version, { current, submitted });
}

/** @throws ActIdReusedError */
function isRecorded(
  actor: Actor,
  { id, updateId }: Move,
  recorded: readonly RecordedEvent[],
  bodyHash: Buffer,
): boolean {
  const twin = recorded.find((event) => event.id === id);
  if (twin === undefined) return false;
  const isSame =
    twin.updateId === updateId && twin.byUserId === actor.userId && twin.bodyHash.equals(bodyHash);
  if (!isSame) throw new ActIdReusedError(id);
  return true;
}

/** Of the meaning, not of the bytes. */
function hashOf(act: SubmissionAct, move: Move): Buffer {
  const { updateId, basedOnVersion, reason, visibility, sheet, evidence = [] } = move;
  const members = [
    act,
    updateId,
    basedOnVersion,
    reason,
    visibility,
    sheet && [sheet.signedOn, sheet.signatoryPost, sheet.reference],
    evidence.map((item) => [item.id, item.visibility]),
  ];
  return createHash('sha256').update(JSON.stringify(members)).digest();
}
