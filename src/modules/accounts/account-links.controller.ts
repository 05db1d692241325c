import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, UseGuards } from '@nestjs/common';
import { AccountLinkGuard } from '#app/modules/accounts/account-link.guard.js';
import { AccountLinksService } from '#app/modules/accounts/account-links.service.js';
import {
  AcceptInvitationInput,
  AddressLinkView,
  InvitationLinkView,
  NewPasswordInput,
  PasswordResetLinkView,
} from '#app/modules/accounts/invitation.dto.js';
import { Allow } from '#app/platform/http/allow.js';

/** The pages that links in mails about accounts open. Reading one changes nothing; submitting it serves once. */
@Controller('account-links')
@UseGuards(AccountLinkGuard)
export class AccountLinksController {
  constructor(private readonly links: AccountLinksService) {}

  /** Who is invited, and to what. */
  @Get('invitation/:token')
  @Allow('public')
  showInvitation(@Param('token') token: string): Promise<InvitationLinkView> {
    return this.links.showInvitation(token);
  }

  /** Accepts the invitation; whoever has no password chooses one. */
  @Post('invitation/:token')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Allow('public')
  accept(@Param('token') token: string, @Body() { password }: AcceptInvitationInput): Promise<void> {
    return this.links.acceptInvitation(token, password ?? null);
  }

  /** Asks whoever sent an expired invitation for another; answers the same whatever comes of it. */
  @Post('invitation/:token/renewals')
  @HttpCode(HttpStatus.ACCEPTED)
  @Allow('public')
  askRenewal(@Param('token') token: string): Promise<void> {
    return this.links.askRenewal(token);
  }

  /** Whose password is to be another. */
  @Get('password-reset/:token')
  @Allow('public')
  showPasswordReset(@Param('token') token: string): Promise<PasswordResetLinkView> {
    return this.links.showPasswordReset(token);
  }

  /** Sets another password; every session and access token ends. */
  @Post('password-reset/:token')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Allow('public')
  resetPassword(@Param('token') token: string, @Body() { password }: NewPasswordInput): Promise<void> {
    return this.links.resetPassword(token, password);
  }

  /** Which address is to be whose. */
  @Get('address/:token')
  @Allow('public')
  showAddress(@Param('token') token: string): Promise<AddressLinkView> {
    return this.links.showAddress(token);
  }

  /** Confirms the address. */
  @Post('address/:token')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Allow('public')
  confirmAddress(@Param('token') token: string): Promise<void> {
    return this.links.confirmAddress(token);
  }
}
