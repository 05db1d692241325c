import { Inject, Injectable } from '@nestjs/common';
import type { Grant, Role } from '#app/kernel/actor.js';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import type { ProofMethod } from '#app/modules/identity/sign-in/proof.rules.js';
import { Database } from '#app/platform/database/database.js';

interface CredentialRow {
  userId: string;
  displayName: string;
  timeZone: string;
  csrfToken: string | null;
  grants: Grant[];
}

interface SessionRow extends CredentialRow {
  sessionId: string;
  methods: ProofMethod[];
  provedAt: Date;
  lastUsedAt: Date;
}

interface TokenHolderRow extends CredentialRow {
  hasSecondFactor: boolean;
}

/** A session that somebody may come back to. */
interface OpenSessionRow {
  id: string;
  userAgent: string | null;
  network: string | null;
  createdAt: Date;
  lastUsedAt: Date;
  expiresAt: Date;
}

interface AccessTokenRow {
  id: string;
  name: string;
  createdAt: Date;
  expiresAt: Date;
}

interface AccountRow {
  id: string;
  email: string;
  displayName: string;
  post: string | null;
  timeZone: string;
}

export interface GrantRow {
  role: Role;
  planId: string | null;
  memberState: { id: string; isoCode: string; name: string } | null;
}

// $3 the calendar's now: a role that is nominated for begins and ends on its day.
const GRANTS = `coalesce((
  SELECT json_agg(json_build_object('role', role, 'memberStateId', member_state_id, 'planId', plan_id))
  FROM grants_in_force($3) granted WHERE granted.user_id = users.id), '[]') AS grants`;

const BY_SESSION = `
  SELECT users.id AS "userId", display_name AS "displayName", time_zone AS "timeZone", csrf_token AS "csrfToken", ${GRANTS},
    sessions.id AS "sessionId", methods, proved_at AS "provedAt", last_used_at AS "lastUsedAt"
  FROM sessions JOIN users ON users.id = sessions.user_id
  WHERE token_hash = $1 AND expires_at > $2 AND last_used_at > $4 AND revoked_at IS NULL AND is_active`;

const BY_ACCESS_TOKEN = `
  SELECT users.id AS "userId", display_name AS "displayName", time_zone AS "timeZone", NULL AS "csrfToken", ${GRANTS},
    EXISTS (SELECT FROM totp_factors WHERE user_id = users.id AND secret IS NOT NULL)
      OR EXISTS (SELECT FROM passkeys WHERE user_id = users.id) AS "hasSecondFactor"
  FROM access_tokens JOIN users ON users.id = access_tokens.user_id
  WHERE token_hash = $1 AND expires_at > $2 AND revoked_at IS NULL AND is_active`;

const ACCOUNT = `
  SELECT id, email, display_name AS "displayName", post, time_zone AS "timeZone" FROM users WHERE id = $1`;

const GRANTS_OF = `
  SELECT role, plan_id AS "planId",
    CASE WHEN state.id IS NOT NULL THEN json_build_object('id', state.id, 'isoCode', iso_code, 'name', name) END AS "memberState"
  FROM grants_in_force($2) granted LEFT JOIN member_states state ON state.id = granted.member_state_id
  WHERE user_id = $1 ORDER BY role, iso_code`;

const ACCESS_TOKENS = `
  SELECT id, name, created_at AS "createdAt", expires_at AS "expiresAt" FROM access_tokens
  WHERE user_id = $1 AND expires_at > $2 AND revoked_at IS NULL ORDER BY id DESC LIMIT 200`;

const OPEN_SESSIONS = `
  SELECT id, user_agent AS "userAgent", network, created_at AS "createdAt", last_used_at AS "lastUsedAt",
    expires_at AS "expiresAt"
  FROM sessions WHERE user_id = $1 AND expires_at > $2 AND last_used_at > $3 AND revoked_at IS NULL
  ORDER BY last_used_at DESC, id LIMIT 200`;

const PASSWORD = `SELECT id, password_hash AS "passwordHash" FROM users WHERE email = $1 AND is_active`;

/** Who stands behind a credential; the session look-up of every request is one named statement. */
@Injectable()
export class IdentityReader {
  constructor(
    private readonly db: Database,
    @Inject(CALENDAR_CLOCK) private readonly calendarClock: Clock,
  ) {}

  /** @param idleSince when a session that is still open was used last at the earliest. */
  async findBySession(tokenHash: Buffer, now: Date, idleSince: Date): Promise<SessionRow | null> {
    const rows = await this.db.read<SessionRow>({
      name: 'identity.by-session',
      text: BY_SESSION,
      values: [tokenHash, now, this.calendarClock.now(), idleSince],
    });
    return rows[0] ?? null;
  }

  async findByAccessToken(tokenHash: Buffer, now: Date): Promise<TokenHolderRow | null> {
    const rows = await this.db.read<TokenHolderRow>({
      name: 'identity.by-access-token',
      text: BY_ACCESS_TOKEN,
      values: [tokenHash, now, this.calendarClock.now()],
    });
    return rows[0] ?? null;
  }

  async findAccount(userId: string): Promise<AccountRow | null> {
    const rows = await this.db.read<AccountRow>({
      name: 'identity.account',
      text: ACCOUNT,
      values: [userId],
    });
    return rows[0] ?? null;
  }

  /** What the person may do today. */
  async findGrants(userId: string): Promise<GrantRow[]> {
    return this.db.read<GrantRow>({
      name: 'identity.grants',
      text: GRANTS_OF,
      values: [userId, this.calendarClock.now()],
    });
  }

  async findPasswordHash(email: string): Promise<{ id: string; passwordHash: string | null } | null> {
    const rows = await this.db.read<{ id: string; passwordHash: string | null }>({
      name: 'identity.password',
      text: PASSWORD,
      values: [email],
    });
    return rows[0] ?? null;
  }

  findAccessTokens(userId: string, now: Date): Promise<AccessTokenRow[]> {
    return this.db.read<AccessTokenRow>({
      name: 'identity.access-tokens',
      text: ACCESS_TOKENS,
      values: [userId, now],
    });
  }

  findOpenSessions(userId: string, now: Date, idleSince: Date): Promise<OpenSessionRow[]> {
    return this.db.read<OpenSessionRow>({
      name: 'identity.open-sessions',
      text: OPEN_SESSIONS,
      values: [userId, now, idleSince],
    });
  }

  async findPasswordHashOf(userId: string): Promise<string | null> {
    const rows = await this.db.read<{ passwordHash: string | null }>({
      name: 'identity.password-of',
      text: 'SELECT password_hash AS "passwordHash" FROM users WHERE id = $1 AND is_active',
      values: [userId],
    });
    return rows[0]?.passwordHash ?? null;
  }

  /** @returns null where no open account has the address, which is written in small letters. */
  async findIdByEmail(email: string): Promise<string | null> {
    return (await this.findPasswordHash(email))?.id ?? null;
  }
}
