import { Controller, Get } from '@nestjs/common';
import { ReminderHealth } from '#app/modules/reminders/reminder-health.js';
import { ReminderHealthView } from '#app/modules/reminders/reminder-health.dto.js';
import { Allow } from '#app/platform/http/allow.js';

@Controller('reminders/health')
export class ReminderHealthController {
  constructor(private readonly health: ReminderHealth) {}

  /** Does what is due go out, and what waits for an administrator? Cheap enough to be asked on every page. */
  @Get()
  @Allow('reminder-health:read')
  look(): Promise<ReminderHealthView> {
    return this.health.look();
  }
}
