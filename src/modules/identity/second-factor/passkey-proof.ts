import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type BrowserAnswer, PasskeyCeremony } from '#app/modules/identity/second-factor/passkey-ceremony.js';
import { PasskeysRepository } from '#app/modules/identity/second-factor/passkeys.repository.js';
import { FactorsReader, type StoredPasskey } from '#app/modules/identity/sign-in/factors.reader.js';

/** Whether an answer of an authenticator proves that somebody is there, for signing in and for being asked again. */
@Injectable()
export class PasskeyProof {
  constructor(
    private readonly factors: FactorsReader,
    private readonly ceremony: PasskeyCeremony,
    private readonly repository: PasskeysRepository,
  ) {}

  /** The passkey that an answer names, believed in nothing yet. */
  async named(answer: BrowserAnswer): Promise<StoredPasskey | null> {
    const credentialId = this.ceremony.credentialIdOf(answer);
    return credentialId === null ? null : this.factors.findStoredPasskey(credentialId);
  }

  async isRight(
    tx: EntityManager,
    answer: BrowserAnswer,
    challenge: string,
    passkey: StoredPasskey,
    rule: { mustVerifyUser: boolean },
  ): Promise<boolean> {
    const signCount = await this.ceremony.readAssertion(answer, challenge, passkey, rule);
    return signCount !== null && this.repository.noteUse(tx, passkey.id, signCount);
  }
}
