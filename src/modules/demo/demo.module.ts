import { Module } from '@nestjs/common';
import { DemoAccounts } from '#app/modules/demo/demo-accounts.js';
import { DemoChannels } from '#app/modules/demo/demo-channels.js';
import { DemoClockRepository } from '#app/modules/demo/demo-clock.repository.js';
import { DemoClockService } from '#app/modules/demo/demo-clock.service.js';
import { DemoInboxReader } from '#app/modules/demo/demo-inbox.reader.js';
import { DemoReports } from '#app/modules/demo/demo-reports.js';
import { DemoSeed } from '#app/modules/demo/demo-seed.js';
import { DemoController } from '#app/modules/demo/demo.controller.js';
import { ImportsModule } from '#app/modules/imports/imports.module.js';
import { MemberStatesModule } from '#app/modules/member-states/member-states.module.js';
import { LettersModule } from '#app/modules/letters/letters.module.js';
import { NotificationsModule } from '#app/modules/notifications/notifications.module.js';
import { ProgressModule } from '#app/modules/progress/progress.module.js';
import { RemindersModule } from '#app/modules/reminders/reminders.module.js';

/** Exists in the demo only: none of its routes is known to a production server. */
@Module({
  imports: [
    ImportsModule,
    LettersModule,
    MemberStatesModule,
    NotificationsModule,
    ProgressModule,
    RemindersModule,
  ],
  controllers: [DemoController],
  providers: [
    DemoAccounts,
    DemoChannels,
    DemoClockRepository,
    DemoClockService,
    DemoInboxReader,
    DemoReports,
    DemoSeed,
  ],
})
export class DemoModule {}
