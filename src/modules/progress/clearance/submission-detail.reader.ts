import { Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { NotFoundError } from '#app/kernel/errors.js';
import { AssignmentsReader } from '#app/modules/progress/assignments.reader.js';
import { sheetReferenceOf } from '#app/modules/progress/clearance/clearance-sheet.rules.js';
import type {
  SubmissionDetailView,
  SubmissionMayView,
  WouldChangeView,
} from '#app/modules/progress/clearance/submission.dto.js';
import type { MovingAct } from '#app/modules/progress/clearance/submission.js';
import {
  followsAs,
  rolesTowards,
  visibilitiesFor,
} from '#app/modules/progress/clearance/submission.policy.js';
import { partyToAct, transitionOf } from '#app/modules/progress/clearance/submission.rules.js';
import { type Submission, SubmissionsReader } from '#app/modules/progress/clearance/submissions.reader.js';
import { standingAfter } from '#app/modules/progress/update.rules.js';
import { UpdatesReader } from '#app/modules/progress/updates.reader.js';

/** One update on its way, with all that whoever must act on it needs to see. */
@Injectable()
export class SubmissionDetailReader {
  constructor(
    private readonly submissions: SubmissionsReader,
    private readonly assignments: AssignmentsReader,
    private readonly updates: UpdatesReader,
  ) {}

  /** @throws NotFoundError also where the update does not concern the reader. */
  async get(actor: Actor, updateId: string): Promise<SubmissionDetailView> {
    const submission = await this.submissions.find(updateId);
    const audience = submission && followsAs(actor, submission);
    if (!submission || audience === null) throw new NotFoundError('update');
    const [update, { view }, events] = await Promise.all([
      this.updates.find(updateId, audience),
      this.assignments.get(actor, submission.assignmentId),
      this.submissions.listEvents(updateId, audience),
    ]);
    if (update === null) throw new NotFoundError('update');
    const official =
      view.latestUpdateId === null ? null : await this.updates.find(view.latestUpdateId, audience);
    const { state, isAnswered, isOfficial, usesClearance, usesAcceptance } = submission;
    return {
      update,
      assignment: view,
      official,
      isOfficial,
      wouldChange: wouldChange(submission),
      events,
      usesClearance,
      usesAcceptance,
      waitsFor: submission.isReadOnly ? null : partyToAct(state, submission, isAnswered),
      may: mayOf(actor, submission),
      sheetReference: sheetReferenceOf(submission),
    };
  }
}

function wouldChange({
  state,
  own,
  status,
  applicability,
  periodNumber,
}: Submission): WouldChangeView | null {
  if (state !== 'draft' && state !== 'submitted') return null;
  const after = standingAfter(own, { status, applicability, periodNumber });
  return {
    status: status === null ? null : { from: own.status, to: after.status },
    applicability: applicability === null ? null : { from: own.applicability, to: after.applicability },
  };
}

function mayOf(actor: Actor, submission: Submission): SubmissionMayView {
  const { state, authorId, isReadOnly, isOfficial } = submission;
  const roles = rolesTowards(actor, submission);
  const may = (act: MovingAct, hasSheet = false): boolean => {
    const isAuthor = authorId === actor.userId;
    const way = transitionOf(act, { ...submission, state, roles, isAuthor, hasSheet });
    return !isReadOnly && typeof way !== 'string';
  };
  const clear = may('clear');
  return {
    submit: may('submit'),
    withdraw: may('withdraw'),
    clear,
    clearOnPaper: !clear && may('clear', true),
    return: may('return'),
    accept: may('accept'),
    visibilities: isOfficial || clear || may('submit') ? visibilitiesFor(roles, submission) : [],
  };
}
