import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { audiences } from '#app/kernel/actor.js';
import { newId } from '#app/kernel/identifiers.js';
import type { MilestoneEntry, MilestoneKey } from '#app/modules/milestones/milestone.js';
import type {
  PlanPack,
  PlanPackAdoption,
  PlanPackArea,
  PlanPackCommitment,
} from '#app/modules/plans/plan-pack.js';
import type { ReportingPeriod } from '#app/modules/plans/plans.rules.js';
import * as sql from '#app/modules/plans/plan-pack.sql.js';

/** Writes the tables of a plan, each in one or two statements however many rows it has. */
@Injectable()
export class PlanPackRepository {
  async savePlan(
    tx: EntityManager,
    plan: PlanPack['plan'],
    language: string,
  ): Promise<{ id: string; isClosed: boolean }> {
    const [saved] = await tx.query<{ id: string; isClosed: boolean }[]>(sql.SAVE_PLAN, [
      newId(),
      plan.code,
      plan.title,
      plan.shortTitle,
      plan.group,
      plan.instrument,
      plan.isIllustrative,
      plan.timeZone,
      plan.startsOn,
      plan.endsOn,
      plan.reportingPeriodMonths,
      language,
    ]);
    if (saved === undefined)
      throw new Error(`plan ${plan.code} was not saved: is its group of states loaded?`);
    return saved;
  }

  async saveAreas(tx: EntityManager, planId: string, areas: readonly PlanPackArea[]): Promise<void> {
    await tx.query(sql.SAVE_AREAS, [planId, numbered(areas)]);
    await tx.query(sql.WITHDRAW_AREAS, [planId, areas.map(({ code }) => code)]);
  }

  async saveCommitments(
    tx: EntityManager,
    planId: string,
    commitments: readonly PlanPackCommitment[],
  ): Promise<void> {
    await tx.query(sql.SAVE_COMMITMENTS, [planId, numbered(commitments)]);
    await tx.query(sql.WITHDRAW_COMMITMENTS, [planId, commitments.map(({ code }) => code)]);
    const mappings = JSON.stringify(
      commitments.flatMap(({ code, provisions }) =>
        provisions.map((provision) => ({ commitment: code, provision })),
      ),
    );
    await tx.query(sql.DELETE_PROVISIONS, [planId, mappings]);
    await tx.query(sql.SAVE_PROVISIONS, [planId, mappings]);
  }

  async savePeriods(
    tx: EntityManager,
    planId: string,
    periods: readonly (ReportingPeriod & { id: string; commitment: string })[],
  ): Promise<void> {
    const rows = JSON.stringify(periods.map(({ due, ...period }) => ({ ...period, ...due })));
    await tx.query(sql.SAVE_PERIODS, [planId, rows]);
    await tx.query(sql.DELETE_PERIODS, [planId, rows]);
  }

  async saveAdoptions(
    tx: EntityManager,
    planId: string,
    adoptions: readonly PlanPackAdoption[],
  ): Promise<void> {
    await tx.query(sql.SAVE_ADOPTIONS, [planId, numbered(adoptions)]);
    await tx.query(sql.DELETE_ADOPTIONS, [planId, adoptions.map(({ state }) => state)]);
  }

  /** An assignment for each commitment and each state that adopted, from the adoption; four standings with it. */
  async saveAssignments(
    tx: EntityManager,
    planId: string,
    { commitments, adoptions }: PlanPack,
  ): Promise<void> {
    const pairs = adoptions.flatMap(({ state }) =>
      commitments.map(({ code }) => ({ id: newId(), state, commitment: code })),
    );
    await tx.query(sql.SAVE_ASSIGNMENTS, [planId, JSON.stringify(pairs)]);
    await tx.query(sql.CANCEL_ASSIGNMENTS, [planId]);
    await tx.query(sql.ADD_STANDINGS, [planId, audiences]);
  }

  /** Whatever the pack changed may show on the matrix of any state. */
  async raiseMatrixVersions(tx: EntityManager, planId: string): Promise<void> {
    await tx.query(sql.RAISE_MATRIX_VERSIONS, [planId]);
  }

  /** What a state owes for each period of each of its assignments. */
  async findDueDates(tx: EntityManager, planId: string): Promise<MilestoneEntry[]> {
    return tx.query<MilestoneEntry[]>(sql.FIND_DUE_DATES, [planId]);
  }

  async findNotApplicable(tx: EntityManager, planId: string): Promise<MilestoneKey[]> {
    return tx.query<MilestoneKey[]>(sql.FIND_NOT_APPLICABLE, [planId]);
  }
}

/** JSON rows with an id of their own and their place in the pack. */
function numbered(rows: readonly object[]): string {
  return JSON.stringify(rows.map((row, index) => ({ ...row, id: newId(), position: index + 1 })));
}
