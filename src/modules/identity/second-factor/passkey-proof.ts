import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PasskeyRefusedError } from '#app/modules/identity/identity.errors.js';
import {
  type BrowserAnswer,
  type BrowserOptions,
  PasskeyCeremony,
} from '#app/modules/identity/second-factor/passkey-ceremony.js';
import { PasskeysRepository } from '#app/modules/identity/second-factor/passkeys.repository.js';
import { FactorsReader, type StoredPasskey } from '#app/modules/identity/sign-in/factors.reader.js';
import { Database } from '#app/platform/database/database.js';

/** Whether an answer of an authenticator proves that somebody is there, for signing in and for being asked again. */
@Injectable()
export class PasskeyProof {
  constructor(
    private readonly db: Database,
    private readonly factors: FactorsReader,
    private readonly ceremony: PasskeyCeremony,
    private readonly repository: PasskeysRepository,
  ) {}

  /**
   * Asks somebody signed in for one of their passkeys.
   * @throws PasskeyRefusedError where they have none.
   */
  async ask(userId: string): Promise<BrowserOptions> {
    const passkeys = await this.factors.findStoredPasskeys(userId);
    if (passkeys.length === 0) throw new PasskeyRefusedError();
    const { challenge, options } = await this.ceremony.askForAssertion(passkeys);
    await this.db.transaction((tx) => this.repository.keepChallenge(tx, userId, 'proof', challenge));
    return options;
  }

  /** What they were asked last; it is asked for once. */
  takeChallenge(userId: string): Promise<string | null> {
    return this.db.transaction((tx) => this.repository.takeChallenge(tx, userId, 'proof'));
  }

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
