import { Module } from '@nestjs/common';
import { MeetingMilestones } from '#app/modules/meetings/meeting-milestones.js';
import { MeetingsController } from '#app/modules/meetings/meetings.controller.js';
import { MeetingsPackLoader } from '#app/modules/meetings/meetings-pack.loader.js';
import { MeetingsReader } from '#app/modules/meetings/meetings.reader.js';
import { MeetingsService } from '#app/modules/meetings/meetings.service.js';
import { MilestonesModule } from '#app/modules/milestones/milestones.module.js';

@Module({
  imports: [MilestonesModule],
  controllers: [MeetingsController],
  providers: [MeetingsReader, MeetingsService, MeetingMilestones, MeetingsPackLoader],
  exports: [MeetingsReader, MeetingsPackLoader],
})
export class MeetingsModule {}
