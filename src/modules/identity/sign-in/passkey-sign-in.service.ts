import { Injectable } from '@nestjs/common';
import {
  PasskeyRefusedError,
  SecondStepRefusedError,
  SignInLapsedError,
} from '#app/modules/identity/identity.errors.js';
import {
  type BrowserAnswer,
  type BrowserOptions,
  PasskeyCeremony,
} from '#app/modules/identity/second-factor/passkey-ceremony.js';
import { PasskeyProof } from '#app/modules/identity/second-factor/passkey-proof.js';
import type { Origin } from '#app/modules/identity/session-registry.js';
import { FactorsReader } from '#app/modules/identity/sign-in/factors.reader.js';
import { PendingSignIns, type PendingTicket } from '#app/modules/identity/sign-in/pending-sign-ins.js';
import { SignInRefusals } from '#app/modules/identity/sign-in/sign-in-refusals.js';
import { type SignInOutcome, SignInSteps } from '#app/modules/identity/sign-in/sign-in-steps.js';
import { SignInLimiter } from '#app/modules/identity/sign-in-limiter.js';
import { Database } from '#app/platform/database/database.js';

/** Sign-in by a passkey: instead of a password, or as the step after it. */
@Injectable()
export class PasskeySignInService {
  constructor(
    private readonly db: Database,
    private readonly pending: PendingSignIns,
    private readonly limiter: SignInLimiter,
    private readonly factors: FactorsReader,
    private readonly ceremony: PasskeyCeremony,
    private readonly proof: PasskeyProof,
    private readonly steps: SignInSteps,
    private readonly refusals: SignInRefusals,
  ) {}

  /** Nobody is named here, so that nothing is told about who has an account. @throws TooManyAttemptsError */
  async begin(origin: Origin): Promise<{ ticket: PendingTicket; options: BrowserOptions }> {
    await this.limiter.consumeBeginning(origin.address);
    const { challenge, options } = await this.ceremony.askForAssertion(null);
    const ticket = await this.db.transaction((tx) => this.pending.begin(tx, { kind: 'passkey', challenge }));
    return { ticket, options };
  }

  /** After the password. @throws SignInLapsedError, or PasskeyRefusedError where the person has none. */
  async beginSecondStep(token: string): Promise<BrowserOptions> {
    const found = await this.pending.find(token);
    if (found?.kind !== 'second_factor' || found.userId === null) throw new SignInLapsedError();
    const passkeys = await this.factors.findStoredPasskeys(found.userId);
    if (passkeys.length === 0) throw new PasskeyRefusedError();
    const { challenge, options } = await this.ceremony.askForAssertion(passkeys);
    await this.db.transaction((tx) => this.pending.setChallenge(tx, found.id, challenge));
    return options;
  }

  /**
   * Whatever the answer is, this sign-in has ended with it: a challenge is answered once.
   * @throws SignInLapsedError, SecondStepRefusedError
   */
  async finish(token: string, answer: BrowserAnswer, origin: Origin): Promise<SignInOutcome> {
    const taken = await this.db.transaction((tx) => this.pending.take(tx, token));
    if (taken === null || taken.challenge === null) throw new SignInLapsedError();
    const { challenge, userId, methods } = taken;
    const passkey = await this.proof.named(answer);
    const outcome = await this.db.transaction(async (tx) => {
      if (passkey === null || (userId !== null && passkey.userId !== userId)) return null;
      // Without a password before it, holding the device is not enough.
      const rule = { mustVerifyUser: userId === null };
      if (!(await this.proof.isRight(tx, answer, challenge, passkey, rule))) return null;
      return this.steps.goOn(tx, passkey.userId, [...methods, 'passkey'], origin);
    });
    if (outcome !== null) return outcome;
    await this.refusals.record('session.refused', userId ?? passkey?.userId ?? null, 'passkey');
    throw new SecondStepRefusedError();
  }
}
