import { Module } from '@nestjs/common';
import { LettersModule } from '#app/modules/letters/letters.module.js';
import { NotificationsModule } from '#app/modules/notifications/notifications.module.js';
import { DispatchReader } from '#app/modules/reminders/dispatch.reader.js';
import { FollowUpsService } from '#app/modules/reminders/follow-ups.service.js';
import { MailRecall } from '#app/modules/reminders/mail-recall.js';
import { PeopleReader } from '#app/modules/reminders/people.reader.js';
import { PlanningReader } from '#app/modules/reminders/planning.reader.js';
import { PolicyPreviewService } from '#app/modules/reminders/policy-preview.service.js';
import { PreviewMailsService } from '#app/modules/reminders/preview-mails.service.js';
import { PreviewReader } from '#app/modules/reminders/preview.reader.js';
import { ReminderComposer } from '#app/modules/reminders/reminder-composer.js';
import { ReminderDispatcher } from '#app/modules/reminders/reminder-dispatcher.js';
import { ReminderHealth } from '#app/modules/reminders/reminder-health.js';
import { ReminderHealthController } from '#app/modules/reminders/reminder-health.controller.js';
import { ReminderLetters } from '#app/modules/reminders/reminder-letters.js';
import { ReminderMails } from '#app/modules/reminders/reminder-mails.js';
import { ReminderMetrics } from '#app/modules/reminders/reminder-metrics.js';
import { ReminderPlanner } from '#app/modules/reminders/reminder-planner.js';
import { ReminderPolicyController } from '#app/modules/reminders/reminder-policy.controller.js';
import { ReminderPolicyRepository } from '#app/modules/reminders/reminder-policy.repository.js';
import { ReminderPolicyService } from '#app/modules/reminders/reminder-policy.service.js';
import { ReminderPreviewController } from '#app/modules/reminders/reminder-preview.controller.js';
import { ReminderPreviewService } from '#app/modules/reminders/reminder-preview.service.js';
import { ReminderSimulator } from '#app/modules/reminders/reminder-simulator.js';
import { ReminderTicks } from '#app/modules/reminders/reminder-ticks.js';
import { ReminderController } from '#app/modules/reminders/reminder.controller.js';
import { ReminderReader } from '#app/modules/reminders/reminder.reader.js';
import { ReminderRepository } from '#app/modules/reminders/reminder.repository.js';
import { TestOutbox } from '#app/modules/reminders/test-outbox.js';

@Module({
  imports: [LettersModule, NotificationsModule],
  // Health and preview come first: elsewhere their names would be read as an identifier.
  controllers: [
    ReminderHealthController,
    ReminderPreviewController,
    ReminderController,
    ReminderPolicyController,
  ],
  providers: [
    DispatchReader,
    FollowUpsService,
    MailRecall,
    PeopleReader,
    PlanningReader,
    PolicyPreviewService,
    PreviewMailsService,
    PreviewReader,
    ReminderComposer,
    ReminderDispatcher,
    ReminderHealth,
    ReminderLetters,
    ReminderMails,
    ReminderMetrics,
    ReminderPlanner,
    ReminderPolicyRepository,
    ReminderPolicyService,
    ReminderPreviewService,
    ReminderReader,
    ReminderRepository,
    ReminderSimulator,
    ReminderTicks,
    TestOutbox,
  ],
  exports: [ReminderTicks],
})
export class RemindersModule {}
