import { Module } from '@nestjs/common';
import { PackLoaders } from '#app/modules/imports/pack-loaders.js';
import { PacksCommand } from '#app/modules/imports/packs-command.js';
import { PacksController } from '#app/modules/imports/packs.controller.js';
import { PacksReader } from '#app/modules/imports/packs.reader.js';
import { PacksRepository } from '#app/modules/imports/packs.repository.js';
import { PacksService } from '#app/modules/imports/packs.service.js';
import { InstrumentsModule } from '#app/modules/instruments/instruments.module.js';
import { MeetingsModule } from '#app/modules/meetings/meetings.module.js';
import { MemberStatesModule } from '#app/modules/member-states/member-states.module.js';
import { PlansModule } from '#app/modules/plans/plans.module.js';

@Module({
  imports: [MemberStatesModule, InstrumentsModule, PlansModule, MeetingsModule],
  controllers: [PacksController],
  providers: [PackLoaders, PacksCommand, PacksReader, PacksRepository, PacksService],
  exports: [PacksCommand],
})
export class ImportsModule {}
