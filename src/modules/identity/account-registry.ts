import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Grant, Role } from '#app/kernel/actor.js';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import type { DomainError } from '#app/kernel/errors.js';
import { newId } from '#app/kernel/identifiers.js';
import { AccountExistsError, NominationExistsError } from '#app/modules/identity/identity.errors.js';
import {
  GrantedRole,
  type NominatedFunction,
  Nomination,
  User,
} from '#app/modules/identity/identity.entity.js';
import { brokenConstraint } from '#app/platform/database/database.js';

/** How a person is written and addressed; the name is one field, as the ministry writes it. */
export interface PersonWords {
  style?: string | null;
  rank?: string | null;
  salutation?: string | null;
  /** BCP 47; English unless said otherwise. */
  language?: string;
}

export interface NewAccount extends PersonWords {
  /** Made here unless the client made it. */
  id?: string;
  email: string;
  displayName: string;
  post: string | null;
  timeZone: string;
  organisationId: string | null;
  /** Null: they are invited to choose one. */
  passwordHash: string | null;
  /** Several people read it; one person's own unless said otherwise. */
  isRoleMailbox?: boolean;
  /** What no nomination gives. */
  grants: readonly Grant[];
}

export interface NewNomination {
  /** Made here unless the client made it. */
  id?: string;
  memberStateId: string;
  userId: string;
  function: NominatedFunction;
  fromOn: CalendarDate;
  untilOn?: CalendarDate | null;
  source: string;
  sourceDatedOn?: CalendarDate | null;
}

/** The role that somebody has for as long as they are nominated. */
export const roleOfFunction = {
  main: 'focal_point',
  alternate: 'focal_point',
  validating_authority: 'validating_authority',
} as const satisfies Record<NominatedFunction, Role>;

/** Opens accounts and records who a state has nominated; the caller's transaction decides whether it happens. */
@Injectable()
export class AccountRegistry {
  constructor(@Inject(SYSTEM_CLOCK) private readonly clock: Clock) {}

  /**
   * @returns the identifier of the account.
   * @throws AccountExistsError, after which the transaction cannot go on.
   */
  async open(tx: EntityManager, account: NewAccount): Promise<string> {
    const { grants, id = newId(), ...user } = account;
    const email = user.email.toLowerCase();
    const now = this.clock.now();
    const activatedAt = user.passwordHash === null ? null : now;
    await tx
      .insert(User, { ...user, id, email, createdAt: now, activatedAt })
      .catch(saying('uq_users_email', new AccountExistsError(email)));
    await tx.insert(
      GrantedRole,
      grants.map((grant) => ({ id: newId(), userId: id, ...grant })),
    );
    return id;
  }

  /**
   * Records a nomination with the role that it gives, from its day to its end.
   * @throws NominationExistsError, after which the transaction cannot go on.
   */
  async nominate(tx: EntityManager, { id = newId(), ...nomination }: NewNomination): Promise<void> {
    const { userId, memberStateId } = nomination;
    await tx
      .insert(Nomination, { id, ...nomination })
      .catch(
        saying(
          'uq_nominations_member_state_id_function_from_on',
          new NominationExistsError(nomination.function, nomination.fromOn),
        ),
      );
    await tx.insert(GrantedRole, {
      id: newId(),
      userId,
      role: roleOfFunction[nomination.function],
      memberStateId,
      planId: null,
      nominationId: id,
    });
  }
}

/** Says by `refusal` that a row breaks `constraint`; any other error stays what it is. */
function saying(constraint: string, refusal: DomainError): (error: unknown) => never {
  return (error) => {
    throw brokenConstraint(error) === constraint ? refusal : error;
  };
}
