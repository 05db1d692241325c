import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import {
  newRecoveryCode,
  readRecoveryCode,
  RECOVERY_CODES,
} from '#app/modules/identity/second-factor/recovery-codes.rules.js';
import { RecoveryCode } from '#app/modules/identity/sign-in/sign-in.entity.js';
import { TokenKeys } from '#app/modules/identity/tokens.js';

/** Codes on paper for whoever has lost phone and passkey: ten, each opens once, kept as hashes. */
@Injectable()
export class RecoveryCodes {
  constructor(private readonly keys: TokenKeys) {}

  /** Takes the place of all codes before. @returns the codes, to be shown this once. */
  async make(tx: EntityManager, userId: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
    const createdAt = this.keys.now();
    await tx.delete(RecoveryCode, { userId });
    await tx.insert(
      RecoveryCode,
      codes.map((code) => ({ userId, codeHash: this.hash(userId, code), createdAt })),
    );
    return codes;
  }

  /** @returns false when the person has no such code, or has used it. */
  async use(tx: EntityManager, userId: string, typed: string): Promise<boolean> {
    const { affected } = await tx.update(
      RecoveryCode,
      { userId, codeHash: this.hash(userId, typed), usedAt: IsNull() },
      { usedAt: this.keys.now() },
    );
    return affected === 1;
  }

  private hash(userId: string, code: string): Buffer {
    return this.keys.hash(`recovery code ${userId} ${readRecoveryCode(code)}`);
  }
}
