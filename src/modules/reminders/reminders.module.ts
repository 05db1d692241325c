import { Module } from '@nestjs/common';
import { NotificationsModule } from '#app/modules/notifications/notifications.module.js';
import { DispatchReader } from '#app/modules/reminders/dispatch.reader.js';
import { PlanningReader } from '#app/modules/reminders/planning.reader.js';
import { ReminderDispatcher } from '#app/modules/reminders/reminder-dispatcher.js';
import { ReminderMails } from '#app/modules/reminders/reminder-mails.js';
import { ReminderMetrics } from '#app/modules/reminders/reminder-metrics.js';
import { ReminderPlanner } from '#app/modules/reminders/reminder-planner.js';
import { ReminderPolicyService } from '#app/modules/reminders/reminder-policy.service.js';
import { ReminderTicks } from '#app/modules/reminders/reminder-ticks.js';
import { ReminderController, ReminderPolicyController } from '#app/modules/reminders/reminder.controller.js';
import { ReminderReader } from '#app/modules/reminders/reminder.reader.js';
import { ReminderRepository } from '#app/modules/reminders/reminder.repository.js';

@Module({
  imports: [NotificationsModule],
  controllers: [ReminderController, ReminderPolicyController],
  providers: [
    DispatchReader,
    PlanningReader,
    ReminderDispatcher,
    ReminderMails,
    ReminderMetrics,
    ReminderPlanner,
    ReminderPolicyService,
    ReminderReader,
    ReminderRepository,
    ReminderTicks,
  ],
  exports: [ReminderTicks],
})
export class RemindersModule {}
