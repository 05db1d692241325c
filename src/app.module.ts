import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { CALENDAR_CLOCK, type Clock, SYSTEM_CLOCK, systemClock } from '#app/kernel/clock.js';
import { AccountsModule } from '#app/modules/accounts/accounts.module.js';
import { AuditModule } from '#app/modules/audit/audit.module.js';
import { CheckpointsModule } from '#app/modules/checkpoints/checkpoints.module.js';
import { createCalendarClock } from '#app/modules/demo/calendar-clock.js';
import { DemoModule } from '#app/modules/demo/demo.module.js';
import { IdentityModule } from '#app/modules/identity/identity.module.js';
import { ImportsModule } from '#app/modules/imports/imports.module.js';
import { InstrumentsModule } from '#app/modules/instruments/instruments.module.js';
import { MailLinksModule } from '#app/modules/mail-links/mail-links.module.js';
import { LettersModule } from '#app/modules/letters/letters.module.js';
import { MeetingsModule } from '#app/modules/meetings/meetings.module.js';
import { MemberStatesModule } from '#app/modules/member-states/member-states.module.js';
import { MilestonesModule } from '#app/modules/milestones/milestones.module.js';
import { NotificationsModule } from '#app/modules/notifications/notifications.module.js';
import { SecurityMailsModule } from '#app/modules/notifications/security-mails.module.js';
import { PersonalDataModule } from '#app/modules/personal-data/personal-data.module.js';
import { PlansModule } from '#app/modules/plans/plans.module.js';
import { ProgressModule } from '#app/modules/progress/progress.module.js';
import { ReminderResponsesModule } from '#app/modules/reminders/reminder-responses.module.js';
import { RemindersModule } from '#app/modules/reminders/reminders.module.js';
import { Environment } from '#app/platform/config/environment.js';
import { Runtime } from '#app/platform/config/runtime.js';
import { Database } from '#app/platform/database/database.js';
import { DatabaseModule } from '#app/platform/database/database.module.js';
import { AccessGuard } from '#app/platform/http/access.guard.js';
import { MailModule } from '#app/platform/mail/mail.module.js';
import { HealthController } from '#app/platform/observability/health.controller.js';
import { QueueModule } from '#app/platform/queue/queue.module.js';
import { entities } from '#app/entities.js';

export interface ApplicationSettings {
  environment: Environment;
  runtime: Runtime;
  /** Given by tests; else the system clock, and in the demo one that can be moved. */
  calendarClock?: Clock;
}

/** What every module may ask for: configuration, the role of this process, both clocks. */
@Global()
@Module({})
class SettingsModule {
  static with({ environment, runtime, calendarClock }: ApplicationSettings): DynamicModule {
    const providers = [
      { provide: Environment, useValue: environment },
      { provide: Runtime, useValue: runtime },
      { provide: SYSTEM_CLOCK, useValue: systemClock },
      calendarClock
        ? { provide: CALENDAR_CLOCK, useValue: calendarClock }
        : { provide: CALENDAR_CLOCK, inject: [Environment, Database], useFactory: createCalendarClock },
    ];
    return { module: SettingsModule, providers, exports: providers };
  }
}

@Module({})
export class AppModule {
  static with(settings: ApplicationSettings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.with(settings),
        DatabaseModule.with(entities),
        DiscoveryModule,
        QueueModule,
        MailModule,
        AuditModule,
        MemberStatesModule,
        IdentityModule,
        AccountsModule,
        MilestonesModule,
        InstrumentsModule,
        PlansModule,
        ProgressModule,
        MeetingsModule,
        NotificationsModule,
        SecurityMailsModule,
        CheckpointsModule,
        MailLinksModule,
        LettersModule,
        RemindersModule,
        ReminderResponsesModule,
        ImportsModule,
        PersonalDataModule,
        ...(settings.environment.isDemo ? [DemoModule] : []),
      ],
      controllers: [HealthController],
      providers: [{ provide: APP_GUARD, useClass: AccessGuard }],
    };
  }
}
