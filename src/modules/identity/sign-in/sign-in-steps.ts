import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ForbiddenError } from '#app/kernel/errors.js';
import { SignInRefusedError } from '#app/modules/identity/identity.errors.js';
import { IdentityReader } from '#app/modules/identity/identity.reader.js';
import { type OpenedSession, type Origin, SessionRegistry } from '#app/modules/identity/session-registry.js';
import { FactorsReader } from '#app/modules/identity/sign-in/factors.reader.js';
import { PendingSignIns, type PendingTicket } from '#app/modules/identity/sign-in/pending-sign-ins.js';
import {
  type ProofMethod,
  type SecondFactor,
  secondStepOf,
  wasShownSecondFactor,
} from '#app/modules/identity/sign-in/proof.rules.js';
import { Environment } from '#app/platform/config/environment.js';

/** What a proof of identity leads to: a session, or the question for the second factor. */
export type SignInOutcome =
  | { session: OpenedSession }
  | { pending: PendingTicket; secondFactor: SecondFactor[] };

/** What follows from having proved something: the one place where sessions begin. */
@Injectable()
export class SignInSteps {
  constructor(
    private readonly reader: IdentityReader,
    private readonly factors: FactorsReader,
    private readonly pending: PendingSignIns,
    private readonly sessions: SessionRegistry,
    private readonly environment: Environment,
  ) {}

  /**
   * @throws SignInRefusedError where the account was closed meanwhile. ForbiddenError to whom no role is given on this
   *   day, which is said only to who has proved all.
   */
  async goOn(
    tx: EntityManager,
    userId: string,
    methods: readonly ProofMethod[],
    origin: Origin,
  ): Promise<SignInOutcome> {
    const factors = await this.factors.findIn(tx, userId, this.environment.OIDC_ISSUER ?? null);
    if (factors === null) throw new SignInRefusedError();
    const secondFactor = wasShownSecondFactor(methods) ? [] : secondStepOf(factors);
    if (secondFactor.length === 0) {
      if ((await this.reader.findGrants(userId)).length === 0) throw new ForbiddenError('no_role_today');
      return { session: await this.sessions.open(tx, userId, methods, origin) };
    }
    const pending = await this.pending.begin(tx, { kind: 'second_factor', userId, methods: [...methods] });
    return { pending, secondFactor };
  }
}
