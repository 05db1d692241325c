import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '#app/kernel/identifiers.js';
import { comparePackEntries, type PackChange } from '#app/kernel/pack-change.js';
import { MilestoneRegistry } from '#app/modules/milestones/milestone-registry.js';
import { movedWithoutDecision, type PlanPack, planPackEntries } from '#app/modules/plans/plan-pack.js';
import { PlanPackRepository } from '#app/modules/plans/plan-pack.repository.js';
import { DueDateMovedError, PlanClosedError } from '#app/modules/plans/plans.errors.js';
import { periodsOf } from '#app/modules/plans/plans.rules.js';

/**
 * Loads a plan of action: its commitments, their reporting periods, and for each state that adopted the plan its
 * assignments with their milestones. Loading a newer version keeps every update: what the pack no longer contains is
 * withdrawn, not deleted, and comes back with its history when a later pack contains it again.
 */
@Injectable()
export class PlanLoader {
  constructor(
    private readonly repository: PlanPackRepository,
    private readonly milestones: MilestoneRegistry,
  ) {}

  /**
   * What `next` changes against the version loaded before.
   * @throws DueDateMovedError
   */
  compare(previous: PlanPack | null, next: PlanPack): PackChange {
    const moved = previous ? movedWithoutDecision(previous, next) : [];
    if (moved.length > 0) throw new DueDateMovedError(next.plan.code, moved);
    return comparePackEntries(previous ? planPackEntries(previous) : [], planPackEntries(next));
  }

  /**
   * @param language BCP 47 tag of the language of the pack's texts
   * @throws PlanClosedError
   */
  async apply(tx: EntityManager, pack: PlanPack, language: string): Promise<void> {
    const plan = await this.repository.savePlan(tx, pack.plan, language);
    if (plan.isClosed) throw new PlanClosedError(pack.plan.code);
    await this.repository.saveAreas(tx, plan.id, pack.areas);
    await this.repository.saveCommitments(tx, plan.id, pack.commitments);
    const periods = pack.commitments.flatMap((commitment) =>
      periodsOf(commitment, pack.plan).map((period) => ({
        id: newId(),
        commitment: commitment.code,
        ...period,
      })),
    );
    await this.repository.savePeriods(tx, plan.id, periods);
    await this.repository.saveAdoptions(tx, plan.id, pack.adoptions);
    await this.repository.saveAssignments(tx, plan.id, pack);
    await this.repository.raiseMatrixVersions(tx, plan.id);
    await this.milestones.replaceOfPlan(tx, plan.id, await this.repository.findDueDates(tx, plan.id));
    // A longer plan brings periods that the states could not speak of yet.
    await this.milestones.close(tx, await this.repository.findNotApplicable(tx, plan.id), 'not_applicable');
  }
}
