import { Module } from '@nestjs/common';
import { MilestonesModule } from '#app/modules/milestones/milestones.module.js';
import { CommitmentsReader } from '#app/modules/plans/commitments.reader.js';
import { PlanLoader } from '#app/modules/plans/plan-loader.js';
import { PlanPackRepository } from '#app/modules/plans/plan-pack.repository.js';
import { PlansController } from '#app/modules/plans/plans.controller.js';
import { PlansReader } from '#app/modules/plans/plans.reader.js';

@Module({
  imports: [MilestonesModule],
  controllers: [PlansController],
  providers: [PlansReader, CommitmentsReader, PlanPackRepository, PlanLoader],
  exports: [PlansReader, CommitmentsReader, PlanLoader],
})
export class PlansModule {}
