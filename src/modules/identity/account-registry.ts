import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Grant } from '#app/kernel/actor.js';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import type { DomainError } from '#app/kernel/errors.js';
import { newId } from '#app/kernel/identifiers.js';
import { AccountExistsError, NominationExistsError } from '#app/modules/identity/identity.errors.js';
import { GrantedRole, Nomination, User } from '#app/modules/identity/identity.entity.js';
import { brokenConstraint } from '#app/platform/database/database.js';

export interface NewAccount {
  email: string;
  displayName: string;
  post: string | null;
  timeZone: string;
  organisationId: string | null;
  passwordHash: string | null;
  /** Several people read it; one person's own unless said otherwise. */
  isRoleMailbox?: boolean;
  grants: readonly Grant[];
}

export type NewNomination = Omit<Nomination, 'id' | 'untilOn'>;

/** Opens accounts and records who a state has nominated; the caller's transaction decides whether it happens. */
@Injectable()
export class AccountRegistry {
  constructor(@Inject(SYSTEM_CLOCK) private readonly clock: Clock) {}

  /**
   * @returns the identifier of the account.
   * @throws AccountExistsError, after which the transaction cannot go on.
   */
  async open(tx: EntityManager, account: NewAccount): Promise<string> {
    const id = newId();
    const { grants, ...user } = account;
    const email = user.email.toLowerCase();
    await tx
      .insert(User, { ...user, id, email, createdAt: this.clock.now() })
      .catch(saying('uq_users_email', new AccountExistsError(email)));
    await tx.insert(
      GrantedRole,
      grants.map((grant) => ({ id: newId(), userId: id, ...grant })),
    );
    return id;
  }

  /** @throws NominationExistsError, after which the transaction cannot go on. */
  async nominate(tx: EntityManager, nomination: NewNomination): Promise<void> {
    await tx
      .insert(Nomination, { id: newId(), ...nomination })
      .catch(
        saying(
          'uq_nominations_member_state_id_function_from_on',
          new NominationExistsError(nomination.function, nomination.fromOn),
        ),
      );
  }
}

/** Says by `refusal` that a row breaks `constraint`; any other error stays what it is. */
function saying(constraint: string, refusal: DomainError): (error: unknown) => never {
  return (error) => {
    throw brokenConstraint(error) === constraint ? refusal : error;
  };
}
