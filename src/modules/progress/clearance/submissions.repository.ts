import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Audience } from '#app/kernel/actor.js';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import type { SignedSheetInput } from '#app/modules/progress/clearance/submission.dto.js';
import type { SubmissionAct } from '#app/modules/progress/clearance/submission.js';
import * as sql from '#app/modules/progress/clearance/submission.sql.js';
import type { Submission } from '#app/modules/progress/clearance/submissions.reader.js';
import type { OwnStanding } from '#app/modules/progress/update.rules.js';
import type { SubmissionState } from '#app/modules/progress/update.js';
import { runNamed } from '#app/platform/database/database.js';

/** An act as it will be recorded. */
export interface NewEvent {
  id: string;
  act: SubmissionAct;
  byUserId: string;
  to: SubmissionState;
  visibility: Audience;
  reason: string | null;
  sheet: SignedSheetInput | null;
  bodyHash: Buffer;
  /** Calendar clock. */
  at: Date;
}

export interface RecordedEvent {
  id: string;
  updateId: string;
  byUserId: string;
  bodyHash: Buffer;
}

/** Writes what happens to updates after they were posted. */
@Injectable()
export class SubmissionsRepository {
  constructor(@Inject(SYSTEM_CLOCK) private readonly systemClock: Clock) {}

  /** Holds the assignments of updates, as posting does: one write to an assignment comes after another. */
  async hold(tx: EntityManager, updateIds: readonly string[]): Promise<void> {
    await runNamed(tx, { name: 'submissions.hold', text: sql.HOLD, values: [updateIds] });
  }

  findRecorded(tx: EntityManager, eventIds: readonly string[]): Promise<RecordedEvent[]> {
    return runNamed(tx, { name: 'submissions.recorded', text: sql.RECORDED_EVENTS, values: [eventIds] });
  }

  /** Moves an update on; from `cleared` on it speaks for its state. */
  async move(
    tx: EntityManager,
    { id, assignmentId, isOfficial }: Submission,
    { to, visibility, at }: Pick<NewEvent, 'to' | 'visibility' | 'at'>,
  ): Promise<void> {
    const makesOfficial = to === 'cleared' && !isOfficial;
    await runNamed(
      tx,
      makesOfficial
        ? {
            name: 'submissions.make-official',
            text: sql.MAKE_OFFICIAL,
            values: [id, to, visibility, at, assignmentId],
          }
        : { name: 'submissions.move', text: sql.MOVE, values: [id, to, visibility] },
    );
  }

  async addEvent(tx: EntityManager, submission: Submission, event: NewEvent): Promise<void> {
    await runNamed(tx, {
      name: 'submissions.add-event',
      text: sql.ADD_EVENT,
      values: [
        event.id,
        submission.id,
        submission.version + 1,
        event.act,
        submission.state,
        event.to,
        submission.visibility,
        event.visibility,
        event.byUserId,
        event.reason,
        event.sheet?.signedOn ?? null,
        event.sheet?.signatoryPost ?? null,
        event.sheet?.reference ?? null,
        event.bodyHash,
        event.at,
        this.systemClock.now(),
      ],
    });
  }

  async citeSheet(tx: EntityManager, updateId: string, citation: string, signedOn: string): Promise<void> {
    const values = [newId(), updateId, citation, signedOn];
    await runNamed(tx, { name: 'submissions.cite-sheet', text: sql.CITE_SHEET, values });
  }

  /** @returns the items that belong to the update. */
  async showEvidence(
    tx: EntityManager,
    updateId: string,
    evidence: readonly { id: string; visibility: Audience }[],
  ): Promise<string[]> {
    if (evidence.length === 0) return [];
    const values = [updateId, evidence.map(({ id }) => id), evidence.map(({ visibility }) => visibility)];
    const rows = await runNamed<{ id: string }>(tx, {
      name: 'submissions.show-evidence',
      text: sql.SHOW_EVIDENCE,
      values,
    });
    return rows.map(({ id }) => id);
  }

  async deriveStandings(tx: EntityManager, assignmentIds: readonly string[]): Promise<void> {
    const values = [assignmentIds];
    await runNamed(tx, { name: 'submissions.derive-standings', text: sql.DERIVE_STANDINGS, values });
  }

  async tellMatrices(tx: EntityManager, moved: readonly Submission[]): Promise<void> {
    const values = [moved.map(({ planId }) => planId), moved.map(({ stateId }) => stateId)];
    await runNamed(tx, { name: 'submissions.tell-matrices', text: sql.TELL_MATRICES, values });
  }

  /** By assignment, as the secretariat knows it. */
  async findKnown(tx: EntityManager, assignmentIds: readonly string[]): Promise<Map<string, OwnStanding>> {
    const rows = await runNamed<OwnStanding & { assignmentId: string }>(tx, {
      name: 'submissions.known-standings',
      text: sql.STANDINGS_OF_SECRETARIAT,
      values: [assignmentIds],
    });
    return new Map(rows.map(({ assignmentId, ...standing }) => [assignmentId, standing]));
  }

  findWaitingPeriods(
    tx: EntityManager,
    assignmentIds: readonly string[],
  ): Promise<{ assignmentId: string; periodNumber: number; askedAt: Date }[]> {
    return runNamed(tx, {
      name: 'submissions.waiting-periods',
      text: sql.WAITING_PERIODS,
      values: [assignmentIds],
    });
  }
}
