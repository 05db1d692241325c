import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { decodeCursor, DEFAULT_PAGE_SIZE } from '#app/kernel/page.js';
import { AddressChanges } from '#app/modules/accounts/address-changes.service.js';
import { InvitationsService } from '#app/modules/accounts/invitations.service.js';
import { PeopleService } from '#app/modules/accounts/people.service.js';
import {
  AddPersonInput,
  AskAddressInput,
  ChangePersonInput,
  PeopleQuery,
  PersonDetailView,
  PersonPage,
  SetActivityInput,
  SetRolesInput,
} from '#app/modules/accounts/person.dto.js';
import { PersonReader } from '#app/modules/accounts/person.reader.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';

/** People with an account. A focal point knows those of the own state and the desk of the secretariat. */
@Controller('people')
export class PeopleController {
  constructor(
    private readonly reader: PersonReader,
    private readonly people: PeopleService,
    private readonly invitations: InvitationsService,
    private readonly addresses: AddressChanges,
  ) {}

  /** People by name. */
  @Get()
  @Allow('person:read')
  list(@CurrentActor() actor: Actor, @Query() query: PeopleQuery): Promise<PersonPage> {
    const { cursor, limit = DEFAULT_PAGE_SIZE } = query;
    return this.reader.list(actor, query, cursor ? decodeCursor(cursor, 2) : null, limit);
  }

  /** One person. */
  @Get(':id')
  @Allow('person:read')
  get(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<PersonDetailView> {
    return this.reader.get(actor, id);
  }

  /** Opens an account without a password; the same sent again opens no second one. */
  @Post()
  @Allow('person:edit')
  async add(@CurrentActor() actor: Actor, @Body() input: AddPersonInput): Promise<PersonDetailView> {
    await this.people.add(actor, input);
    return this.reader.get(actor, input.id);
  }

  /** Changes how a person is written and addressed. What they wrote before stays under the name that they had. */
  @Put(':id')
  @Allow('person:edit')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() input: ChangePersonInput,
  ): Promise<PersonDetailView> {
    await this.people.change(actor, id, input);
    return this.reader.get(actor, id);
  }

  /** Sets the roles that no nomination gives. */
  @Put(':id/roles')
  @Allow('person:edit')
  async setRoles(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() input: SetRolesInput,
  ): Promise<PersonDetailView> {
    await this.people.setRoles(actor, id, input);
    return this.reader.get(actor, id);
  }

  /** Deactivates a person, which ends every session, token and link of theirs, or lets them in again. */
  @Put(':id/activity')
  @Allow('person:edit')
  async setActivity(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() input: SetActivityInput,
  ): Promise<PersonDetailView> {
    await this.people.setActivity(actor, id, input);
    return this.reader.get(actor, id);
  }

  /** Sends an invitation to choose a password; a former one ends. */
  @Post(':id/invitations')
  @HttpCode(HttpStatus.ACCEPTED)
  @Allow('person:edit')
  invite(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    return this.invitations.invite(actor, id);
  }

  /** Asks another address to confirm that it is to be the account's, and tells the present one. */
  @Post(':id/address-changes')
  @HttpCode(HttpStatus.ACCEPTED)
  @Allow('person:edit')
  askAddress(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { email }: AskAddressInput,
  ): Promise<void> {
    return this.addresses.askFor(actor, id, email);
  }
}
