import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { InvalidInputError, NotFoundError, UnauthenticatedError } from '#app/kernel/errors.js';
import { NoEnrolmentError } from '#app/modules/identity/identity.errors.js';
import { IdentityReader } from '#app/modules/identity/identity.reader.js';
import { SecretBox } from '#app/modules/identity/secret-box.js';
import {
  type Enrolled,
  SecondFactorEnrolment,
} from '#app/modules/identity/second-factor/second-factor-enrolment.js';
import {
  enrolmentOf,
  stepOfCode,
  TOTP_SECRET_BYTES,
} from '#app/modules/identity/second-factor/totp.rules.js';
import { TotpFactor } from '#app/modules/identity/sign-in/sign-in.entity.js';
import { SignInLimiter } from '#app/modules/identity/sign-in-limiter.js';
import { TokenKeys } from '#app/modules/identity/tokens.js';
import { Database } from '#app/platform/database/database.js';

/** Long enough to install an app first. */
const ENROLMENT_MINUTES = 30;

/** The authenticator app of an account. */
@Injectable()
export class TotpService {
  constructor(
    private readonly db: Database,
    private readonly reader: IdentityReader,
    private readonly box: SecretBox,
    private readonly keys: TokenKeys,
    private readonly limiter: SignInLimiter,
    private readonly enrolment: SecondFactorEnrolment,
  ) {}

  /** Makes a secret for an app to read; the app in use, if any, goes on until the new one has shown a code. */
  async begin({ userId }: Actor): Promise<{ uri: string; secret: string }> {
    const account = await this.reader.findAccount(userId);
    if (account === null) throw new UnauthenticatedError();
    const secret = randomBytes(TOTP_SECRET_BYTES);
    await this.db.transaction((tx) =>
      tx.upsert(
        TotpFactor,
        { userId, pendingSecret: this.box.seal(secret, userId), pendingSince: this.keys.now() },
        ['userId'],
      ),
    );
    return enrolmentOf(secret, account.email);
  }

  /** @throws NoEnrolmentError, TooManyAttemptsError, or InvalidInputError where the code is not right. */
  async confirm(actor: Actor, sessionId: string, code: string): Promise<Enrolled> {
    const { userId } = actor;
    await this.limiter.consumeSecondStep(userId);
    const enrolled = await this.db.transaction(async (tx) => {
      const factor = await tx.findOne(TotpFactor, { where: { userId }, lock: { mode: 'pessimistic_write' } });
      const now = this.keys.now();
      const earliest = now.getTime() - ENROLMENT_MINUTES * 60_000;
      if (!factor?.pendingSecret || !factor.pendingSince || factor.pendingSince.getTime() < earliest)
        throw new NoEnrolmentError();
      const step = stepOfCode(this.box.open(factor.pendingSecret, userId), code, now, null);
      if (step === null) throw new InvalidInputError([{ pointer: '/code', code: 'code_wrong', params: {} }]);
      await tx.update(
        TotpFactor,
        { userId },
        {
          secret: factor.pendingSecret,
          confirmedAt: now,
          lastStep: String(step),
          pendingSecret: null,
          pendingSince: null,
        },
      );
      return this.enrolment.added(tx, actor, sessionId, 'totp');
    });
    await this.limiter.forgiveSecondStep(userId);
    return enrolled;
  }

  /** @throws NotFoundError where there is none, LastSecondFactorError where the person must keep one. */
  async remove(actor: Actor): Promise<void> {
    await this.db.transaction(async (tx) => {
      const factor = await tx.findOne(TotpFactor, {
        where: { userId: actor.userId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!factor?.secret) throw new NotFoundError('authenticator app');
      await tx.delete(TotpFactor, { userId: actor.userId });
      await this.enrolment.removed(tx, actor, 'totp');
    });
  }
}
