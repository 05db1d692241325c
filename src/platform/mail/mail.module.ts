import { Global, Module } from '@nestjs/common';
import { Environment } from '#app/platform/config/environment.js';
import { Runtime } from '#app/platform/config/runtime.js';
import { DemoInbox } from '#app/platform/mail/demo-inbox.js';
import { Mailer, SMTP_ADDRESS, SMTP_LIMITS, smtpLimits } from '#app/platform/mail/mailer.js';

@Global()
@Module({
  providers: [
    DemoInbox,
    Mailer,
    { provide: SMTP_LIMITS, useValue: smtpLimits },
    {
      provide: SMTP_ADDRESS,
      inject: [Environment, Runtime, DemoInbox],
      useFactory: async (environment: Environment, runtime: Runtime, inbox: DemoInbox) => {
        if (environment.SMTP_URL) return environment.SMTP_URL;
        return environment.isDemo && runtime.runsWorker ? await inbox.start() : null;
      },
    },
  ],
  exports: [Mailer],
})
export class MailModule {}
