import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { decodeCursor, DEFAULT_PAGE_SIZE } from '#app/kernel/page.js';
import { AccountLinkLimiter } from '#app/modules/accounts/account-link-limiter.js';
import {
  ContributorPage,
  InvitationPage,
  InvitationsQuery,
  InviteContributorInput,
  WithdrawContributorInput,
} from '#app/modules/accounts/invitation.dto.js';
import { InvitationsService } from '#app/modules/accounts/invitations.service.js';
import { PersonReader } from '#app/modules/accounts/person.reader.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';

/** Who drafts for a state, and who is invited to. A focal point sees to those of the own state. */
@Controller()
export class InvitationsController {
  constructor(
    private readonly reader: PersonReader,
    private readonly invitations: InvitationsService,
    private readonly limiter: AccountLinkLimiter,
  ) {}

  /** Contributors by state and name. */
  @Get('contributors')
  @Allow('contributor:invite')
  listContributors(
    @CurrentActor() actor: Actor,
    @Query() { state, cursor, limit = DEFAULT_PAGE_SIZE }: InvitationsQuery,
  ): Promise<ContributorPage> {
    const after = cursor ? decodeCursor(cursor, 3) : null;
    return this.reader.listContributors(actor, state ?? null, after, limit);
  }

  /** Invites a contributor; the answer is the same whether or not the address has an account. */
  @Post('contributors')
  @HttpCode(HttpStatus.ACCEPTED)
  @Allow('contributor:invite')
  async inviteContributor(
    @CurrentActor() actor: Actor,
    @Body() input: InviteContributorInput,
  ): Promise<void> {
    await this.limiter.sendTo(actor.userId);
    await this.invitations.inviteContributor(actor, input);
  }

  /** Ends what a person may draft for a state, at once; their drafts stay with the state. */
  @Post('contributors/:id/withdrawals')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Allow('contributor:invite')
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { stateId }: WithdrawContributorInput,
  ): Promise<void> {
    return this.invitations.withdrawContributor(actor, id, stateId);
  }

  /** Invitations that were neither accepted nor ended, the last sent first. */
  @Get('invitations')
  @Allow('contributor:invite')
  listInvitations(
    @CurrentActor() actor: Actor,
    @Query() { state, cursor, limit = DEFAULT_PAGE_SIZE }: InvitationsQuery,
  ): Promise<InvitationPage> {
    const after = cursor ? decodeCursor(cursor, 2) : null;
    return this.reader.listInvitations(actor, state ?? null, after, limit);
  }

  /** Ends an invitation. */
  @Delete('invitations/:id')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Allow('contributor:invite')
  revoke(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    return this.invitations.revoke(actor, id);
  }
}
