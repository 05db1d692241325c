import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { stepOfCode } from '#app/modules/identity/second-factor/totp.rules.js';
import { SecretBox } from '#app/modules/identity/secret-box.js';
import { TotpFactor } from '#app/modules/identity/sign-in/sign-in.entity.js';
import { TokenKeys } from '#app/modules/identity/tokens.js';

/** Takes codes of authenticator apps, each once. */
@Injectable()
export class TotpCodes {
  constructor(
    private readonly box: SecretBox,
    private readonly keys: TokenKeys,
  ) {}

  /** @returns false when the code is not right now, or was taken before. */
  async use(tx: EntityManager, userId: string, code: string): Promise<boolean> {
    // Of two who send one code at the same time, the second waits and finds it used.
    const factor = await tx.findOne(TotpFactor, {
      where: { userId },
      lock: { mode: 'pessimistic_write' },
    });
    if (factor === null || factor.secret === null) return false;
    const lastStep = factor.lastStep === null ? null : Number(factor.lastStep);
    const step = stepOfCode(this.box.open(factor.secret, userId), code, this.keys.now(), lastStep);
    if (step === null) return false;
    await tx.update(TotpFactor, { userId }, { lastStep: String(step) });
    return true;
  }
}
