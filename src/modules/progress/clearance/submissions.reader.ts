import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor, Audience } from '#app/kernel/actor.js';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { type CursorKey, toPage } from '#app/kernel/page.js';
import { viewerOf } from '#app/modules/plans/plans.policy.js';
import type { Applicability } from '#app/modules/plans/standing.js';
import type {
  SubmissionEventView,
  SubmissionPage,
  SubmissionView,
  WaitingCountsView,
} from '#app/modules/progress/clearance/submission.dto.js';
import { type Party, parties } from '#app/modules/progress/clearance/submission.js';
import type { StepsInUse } from '#app/modules/progress/clearance/submission.rules.js';
import {
  COUNT_WAITING,
  EVENTS,
  LIST_WAITING,
  SUBMISSIONS,
} from '#app/modules/progress/clearance/submission.sql.js';
import type { ReportedStatus } from '#app/modules/progress/update.dto.js';
import type { OwnStanding } from '#app/modules/progress/update.rules.js';
import type { SubmissionState, UpdateKind } from '#app/modules/progress/update.js';
import { Database, type NamedQuery, runNamed } from '#app/platform/database/database.js';

/** An update with all that an act on it depends on. */
export interface Submission extends StepsInUse {
  id: string;
  assignmentId: string;
  planId: string;
  stateId: string;
  /** Of the assignment, as the update made it. */
  updateVersion: number;
  periodNumber: number;
  kind: UpdateKind;
  status: ReportedStatus | null;
  applicability: Applicability | null;
  state: SubmissionState;
  /** Of the update's way: what acts are based on. */
  version: number;
  visibility: Audience;
  proposedVisibility: Audience;
  isOfficial: boolean;
  authorId: string;
  recordedAt: Date;
  /** In the plan's zone. */
  today: CalendarDate;
  planCode: string;
  planTitle: string;
  isIllustrative: boolean;
  isClosed: boolean;
  isCancelled: boolean;
  isReadOnly: boolean;
  commitmentCode: string;
  commitmentTitle: string;
  stateName: string;
  stateCode: string;
  isAnswered: boolean;
  own: OwnStanding;
  /** Where the state stands as the secretariat knows. */
  known: OwnStanding;
  isRecurring: boolean;
  currentPeriod: number;
  lastPeriod: number;
}

/** Updates on their way. */
@Injectable()
export class SubmissionsReader {
  constructor(
    private readonly db: Database,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  async find(updateId: string): Promise<Submission | null> {
    const [submission] = await this.db.read<Submission>(this.query([updateId]));
    return submission ?? null;
  }

  /** By assignment, and in the order of posting. */
  findIn(tx: EntityManager, updateIds: readonly string[]): Promise<Submission[]> {
    return runNamed<Submission>(tx, this.query(updateIds));
  }

  listEvents(updateId: string, audience: Audience): Promise<SubmissionEventView[]> {
    return this.db.read({ name: 'submissions.events', text: EVENTS, values: [updateId, audience] });
  }

  /** What waits for a party, oldest first. */
  async listWaiting(
    actor: Actor,
    planIds: readonly string[],
    waitingFor: Party,
    states: readonly string[] | null,
    after: CursorKey | null,
    limit: number,
  ): Promise<SubmissionPage> {
    const rows = await this.db.read<SubmissionView>({
      name: `submissions.waiting-for-${waitingFor}`,
      text: LIST_WAITING[waitingFor],
      values: [...this.scopeOf(actor, planIds), states, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    });
    return toPage(
      rows,
      limit,
      ({ recordedAt, id }) => [recordedAt.toISOString(), id],
      (row) => row,
    );
  }

  async countWaiting(actor: Actor, planIds: readonly string[]): Promise<WaitingCountsView> {
    const [focalPoint, validatingAuthority, secretariat] = await Promise.all(
      parties.map(async (party) => {
        const [counted] = await this.db.read<{ waiting: number }>({
          name: `submissions.count-for-${party}`,
          text: COUNT_WAITING[party],
          values: [...this.scopeOf(actor, planIds), null],
        });
        return counted?.waiting ?? 0;
      }),
    );
    return {
      focalPoint: focalPoint ?? 0,
      validatingAuthority: validatingAuthority ?? 0,
      secretariat: secretariat ?? 0,
    };
  }

  private scopeOf(actor: Actor, planIds: readonly string[]): unknown[] {
    const viewers = planIds.map((planId) => viewerOf(actor, planId)).filter((viewer) => viewer !== null);
    return [JSON.stringify(viewers), this.clock.now()];
  }

  private query(updateIds: readonly string[]): NamedQuery {
    return { name: 'submissions.facts', text: SUBMISSIONS, values: [updateIds, this.clock.now()] };
  }
}
