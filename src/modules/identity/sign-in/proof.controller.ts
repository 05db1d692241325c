import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#app/kernel/actor.js';
import { SessionView } from '#app/modules/identity/identity.dto.js';
import { SessionCookies } from '#app/modules/identity/session-cookies.js';
import { SessionViews } from '#app/modules/identity/session-views.js';
import { type GivenProof, ProofService } from '#app/modules/identity/sign-in/proof.service.js';
import { PasskeyOptionsView, ProofInput, ProviderView } from '#app/modules/identity/sign-in/sign-in.dto.js';
import { SingleSignOnService } from '#app/modules/identity/single-sign-on/single-sign-on.service.js';
import { Allow } from '#app/platform/http/allow.js';
import { OpenToEnrolment } from '#app/platform/http/asks-again.js';
import { CurrentActor, CurrentSession } from '#app/platform/http/current-actor.js';

/** Asking again, before what matters: see `x-asks-again` in this document. */
@Controller('session/proof')
export class ProofController {
  constructor(
    private readonly proof: ProofService,
    private readonly singleSignOn: SingleSignOnService,
    private readonly cookies: SessionCookies,
    private readonly views: SessionViews,
  ) {}

  /** Proves anew who is signed in; the session goes on with another cookie. */
  @Post()
  @HttpCode(200)
  @Allow('session:use')
  @OpenToEnrolment()
  async prove(
    @CurrentActor() actor: Actor,
    @CurrentSession() sessionId: string,
    @Body() input: ProofInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.views.opened(reply, await this.proof.prove(actor, sessionId, read(input)));
  }

  /** Asks for one of the person's passkeys. */
  @Post('passkey-options')
  @HttpCode(200)
  @Allow('session:use')
  @OpenToEnrolment()
  async beginPasskey(@CurrentActor() actor: Actor): Promise<PasskeyOptionsView> {
    return { options: await this.proof.beginPasskey(actor) };
  }

  /** Sends the person to the provider of single sign-on, to prove it there. */
  @Post('single-sign-on')
  @HttpCode(200)
  @Allow('session:use')
  @OpenToEnrolment()
  async beginSingleSignOn(
    @CurrentActor() actor: Actor,
    @CurrentSession() sessionId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProviderView> {
    const { url, ticket } = await this.singleSignOn.begin({ address: request.ip }, { actor, sessionId });
    this.cookies.setPending(reply, ticket);
    return { url };
  }
}

function read({ method, password = '', code = '', credential = {} }: ProofInput): GivenProof {
  if (method === 'password') return { method, password };
  return method === 'totp' ? { method, code } : { method, answer: credential };
}
