import { Module } from '@nestjs/common';
import { ProgressModule } from '#app/modules/progress/progress.module.js';
import { ReminderResponsesController } from '#app/modules/reminders/reminder-responses.controller.js';
import { ReminderResponsesReader } from '#app/modules/reminders/reminder-responses.reader.js';

/** Apart from the engine, which plans and sends without knowing what states report. */
@Module({
  imports: [ProgressModule],
  controllers: [ReminderResponsesController],
  providers: [ReminderResponsesReader],
})
export class ReminderResponsesModule {}
