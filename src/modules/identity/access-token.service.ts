import { Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { addDays, addMonths, isCalendarDate } from '#app/kernel/calendar-date.js';
import { ForbiddenError, InvalidInputError, NotFoundError } from '#app/kernel/errors.js';
import { newId } from '#app/kernel/identifiers.js';
import { instantOf, localDate } from '#app/kernel/time-zone.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import type {
  AccessTokenPage,
  CreateAccessTokenInput,
  NewAccessTokenView,
} from '#app/modules/identity/identity.dto.js';
import { IdentityReader } from '#app/modules/identity/identity.reader.js';
import { IdentityRepository } from '#app/modules/identity/identity.repository.js';
import { newToken, TokenKeys } from '#app/modules/identity/tokens.js';
import { Database } from '#app/platform/database/database.js';

const LONGEST_MONTHS = 12;

/** Personal access tokens for machine clients: they act as the person who made them, until a day within a year. */
@Injectable()
export class AccessTokenService {
  constructor(
    private readonly db: Database,
    private readonly reader: IdentityReader,
    private readonly repository: IdentityRepository,
    private readonly trail: AuditTrail,
    private readonly keys: TokenKeys,
  ) {}

  async list(actor: Actor): Promise<AccessTokenPage> {
    return { items: await this.reader.findAccessTokens(actor.userId, this.keys.now()), nextCursor: null };
  }

  /** @throws ForbiddenError to a token, InvalidInputError when the last day is not ahead, or more than a year ahead. */
  async create(actor: Actor, { name, expiresOn }: CreateAccessTokenInput): Promise<NewAccessTokenView> {
    // A token that could make tokens would have no last day.
    if (actor.channel === 'api') throw new ForbiddenError('session_required');
    const createdAt = this.keys.now();
    const expiresAt = endOfDay(expiresOn, actor.timeZone, createdAt);
    const token = newToken();
    const created = { id: newId(), name, createdAt, expiresAt };
    await this.db.transaction(async (tx) => {
      await this.repository.insertAccessToken(tx, {
        ...created,
        userId: actor.userId,
        tokenHash: this.keys.hash(token),
      });
      await this.trail.record(tx, {
        actor,
        action: 'access-token.created',
        subjectKind: 'access_token',
        subjectId: created.id,
        after: { name, expiresOn },
      });
    });
    return { ...created, token };
  }

  /** @throws NotFoundError when the person has no such valid token. */
  async revoke(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const isRevoked = await this.repository.revokeAccessToken(tx, actor.userId, id, this.keys.now());
      if (!isRevoked) throw new NotFoundError('access token');
      await this.trail.record(tx, {
        actor,
        action: 'access-token.revoked',
        subjectKind: 'access_token',
        subjectId: id,
      });
    });
  }
}

function endOfDay(expiresOn: string, zone: string, now: Date): Date {
  const today = localDate(now, zone);
  const latest = addMonths(today, LONGEST_MONTHS);
  if (!isCalendarDate(expiresOn) || expiresOn < today || expiresOn > latest) {
    throw new InvalidInputError([
      { pointer: '/expiresOn', code: 'not_within_a_year', params: { earliest: today, latest } },
    ]);
  }
  return instantOf(addDays(expiresOn, 1), '00:00', zone);
}
