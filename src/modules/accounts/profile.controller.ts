import { Body, Controller, Get, HttpCode, HttpStatus, Post, Put } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { AccountLinkLimiter } from '#app/modules/accounts/account-link-limiter.js';
import { AddressChanges } from '#app/modules/accounts/address-changes.service.js';
import { PeopleService } from '#app/modules/accounts/people.service.js';
import { AskAddressInput, ChangeProfileInput, ProfileView } from '#app/modules/accounts/person.dto.js';
import { PersonReader } from '#app/modules/accounts/person.reader.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';

/** How the person signed in is written, addressed and reached. */
@Controller('me')
export class ProfileController {
  constructor(
    private readonly reader: PersonReader,
    private readonly people: PeopleService,
    private readonly addresses: AddressChanges,
    private readonly limiter: AccountLinkLimiter,
  ) {}

  /** The own profile. */
  @Get('profile')
  @Allow('session:use')
  get(@CurrentActor() actor: Actor): Promise<ProfileView> {
    return this.reader.getProfile(actor);
  }

  /** Changes the own profile. */
  @Put('profile')
  @Allow('session:use')
  async change(@CurrentActor() actor: Actor, @Body() input: ChangeProfileInput): Promise<ProfileView> {
    await this.people.changeProfile(actor, input);
    return this.reader.getProfile(actor);
  }

  /** Asks another address to confirm that it is to be the account's; answers the same whatever comes of it. */
  @Post('address-changes')
  @HttpCode(HttpStatus.ACCEPTED)
  @Allow('session:use')
  async askAddress(@CurrentActor() actor: Actor, @Body() { email }: AskAddressInput): Promise<void> {
    await this.limiter.sendTo(actor.userId);
    await this.addresses.askOwn(actor, email);
  }
}
