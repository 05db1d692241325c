import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#app/kernel/actor.js';
import { InvalidInputError, NotFoundError, UnauthenticatedError } from '#app/kernel/errors.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { isCommonPassword } from '#app/modules/identity/common-passwords.js';
import { User } from '#app/modules/identity/identity.entity.js';
import { IdentityReader } from '#app/modules/identity/identity.reader.js';
import {
  faultsOfPassword,
  normalisePassword,
  type PasswordOwner,
} from '#app/modules/identity/password.rules.js';
import { hashPassword, verifyPassword } from '#app/modules/identity/passwords.js';
import { SecurityNotices } from '#app/modules/identity/security-notices.js';
import { type OpenedSession, SessionRegistry } from '#app/modules/identity/session-registry.js';
import { PendingSignIn } from '#app/modules/identity/sign-in/sign-in.entity.js';
import { SignInLimiter } from '#app/modules/identity/sign-in-limiter.js';
import { TokenKeys } from '#app/modules/identity/tokens.js';
import { Database } from '#app/platform/database/database.js';

/** What a new password ends, and where its faults point. */
interface SetPassword {
  /** The session that goes on; without it all end. */
  keptSession?: string;
  /** Of the member of the input that holds it. */
  pointer?: string;
  /** The caller tells the person, or there was no password before. */
  isToldElsewhere?: boolean;
}

/** Passwords that people choose: by themselves, or by a link that was sent to them. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly db: Database,
    private readonly reader: IdentityReader,
    private readonly limiter: SignInLimiter,
    private readonly sessions: SessionRegistry,
    private readonly notices: SecurityNotices,
    private readonly trail: AuditTrail,
    private readonly keys: TokenKeys,
  ) {}

  /** @throws InvalidInputError where nobody should have this password. */
  async check(password: string, owner: PasswordOwner, pointer = '/password'): Promise<void> {
    const faults = faultsOfPassword(normalisePassword(password), owner, pointer);
    if (faults.length === 0 && (await isCommonPassword(normalisePassword(password))))
      faults.push({ pointer, code: 'password_common', params: {} });
    if (faults.length > 0) throw new InvalidInputError(faults);
  }

  /**
   * Sets the password of an account: for whoever has proved, in the caller's transaction, that they may. Every other
   * session and every sign-in under way ends; the person is told by mail, and it is put on record.
   *
   * @example await this.passwords.set(tx, link.userId, input.password, { pointer: '/password' });
   * @throws NotFoundError, or InvalidInputError where nobody should have this password.
   */
  async set(
    tx: EntityManager,
    userId: string,
    newPassword: string,
    { keptSession, pointer = '/password', isToldElsewhere = false }: SetPassword = {},
  ): Promise<void> {
    const owner = await tx.findOneBy(User, { id: userId });
    if (owner === null) throw new NotFoundError('account');
    await this.check(newPassword, owner, pointer);
    await tx.update(
      User,
      { id: userId },
      { passwordHash: await hashPassword(newPassword), passwordChangedAt: this.keys.now() },
    );
    await this.sessions.endOf(tx, userId, { allBut: keptSession ?? null });
    await tx.delete(PendingSignIn, { userId });
    await this.trail.record(tx, {
      actor: { userId, channel: keptSession === undefined ? 'mail_link' : 'web' },
      action: 'password.changed',
      subjectKind: 'user',
      subjectId: userId,
    });
    if (!isToldElsewhere) await this.notices.enter(tx, userId, 'password_changed');
  }

  /**
   * @returns the session that goes on, with another cookie.
   * @throws TooManyAttemptsError, or InvalidInputError where the present password is not right or the new one will not do.
   */
  async change(
    { userId }: Actor,
    sessionId: string,
    { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
  ): Promise<OpenedSession> {
    await this.limiter.consumeSecondStep(userId);
    const passwordHash = await this.reader.findPasswordHashOf(userId);
    if (!(await verifyPassword(passwordHash, currentPassword)))
      throw new InvalidInputError([{ pointer: '/currentPassword', code: 'password_wrong', params: {} }]);
    const session = await this.db.transaction(async (tx) => {
      await this.set(tx, userId, newPassword, { keptSession: sessionId, pointer: '/newPassword' });
      return this.sessions.renew(tx, sessionId, 'password');
    });
    if (session === null) throw new UnauthenticatedError();
    await this.limiter.forgiveSecondStep(userId);
    return session;
  }
}
