import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThan } from 'typeorm';
import { newId } from '#app/kernel/identifiers.js';
import { PendingSignIn } from '#app/modules/identity/sign-in/sign-in.entity.js';
import { newToken, TokenKeys } from '#app/modules/identity/tokens.js';
import { Database, runNamed } from '#app/platform/database/database.js';

/** A person with their phone at hand needs one minute; one who must look for it a few more. */
const MINUTES = 10;
/** Then the sign-in begins anew, with the password. */
const MOST_FAILURES = 5;

export type PendingRow = Omit<PendingSignIn, 'tokenHash' | 'expiresAt' | 'failures'>;
export type NewPending = Omit<Partial<PendingRow>, 'id'> & Pick<PendingRow, 'kind'>;

/** What the browser holds of a sign-in under way. */
export interface PendingTicket {
  token: string;
  expiresAt: Date;
}

const FIND = `
  SELECT id, kind, user_id AS "userId", methods, challenge, state, nonce, code_verifier AS "codeVerifier",
    session_id AS "sessionId"
  FROM pending_sign_ins WHERE token_hash = $1 AND expires_at > $2 AND failures < ${MOST_FAILURES}`;

const FAIL = `UPDATE pending_sign_ins SET failures = failures + 1 WHERE id = $1 AND failures < ${MOST_FAILURES} RETURNING failures`;

// Taken by whoever deletes the row: of two who send the same answer one finds it.
const TAKE = `
  DELETE FROM pending_sign_ins WHERE token_hash = $1 AND expires_at > $2
  RETURNING id, kind, user_id AS "userId", methods, challenge, state, nonce, code_verifier AS "codeVerifier",
    session_id AS "sessionId"`;

/** Sign-ins under way. Each is opened by a cookie that opens nothing else, and is done or dead within minutes. */
@Injectable()
export class PendingSignIns {
  constructor(
    private readonly db: Database,
    private readonly keys: TokenKeys,
  ) {}

  async begin(tx: EntityManager, pending: NewPending): Promise<PendingTicket> {
    const now = this.keys.now();
    const token = newToken();
    const expiresAt = new Date(now.getTime() + MINUTES * 60_000);
    await tx.delete(PendingSignIn, { expiresAt: LessThan(now) });
    await tx.insert(PendingSignIn, {
      userId: null,
      methods: [],
      ...pending,
      id: newId(),
      tokenHash: this.keys.hash(token),
      expiresAt,
    });
    return { token, expiresAt };
  }

  async find(token: string): Promise<PendingRow | null> {
    const rows = await this.db.read<PendingRow>({
      name: 'pending-sign-ins.find',
      text: FIND,
      values: [this.keys.hash(token), this.keys.now()],
    });
    return rows[0] ?? null;
  }

  /** Ends the row and answers it. Asked twice with one token, the second time finds nothing. */
  async take(tx: EntityManager, token: string): Promise<PendingRow | null> {
    const rows = await runNamed<PendingRow>(tx, {
      name: 'pending-sign-ins.take',
      text: TAKE,
      values: [this.keys.hash(token), this.keys.now()],
    });
    return rows[0] ?? null;
  }

  async setChallenge(tx: EntityManager, id: string, challenge: string): Promise<void> {
    await tx.update(PendingSignIn, { id }, { challenge });
  }

  /**
   * Counts an attempt before it is looked at, so that many at once are not more than many one by one.
   * @returns false when there were too many.
   */
  async countAttempt(tx: EntityManager, id: string): Promise<boolean> {
    const rows = await runNamed(tx, { name: 'pending-sign-ins.fail', text: FAIL, values: [id] });
    return rows.length === 1;
  }

  async endOf(tx: EntityManager, userId: string): Promise<void> {
    await tx.delete(PendingSignIn, { userId });
  }
}
