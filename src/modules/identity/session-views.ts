import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Grant, hasRole } from '#app/kernel/actor.js';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { UnauthenticatedError } from '#app/kernel/errors.js';
import { localDate } from '#app/kernel/time-zone.js';
import type { SessionView } from '#app/modules/identity/identity.dto.js';
import { IdentityReader } from '#app/modules/identity/identity.reader.js';
import { SessionCookies } from '#app/modules/identity/session-cookies.js';
import type { OpenedSession } from '#app/modules/identity/session-registry.js';
import { mustHaveSecondFactor, wasShownSecondFactor } from '#app/modules/identity/sign-in/proof.rules.js';
import type { SecondStepView } from '#app/modules/identity/sign-in/sign-in.dto.js';
import type { SignInOutcome } from '#app/modules/identity/sign-in/sign-in-steps.js';
import { Environment } from '#app/platform/config/environment.js';
import { permissionsOf } from '#app/permissions.js';

const ACCEPTED = 202;

/** Who is signed in, as the API says it. */
@Injectable()
export class SessionViews {
  constructor(
    private readonly reader: IdentityReader,
    private readonly cookies: SessionCookies,
    private readonly environment: Environment,
    @Inject(CALENDAR_CLOCK) private readonly calendarClock: Clock,
  ) {}

  /** Sets the cookie of what a proof led to: 200 with the session, or 202 with the question for the second step. */
  async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    outcome: SignInOutcome,
  ): Promise<SessionView | SecondStepView> {
    if ('session' in outcome) {
      const view = await this.opened(reply, outcome.session);
      this.cookies.clearPending(request, reply);
      return view;
    }
    const { pending, secondFactor } = outcome;
    this.cookies.setPending(reply, pending);
    void reply.status(ACCEPTED);
    return { secondFactor, expiresAt: pending.expiresAt };
  }

  /** Sets the cookie of a session that begins, or goes on with another one. */
  async opened(reply: FastifyReply, session: OpenedSession): Promise<SessionView> {
    this.cookies.setSession(reply, session);
    const { userId, csrfToken, methods } = session;
    return this.of(
      userId,
      csrfToken,
      (grants) =>
        mustHaveSecondFactor(this.environment.REQUIRE_SECOND_FACTOR ?? 'administrators', grants) &&
        !wasShownSecondFactor(methods),
    );
  }

  async of(
    userId: string,
    csrfToken: string | null,
    mustEnrol: (grants: readonly Grant[]) => boolean,
  ): Promise<SessionView> {
    const [user, grants] = await Promise.all([
      this.reader.findAccount(userId),
      this.reader.findGrants(userId),
    ]);
    if (user === null) throw new UnauthenticatedError();
    const holder = { grants: grants.map(({ role, planId }) => ({ role, planId, memberStateId: null })) };
    return {
      user,
      grants,
      permissions: permissionsOf(holder),
      csrfToken,
      mustEnrol: mustEnrol(holder.grants),
      home: hasRole(holder, 'focal_point', 'contributor') ? 'commitments' : 'matrix',
      today: localDate(this.calendarClock.now(), user.timeZone),
      isDemo: this.environment.isDemo,
    };
  }
}
