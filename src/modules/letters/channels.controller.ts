import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { ChannelsView, NominateChannelInput } from '#app/modules/letters/channel.dto.js';
import { ChannelsService } from '#app/modules/letters/channels.service.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';

/** The channel for formal letters that a state nominated. */
@Controller('member-states')
export class ChannelsController {
  constructor(private readonly channels: ChannelsService) {}

  /** The channels of a state, the latest first. */
  @Get(':id/channel')
  @Allow('channel:read')
  get(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<ChannelsView> {
    return this.channels.get(actor, id);
  }

  /** Records the channel that a state nominated from a day on, or corrects the one from that day. */
  @Put(':id/channel')
  @Allow('channel:edit')
  async nominate(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() input: NominateChannelInput,
  ): Promise<ChannelsView> {
    await this.channels.nominate(actor, id, input);
    return this.channels.get(actor, id);
  }
}
