import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { AddressFailures } from '#app/modules/notifications/address-failures.js';
import { FailingAddressPage } from '#app/modules/notifications/failing-address.dto.js';
import { FailingAddressReader } from '#app/modules/notifications/failing-address.reader.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';

@Controller('failing-addresses')
export class FailingAddressController {
  constructor(
    private readonly reader: FailingAddressReader,
    private readonly failures: AddressFailures,
  ) {}

  /** Addresses that mails do not reach, the latest first; their reminders go to the alternate. */
  @Get()
  @Allow('failing-address:see-to')
  list(): Promise<FailingAddressPage> {
    return this.reader.list();
  }

  /** Takes it that the address works again: reminders go to it from now on. */
  @Post(':userId/clear')
  @HttpCode(204)
  @Allow('failing-address:see-to')
  clear(@CurrentActor() actor: Actor, @Param('userId', IdParam) userId: string): Promise<void> {
    return this.failures.clear(actor, userId);
  }
}
