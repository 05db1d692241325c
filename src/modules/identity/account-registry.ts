import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Grant } from '#app/kernel/actor.js';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { GrantedRole, Nomination, User } from '#app/modules/identity/identity.entity.js';

export interface NewAccount {
  email: string;
  displayName: string;
  post: string | null;
  timeZone: string;
  organisationId: string | null;
  passwordHash: string | null;
  grants: readonly Grant[];
}

export type NewNomination = Omit<Nomination, 'id' | 'untilOn'>;

/** Opens accounts and records who a state has nominated; the caller's transaction decides whether it happens. */
@Injectable()
export class AccountRegistry {
  constructor(@Inject(SYSTEM_CLOCK) private readonly clock: Clock) {}

  /** @returns the identifier of the account. */
  async open(tx: EntityManager, account: NewAccount): Promise<string> {
    const id = newId();
    const { grants, ...user } = account;
    await tx.insert(User, { ...user, id, email: user.email.toLowerCase(), createdAt: this.clock.now() });
    await tx.insert(
      GrantedRole,
      grants.map((grant) => ({ id: newId(), userId: id, ...grant })),
    );
    return id;
  }

  async nominate(tx: EntityManager, nomination: NewNomination): Promise<void> {
    await tx.insert(Nomination, { id: newId(), ...nomination });
  }
}
