import { Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { NotFoundError, UnauthenticatedError } from '#app/kernel/errors.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { PasskeyRefusedError, TooManyPasskeysError } from '#app/modules/identity/identity.errors.js';
import { IdentityReader } from '#app/modules/identity/identity.reader.js';
import {
  type BrowserAnswer,
  type BrowserOptions,
  PasskeyCeremony,
} from '#app/modules/identity/second-factor/passkey-ceremony.js';
import { PasskeysRepository } from '#app/modules/identity/second-factor/passkeys.repository.js';
import {
  type Enrolled,
  SecondFactorEnrolment,
} from '#app/modules/identity/second-factor/second-factor-enrolment.js';
import { FactorsReader } from '#app/modules/identity/sign-in/factors.reader.js';
import { brokenConstraint, Database } from '#app/platform/database/database.js';

const MOST_PASSKEYS = 10;

/** The passkeys of an account: a phone, a computer, a key on a key ring. */
@Injectable()
export class PasskeyService {
  constructor(
    private readonly db: Database,
    private readonly reader: IdentityReader,
    private readonly factors: FactorsReader,
    private readonly ceremony: PasskeyCeremony,
    private readonly repository: PasskeysRepository,
    private readonly enrolment: SecondFactorEnrolment,
    private readonly trail: AuditTrail,
  ) {}

  /** @throws TooManyPasskeysError */
  async begin({ userId }: Actor): Promise<BrowserOptions> {
    const [account, existing] = await Promise.all([
      this.reader.findAccount(userId),
      this.factors.findStoredPasskeys(userId),
    ]);
    if (account === null) throw new UnauthenticatedError();
    if (existing.length >= MOST_PASSKEYS) throw new TooManyPasskeysError(MOST_PASSKEYS);
    const { challenge, options } = await this.ceremony.askForRegistration(account, existing);
    await this.db.transaction((tx) => this.repository.keepChallenge(tx, userId, 'registration', challenge));
    return options;
  }

  /** @throws PasskeyRefusedError where the answer is not to the last challenge, or the passkey is known already. */
  async add(
    actor: Actor,
    sessionId: string,
    name: string,
    answer: BrowserAnswer,
  ): Promise<Enrolled & { id: string }> {
    // Taken whatever the answer is: each challenge is answered once.
    const challenge = await this.db.transaction((tx) =>
      this.repository.takeChallenge(tx, actor.userId, 'registration'),
    );
    const passkey = challenge === null ? null : await this.ceremony.readRegistration(answer, challenge);
    if (passkey === null) throw new PasskeyRefusedError();
    return this.db
      .transaction(async (tx) => {
        const id = await this.repository.insert(tx, actor.userId, name, passkey);
        return { id, ...(await this.enrolment.added(tx, actor, sessionId, 'passkey')) };
      })
      .catch((error: unknown) => {
        throw brokenConstraint(error) === 'uq_passkeys_credential_id' ? new PasskeyRefusedError() : error;
      });
  }

  async rename(actor: Actor, id: string, name: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      if (!(await this.repository.rename(tx, actor.userId, id, name))) throw new NotFoundError('passkey');
      await this.trail.record(tx, {
        actor,
        action: 'passkey.renamed',
        subjectKind: 'passkey',
        subjectId: id,
        after: { name },
      });
    });
  }

  /** @throws NotFoundError where there is none, LastSecondFactorError where the person must keep one. */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      if (!(await this.repository.remove(tx, actor.userId, id))) throw new NotFoundError('passkey');
      await this.enrolment.removed(tx, actor, 'passkey');
    });
  }
}
