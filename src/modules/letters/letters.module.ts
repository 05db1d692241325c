import { Module } from '@nestjs/common';
import { ChannelsController } from '#app/modules/letters/channels.controller.js';
import { ChannelsRepository } from '#app/modules/letters/channels.repository.js';
import { ChannelsService } from '#app/modules/letters/channels.service.js';
import { LetterRegistry } from '#app/modules/letters/letter-registry.js';
import { LettersController } from '#app/modules/letters/letters.controller.js';
import { LettersReader } from '#app/modules/letters/letters.reader.js';
import { LettersRepository } from '#app/modules/letters/letters.repository.js';
import { LettersService } from '#app/modules/letters/letters.service.js';

@Module({
  controllers: [LettersController, ChannelsController],
  providers: [
    ChannelsRepository,
    ChannelsService,
    LetterRegistry,
    LettersReader,
    LettersRepository,
    LettersService,
  ],
  exports: [ChannelsService, LetterRegistry],
})
export class LettersModule {}
