import { Module } from '@nestjs/common';
import { HolidayChangesController } from '#app/modules/member-states/holiday-changes.controller.js';
import { HolidayChangesService } from '#app/modules/member-states/holiday-changes.service.js';
import { HolidayCoverageReader } from '#app/modules/member-states/holiday-coverage.reader.js';
import { HolidayLibrary } from '#app/modules/member-states/holiday-library.js';
import { HolidaysController } from '#app/modules/member-states/holidays.controller.js';
import { HolidaysReader } from '#app/modules/member-states/holidays.reader.js';
import { HolidaysRepository } from '#app/modules/member-states/holidays.repository.js';
import { HolidaysService } from '#app/modules/member-states/holidays.service.js';
import { MemberStatesReader } from '#app/modules/member-states/member-states.reader.js';
import { MemberStatesController } from '#app/modules/member-states/member-states.controller.js';
import { OrganisationsController } from '#app/modules/member-states/organisations.controller.js';
import { OrganisationsReader } from '#app/modules/member-states/organisations.reader.js';
import { StatesPackLoader } from '#app/modules/member-states/states-pack.loader.js';
import { WorkingWeekService } from '#app/modules/member-states/working-week.service.js';

@Module({
  controllers: [
    MemberStatesController,
    HolidaysController,
    HolidayChangesController,
    OrganisationsController,
  ],
  providers: [
    MemberStatesReader,
    StatesPackLoader,
    HolidaysReader,
    HolidaysRepository,
    HolidaysService,
    HolidayLibrary,
    HolidayCoverageReader,
    HolidayChangesService,
    OrganisationsReader,
    WorkingWeekService,
  ],
  exports: [MemberStatesReader, StatesPackLoader, HolidaysReader, HolidayChangesService],
})
export class MemberStatesModule {}
