import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '#app/kernel/calendar-date.js';
import { CALENDAR_CLOCK, type Clock, isMovable } from '#app/kernel/clock.js';
import { instantOf } from '#app/kernel/time-zone.js';
import { DEMO_PREPARED_FROM_ON, DEMO_STARTS_AT, DEMO_ZONE } from '#app/modules/demo/calendar-clock.js';
import { DemoAccounts } from '#app/modules/demo/demo-accounts.js';
import { DemoChannels } from '#app/modules/demo/demo-channels.js';
import { DemoClockRepository } from '#app/modules/demo/demo-clock.repository.js';
import { DemoReports } from '#app/modules/demo/demo-reports.js';
import { PacksCommand } from '#app/modules/imports/packs-command.js';
import { HolidayChangesService } from '#app/modules/member-states/holiday-changes.service.js';

const PACKS = join(process.cwd(), 'packs');
const REPORTING_DAYS = 11;
const HOLIDAY_YEARS = [2018, 2019];

/**
 * Fills an empty demo: the packs that are shipped, the holidays that the library knows, an account for each post, and
 * some reports of February 2018.
 */
@Injectable()
export class DemoSeed {
  constructor(
    private readonly packs: PacksCommand,
    private readonly holidays: HolidayChangesService,
    private readonly accounts: DemoAccounts,
    private readonly channels: DemoChannels,
    private readonly reports: DemoReports,
    private readonly clockRepository: DemoClockRepository,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Does nothing where it was done before, and ends what was begun. To be called where no worker runs: the mails of
   * the demo begin with its first day.
   */
  async plant(say: (line: string) => void): Promise<void> {
    if (!isMovable(this.clock) || this.clock.now() >= DEMO_STARTS_AT) return;
    say('Loading the demo: instruments, plan, holidays, accounts, reports …');
    await this.packs.loadDirectory(PACKS);
    await this.holidays.prefill(null, { stateIds: null, years: HOLIDAY_YEARS }, false);
    await this.accounts.plant();
    await this.channels.plant();
    await this.reports.plant(this.clock, reportingDays());
    await this.clockRepository.save(DEMO_STARTS_AT);
  }
}

function reportingDays(): Date[] {
  return Array.from({ length: REPORTING_DAYS }, (_, day) =>
    instantOf(addDays(DEMO_PREPARED_FROM_ON, day), '10:00', DEMO_ZONE),
  );
}
