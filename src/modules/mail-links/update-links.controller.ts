import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Res, UseGuards } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { LinkRenewals } from '#app/modules/mail-links/link-renewals.service.js';
import { LinkRevocations } from '#app/modules/mail-links/link-revocations.service.js';
import { PostByLinkInput, UpdateLinkView } from '#app/modules/mail-links/mail-link.dto.js';
import { MailLinkGuard } from '#app/modules/mail-links/mail-link.guard.js';
import { UpdateLinksService } from '#app/modules/mail-links/update-links.service.js';
import { UpdateView } from '#app/modules/progress/update.dto.js';
import { Allow } from '#app/platform/http/allow.js';

/** The form of one assignment for one person, opened by the link in a mail instead of a session. */
@Controller('mail-links/update/:token')
@UseGuards(MailLinkGuard)
export class UpdateLinksController {
  constructor(
    private readonly updateLinks: UpdateLinksService,
    private readonly renewals: LinkRenewals,
    private readonly revocations: LinkRevocations,
  ) {}

  /** What the form shows; reading it changes nothing. */
  @Get()
  @Allow('public')
  get(@Param('token') token: string): Promise<UpdateLinkView> {
    return this.updateLinks.get(token);
  }

  /** Reports as the person that the link was made for. Sending the same again answers the same, with status 200. */
  @Post()
  @Allow('public')
  @ApiCreatedResponse({ type: UpdateView })
  @ApiOkResponse({ type: UpdateView, description: 'The same update was recorded before.' })
  async post(
    @Param('token') token: string,
    @Body() input: PostByLinkInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UpdateView> {
    const { update, isNew } = await this.updateLinks.post(token, input);
    reply.status(isNew ? HttpStatus.CREATED : HttpStatus.OK);
    return update;
  }

  /** Has a fresh link sent to the person that this one was made for; answers the same whether or not one is sent. */
  @Post('renewals')
  @HttpCode(HttpStatus.ACCEPTED)
  @Allow('public')
  renew(@Param('token') token: string): Promise<void> {
    return this.renewals.renew(token);
  }

  /** Ends the links of the mail that this one is out of. */
  @Post('revocations')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Allow('public')
  revoke(@Param('token') token: string): Promise<void> {
    return this.revocations.revokeMail(token);
  }
}
