import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor, Audience } from '#app/kernel/actor.js';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { NotFoundError } from '#app/kernel/errors.js';
import { type CursorKey, toPage } from '#app/kernel/page.js';
import { localDate } from '#app/kernel/time-zone.js';
import type { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import { scheduleHealth } from '#app/modules/plans/plans.rules.js';
import { type Viewer, viewerOf } from '#app/modules/plans/plans.policy.js';
import type { Applicability, ImplementationStatus } from '#app/modules/plans/standing.js';
import {
  type AssignmentPage,
  type AssignmentsQuery,
  type AssignmentView,
  type PendingSubmission,
} from '#app/modules/progress/assignment.dto.js';
import { mayOf } from '#app/modules/progress/assignment.policy.js';
import { LIST_ASSIGNMENTS, LIST_ASSIGNMENTS_OF_STATES } from '#app/modules/progress/assignment-list.sql.js';
import * as sql from '#app/modules/progress/assignment.sql.js';
import { Database, type NamedQuery, runNamed } from '#app/platform/database/database.js';

type AssignmentFilter = Pick<AssignmentsQuery, 'state' | 'status' | 'health' | 'area' | 'dueBefore'>;

interface AssignmentRow
  extends Omit<AssignmentView, 'health' | 'pendingSubmission' | 'pendingUpdateId' | 'may'> {
  planId: string;
  stateId: string;
  audience: Audience;
  today: CalendarDate;
  isShown: boolean;
  isReadOnly: boolean;
  timeZone: string;
  reportingPeriodMonths: number;
  status: ImplementationStatus;
  applicability: Applicability;
  /** As last reported, in whatever period. */
  lastStatus: ImplementationStatus;
  /** The latest update, where it is on its way. */
  pending: { id: string; state: PendingSubmission } | null;
}

export interface StateStanding {
  /** As on the matrix: four statuses in the order of its legend, then what does not apply. */
  counts: number[];
  lastUpdatedAt: Date | null;
}

/** Assignments with the current status as their reader's audience may know it. */
@Injectable()
export class AssignmentsReader {
  constructor(
    private readonly db: Database,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  /** By due date; without a state asked for, the reader's own, or all of them where the reader acts for none. */
  async list(
    actor: Actor,
    planIds: readonly string[],
    filter: AssignmentFilter,
    after: CursorKey | null,
    limit: number,
  ): Promise<AssignmentPage> {
    const viewers = planIds.map((planId) => viewerOf(actor, planId)).filter((viewer) => viewer !== null);
    const { state = null, status = null, health = null, area = null, dueBefore = null } = filter;
    const values = [
      state,
      status,
      health,
      area,
      dueBefore,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
    ];
    const own = viewers.map(({ ownStateIds }) => ownStateIds);
    const isOfStates = state !== null || own.every((ids) => ids.length > 0);
    const rows = isOfStates
      ? await this.read('assignments.list-of-states', LIST_ASSIGNMENTS_OF_STATES, viewers, [
          ...values,
          own.flat(),
        ])
      : await this.read('assignments.list', LIST_ASSIGNMENTS, viewers, values);
    return toPage(
      rows,
      limit,
      ({ due, id }) => [due.endsOn ?? 'infinity', id],
      (row) => viewOf(row, actor),
    );
  }

  /**
   * One assignment and the reader's audience towards it.
   * @throws NotFoundError also when nothing of it is shared with the reader.
   */
  async get(actor: Actor, assignmentId: string): Promise<{ view: AssignmentView; audience: Audience }> {
    const [owner] = await this.db.read<{ planId: string }>({
      name: 'assignments.plan',
      text: sql.PLAN_OF_ASSIGNMENT,
      values: [assignmentId],
    });
    const viewer = owner === undefined ? null : viewerOf(actor, owner.planId);
    const [row] =
      viewer === null ? [] : await this.read('assignments.one', sql.ONE_ASSIGNMENT, [viewer], [assignmentId]);
    if (row === undefined) throw new NotFoundError('assignment');
    return { view: viewOf(row, actor), audience: row.audience };
  }

  /** What an audience is told of an assignment, with what the transaction has written; null: nothing. */
  async findAs(
    tx: EntityManager,
    planId: string,
    assignmentId: string,
    stateId: string,
    audience: Audience,
  ): Promise<Pick<AssignmentView, 'status' | 'applicability' | 'confirmedAt'> | null> {
    const viewer: Viewer =
      audience === 'own_state'
        ? { planId, audience: 'member_states', ownStateIds: [stateId] }
        : { planId, audience, ownStateIds: [] };
    const [row] = await runNamed<AssignmentRow>(
      tx,
      this.query('assignments.one', sql.ONE_ASSIGNMENT, [viewer], [assignmentId]),
    );
    return row ? shownOf(row) : null;
  }

  /** Every state that the commitment applies to, in English alphabetical order. */
  async listOfCommitment(actor: Actor, viewer: Viewer, commitmentId: string): Promise<AssignmentView[]> {
    const rows = await this.read(
      'assignments.of-commitment',
      sql.ASSIGNMENTS_OF_COMMITMENT,
      [viewer],
      [commitmentId],
    );
    return rows.map((row) => viewOf(row, actor));
  }

  /** What a state has still to do, the most urgent first. */
  async listNextDue(actor: Actor, viewer: Viewer, stateId: string, limit: number): Promise<AssignmentView[]> {
    const rows = await this.read('assignments.next-due', sql.NEXT_DUE_OF_STATE, [viewer], [stateId, limit]);
    return rows.map((row) => viewOf(row, actor));
  }

  async countOfState(viewer: Viewer, stateId: string): Promise<StateStanding> {
    const [standing] = await this.db.read<StateStanding>(
      this.query('assignments.counts-of-state', sql.COUNTS_OF_STATE, [viewer], [stateId]),
    );
    return standing ?? { counts: [0, 0, 0, 0, 0], lastUpdatedAt: null };
  }

  /** What the secretariat knows of each state that has adopted the plan, in English alphabetical order. */
  countByState(planId: string): Promise<(StateStanding & { state: StateRef })[]> {
    const secretariat: Viewer = { planId, audience: 'secretariat', ownStateIds: [] };
    return this.db.read(this.query('assignments.counts-by-state', sql.COUNTS_BY_STATE, [secretariat], []));
  }

  private read(name: string, text: string, viewers: Viewer[], values: unknown[]): Promise<AssignmentRow[]> {
    return this.db.read<AssignmentRow>(this.query(name, text, viewers, values));
  }

  private query(name: string, text: string, viewers: Viewer[], values: unknown[]): NamedQuery {
    return { name, text, values: [JSON.stringify(viewers), this.clock.now(), ...values] };
  }
}

function viewOf(row: AssignmentRow, actor: Actor): AssignmentView {
  const { id, plan, commitment, state, fromOn, source, due, period, isShown } = row;
  const isOwn = row.audience === 'own_state';
  const isTrusted = isOwn || row.audience === 'secretariat';
  const may = mayOf(actor, row);
  return {
    id,
    // How often a state wrote is its own affair: drafts and what it keeps to itself raise the version too.
    version: isOwn ? row.version : 0,
    plan,
    commitment,
    state,
    fromOn,
    source,
    due,
    target: isTrusted ? row.target : null,
    period,
    ...shownOf(row),
    health: isShown ? healthOf(row) : 'none',
    latestUpdateId: row.latestUpdateId,
    pendingSubmission: row.pending?.state ?? null,
    pendingUpdateId: row.pending?.id ?? null,
    may: { ...may, confirm: may.update && canBeConfirmed(row) },
  };
}

function shownOf({
  isShown,
  status,
  applicability,
  confirmedAt,
}: AssignmentRow): Pick<AssignmentView, 'status' | 'applicability' | 'confirmedAt'> {
  return isShown
    ? { status, applicability, confirmedAt }
    : { status: null, applicability: null, confirmedAt: null };
}

function healthOf({
  due,
  status,
  applicability,
  confirmedAt,
  timeZone,
  reportingPeriodMonths,
  today,
}: AssignmentRow) {
  const confirmedOn = confirmedAt === null ? null : localDate(confirmedAt, timeZone);
  return scheduleHealth({ due, status, applicability, confirmedOn, reportingPeriodMonths }, today);
}

/** Silence cannot be confirmed, and what was implemented for one period is not for the next; see `reportedStatus`. */
function canBeConfirmed({ status, lastStatus }: AssignmentRow): boolean {
  return lastStatus !== 'not_reported' && !(lastStatus === 'implemented' && status === 'not_reported');
}
