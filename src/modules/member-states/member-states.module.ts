import { Module } from '@nestjs/common';
import { MemberStatesReader } from '#app/modules/member-states/member-states.reader.js';
import { MemberStatesController } from '#app/modules/member-states/member-states.controller.js';
import { StatesPackLoader } from '#app/modules/member-states/states-pack.loader.js';

@Module({
  controllers: [MemberStatesController],
  providers: [MemberStatesReader, StatesPackLoader],
  exports: [MemberStatesReader, StatesPackLoader],
})
export class MemberStatesModule {}
