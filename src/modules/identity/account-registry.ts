import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Role } from '#app/kernel/actor.js';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';

export interface NewAccount {
  email: string;
  displayName: string;
  post: string | null;
  timeZone: string;
  organisationId: string | null;
  passwordHash: string | null;
  grants: readonly { role: Role; memberStateId: string | null; planId: string | null }[];
}

export interface NewNomination {
  memberStateId: string;
  userId: string;
  function: 'main' | 'alternate' | 'validating_authority';
  fromOn: string;
  /** The note that made it. */
  source: string;
}

/** Opens accounts and records who a state has nominated; the caller's transaction decides whether it happens. */
@Injectable()
export class AccountRegistry {
  constructor(@Inject(SYSTEM_CLOCK) private readonly clock: Clock) {}

  /** @returns the identifier of the account. */
  async open(tx: EntityManager, account: NewAccount): Promise<string> {
    const id = newId();
    await tx.query(
      `INSERT INTO users (id, email, display_name, post, time_zone, organisation_id, password_hash, created_at)
       VALUES ($1, lower($2), $3, $4, $5, $6, $7, $8)`,
      [
        id,
        account.email,
        account.displayName,
        account.post,
        account.timeZone,
        account.organisationId,
        account.passwordHash,
        this.clock.now(),
      ],
    );
    for (const { role, memberStateId, planId } of account.grants) {
      await tx.query(
        'INSERT INTO grants (id, user_id, role, member_state_id, plan_id) VALUES ($1, $2, $3, $4, $5)',
        [newId(), id, role, memberStateId, planId],
      );
    }
    return id;
  }

  async nominate(
    tx: EntityManager,
    { memberStateId, userId, function: role, fromOn, source }: NewNomination,
  ): Promise<void> {
    await tx.query(
      'INSERT INTO nominations (id, member_state_id, user_id, function, from_on, source) VALUES ($1, $2, $3, $4, $5, $6)',
      [newId(), memberStateId, userId, role, fromOn, source],
    );
  }
}
