import { Body, Controller, HttpCode, HttpStatus, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AccountLinkLimiter } from '#app/modules/accounts/account-link-limiter.js';
import { AskPasswordResetInput } from '#app/modules/accounts/invitation.dto.js';
import { PasswordResets } from '#app/modules/accounts/password-resets.service.js';
import { Allow } from '#app/platform/http/allow.js';

@Controller('password-resets')
export class PasswordResetsController {
  constructor(
    private readonly resets: PasswordResets,
    private readonly limiter: AccountLinkLimiter,
  ) {}

  /** Asks for a link to choose another password; answers the same, as fast, whether or not the address is known. */
  @Post()
  @HttpCode(HttpStatus.ACCEPTED)
  @Allow('public')
  async ask(@Req() request: FastifyRequest, @Body() { email }: AskPasswordResetInput): Promise<void> {
    await this.limiter.askReset(request.ip, email);
    await this.resets.ask(email);
  }
}
