import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SecondStepRefusedError, SignInLapsedError } from '#app/modules/identity/identity.errors.js';
import { RecoveryCodes } from '#app/modules/identity/second-factor/recovery-codes.js';
import { TotpCodes } from '#app/modules/identity/second-factor/totp-codes.js';
import { SecurityNotices } from '#app/modules/identity/security-notices.js';
import type { Origin } from '#app/modules/identity/session-registry.js';
import { PendingSignIns } from '#app/modules/identity/sign-in/pending-sign-ins.js';
import { SignInRefusals } from '#app/modules/identity/sign-in/sign-in-refusals.js';
import { type SignInOutcome, SignInSteps } from '#app/modules/identity/sign-in/sign-in-steps.js';
import { SignInLimiter } from '#app/modules/identity/sign-in-limiter.js';
import { Database } from '#app/platform/database/database.js';

/** The second step of a sign-in, by a code. */
@Injectable()
export class SecondStepService {
  constructor(
    private readonly db: Database,
    private readonly pending: PendingSignIns,
    private readonly limiter: SignInLimiter,
    private readonly totp: TotpCodes,
    private readonly recovery: RecoveryCodes,
    private readonly steps: SignInSteps,
    private readonly refusals: SignInRefusals,
    private readonly notices: SecurityNotices,
  ) {}

  /** @throws SignInLapsedError, TooManyAttemptsError, SecondStepRefusedError */
  async finish(
    token: string,
    method: 'totp' | 'recovery_code',
    code: string,
    origin: Origin,
  ): Promise<SignInOutcome> {
    const found = await this.pending.find(token);
    if (found?.kind !== 'second_factor' || found.userId === null) throw new SignInLapsedError();
    const { id, userId, methods } = found;
    await this.limiter.consumeSecondStep(userId);
    // Committed before the code is looked at: what fails must have been counted.
    const mayTry = await this.db.transaction((tx) => this.pending.countAttempt(tx, id));
    if (!mayTry) throw new SignInLapsedError();
    const outcome = await this.db.transaction(async (tx) => {
      if (!(await this.isRight(tx, userId, method, code))) return null;
      if ((await this.pending.take(tx, token)) === null) throw new SignInLapsedError();
      return this.steps.goOn(tx, userId, [...methods, method], origin);
    });
    if (outcome === null) {
      await this.refusals.record('session.refused', userId, method);
      throw new SecondStepRefusedError();
    }
    await this.limiter.forgiveSecondStep(userId);
    return outcome;
  }

  private async isRight(
    tx: EntityManager,
    userId: string,
    method: 'totp' | 'recovery_code',
    code: string,
  ): Promise<boolean> {
    if (method === 'totp') return this.totp.use(tx, userId, code);
    const isRight = await this.recovery.use(tx, userId, code);
    if (isRight) await this.notices.enter(tx, userId, 'recovery_code_used');
    return isRight;
  }
}
