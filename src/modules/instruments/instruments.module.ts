import { Module } from '@nestjs/common';
import { InstrumentPackLoader } from '#app/modules/instruments/instrument-pack.loader.js';
import { InstrumentsReader } from '#app/modules/instruments/instruments.reader.js';
import { InstrumentsController } from '#app/modules/instruments/instruments.controller.js';

@Module({
  controllers: [InstrumentsController],
  providers: [InstrumentsReader, InstrumentPackLoader],
  exports: [InstrumentPackLoader],
})
export class InstrumentsModule {}
