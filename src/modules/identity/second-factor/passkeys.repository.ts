import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThan } from 'typeorm';
import { newId } from '#app/kernel/identifiers.js';
import type { NewPasskey } from '#app/modules/identity/second-factor/passkey-ceremony.js';
import {
  type ChallengePurpose,
  Passkey,
  PasskeyChallenge,
} from '#app/modules/identity/sign-in/sign-in.entity.js';
import { TokenKeys } from '#app/modules/identity/tokens.js';
import { runNamed } from '#app/platform/database/database.js';

const CHALLENGE_MINUTES = 5;

const TAKE_CHALLENGE = `
  DELETE FROM passkey_challenges WHERE user_id = $1 AND purpose = $2 RETURNING challenge, expires_at AS "expiresAt"`;

// An authenticator that does not count answers 0 for ever; in any other the count rises (WebAuthn level 3, 7.2.22).
const NOTE_USE = `
  UPDATE passkeys SET sign_count = $2, last_used_at = $3
  WHERE id = $1 AND (sign_count < $2 OR (sign_count = 0 AND $2 = 0)) RETURNING id`;

@Injectable()
export class PasskeysRepository {
  constructor(private readonly keys: TokenKeys) {}

  /** Takes the place of an earlier challenge for the same purpose. */
  async keepChallenge(
    tx: EntityManager,
    userId: string,
    purpose: ChallengePurpose,
    challenge: string,
  ): Promise<void> {
    const now = this.keys.now();
    await tx.delete(PasskeyChallenge, { expiresAt: LessThan(now) });
    const expiresAt = new Date(now.getTime() + CHALLENGE_MINUTES * 60_000);
    await tx.upsert(PasskeyChallenge, { userId, purpose, challenge, expiresAt }, ['userId', 'purpose']);
  }

  /** Each is answered once. @returns null where there is none, or it has run out. */
  async takeChallenge(tx: EntityManager, userId: string, purpose: ChallengePurpose): Promise<string | null> {
    const [row] = await runNamed<{ challenge: string; expiresAt: Date }>(tx, {
      name: 'passkeys.take-challenge',
      text: TAKE_CHALLENGE,
      values: [userId, purpose],
    });
    return row !== undefined && row.expiresAt > this.keys.now() ? row.challenge : null;
  }

  async insert(tx: EntityManager, userId: string, name: string, passkey: NewPasskey): Promise<string> {
    const id = newId();
    const { signCount, ...rest } = passkey;
    await tx.insert(Passkey, {
      ...rest,
      id,
      userId,
      name,
      signCount: String(signCount),
      createdAt: this.keys.now(),
    });
    return id;
  }

  async rename(tx: EntityManager, userId: string, id: string, name: string): Promise<boolean> {
    return (await tx.update(Passkey, { id, userId }, { name })).affected === 1;
  }

  async remove(tx: EntityManager, userId: string, id: string): Promise<boolean> {
    return (await tx.delete(Passkey, { id, userId })).affected === 1;
  }

  /** @returns false when another answer with the same or a later count was faster. */
  async noteUse(tx: EntityManager, id: string, signCount: number): Promise<boolean> {
    const rows = await runNamed(tx, {
      name: 'passkeys.note-use',
      text: NOTE_USE,
      values: [id, signCount, this.keys.now()],
    });
    return rows.length === 1;
  }
}
