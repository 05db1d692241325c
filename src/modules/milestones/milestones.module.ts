import { Module } from '@nestjs/common';
import { MilestoneRegistry } from '#app/modules/milestones/milestone-registry.js';
import { MilestonesController } from '#app/modules/milestones/milestones.controller.js';
import { MilestonesReader } from '#app/modules/milestones/milestones.reader.js';

@Module({
  controllers: [MilestonesController],
  providers: [MilestoneRegistry, MilestonesReader],
  exports: [MilestoneRegistry],
})
export class MilestonesModule {}
