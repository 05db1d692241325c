import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor, Grant } from '#app/kernel/actor.js';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import {
  ForbiddenError,
  InvalidInputError,
  NotFoundError,
  VersionConflictError,
} from '#app/kernel/errors.js';
import { AccountLinkRepository } from '#app/modules/accounts/account-link.repository.js';
import { AccountIdReusedError, LastAdministratorError } from '#app/modules/accounts/accounts.errors.js';
import { mayEditPeople } from '#app/modules/accounts/accounts.policy.js';
import { LinkIssuer } from '#app/modules/accounts/link-issuer.js';
import { changedFields, grantFaults, grantKeyOf, grantOf } from '#app/modules/accounts/people.rules.js';
import type {
  AddPersonInput,
  ChangePersonInput,
  ChangeProfileInput,
  SetActivityInput,
  SetRolesInput,
} from '#app/modules/accounts/person.dto.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { AccountRegistry } from '#app/modules/identity/account-registry.js';
import { type HeldPerson, type PersonChange, PeopleRegistry } from '#app/modules/identity/people-registry.js';
import { brokenConstraint, Database } from '#app/platform/database/database.js';

/** Opens accounts, and keeps how people are written, what they may do and whether they may sign in. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountRegistry,
    private readonly people: PeopleRegistry,
    private readonly issuer: LinkIssuer,
    private readonly links: AccountLinkRepository,
    private readonly audit: AuditTrail,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Opens an account once, however often it is sent.
   * @throws ForbiddenError, InvalidInputError, AccountExistsError, AccountIdReusedError
   */
  async add(actor: Actor, input: AddPersonInput): Promise<void> {
    requireEditor(actor);
    const { id, email, invite, roles, ...words } = input;
    const grants = roles.map(grantOf);
    const faults = grantFaults(grants);
    if (faults.length > 0) throw new InvalidInputError(faults);
    await this.db.transaction(async (tx) => {
      const known = await this.people.hold(tx, id);
      if (known !== null) {
        if (known.email !== email) throw new AccountIdReusedError('person', id);
        return;
      }
      await sayingReferences(
        this.accounts.open(tx, { ...filled(words), id, email, passwordHash: null, grants }),
      );
      const person = await this.hold(tx, id);
      if (invite) await this.issuer.invite(tx, person, actor.userId);
      await this.audit.record(tx, {
        actor,
        action: 'person.added',
        subjectKind: 'user',
        subjectId: id,
        after: { roles: grants, isInvited: invite },
      });
    });
  }

  /** @throws ForbiddenError, NotFoundError, VersionConflictError, InvalidInputError */
  async change(actor: Actor, id: string, { basedOnVersion, ...words }: ChangePersonInput): Promise<void> {
    requireEditor(actor);
    await this.db.transaction(async (tx) => {
      const person = await this.holdAt(tx, id, basedOnVersion);
      await this.write(tx, actor, person, filled(words));
    });
  }

  /** Of the actor themselves. @throws VersionConflictError */
  async changeProfile(actor: Actor, { basedOnVersion, ...words }: ChangeProfileInput): Promise<void> {
    await this.db.transaction(async (tx) => {
      const person = await this.holdAt(tx, actor.userId, basedOnVersion);
      const { organisationId, isRoleMailbox } = person;
      await this.write(tx, actor, person, filled({ ...words, organisationId, isRoleMailbox }));
    });
  }

  /**
   * Sets the roles that no nomination gives; those left out end at once.
   * @throws ForbiddenError, NotFoundError, VersionConflictError, InvalidInputError, LastAdministratorError
   */
  async setRoles(actor: Actor, id: string, { basedOnVersion, roles }: SetRolesInput): Promise<void> {
    requireEditor(actor);
    const wanted = new Map(roles.map(grantOf).map((grant) => [grantKeyOf(grant), grant]));
    const faults = grantFaults([...wanted.values()]);
    if (faults.length > 0) throw new InvalidInputError(faults);
    await this.db.transaction(async (tx) => {
      const person = await this.holdAt(tx, id, basedOnVersion);
      const present = await this.people.standingRoles(tx, id);
      const known = new Set(present.map(grantKeyOf));
      // A role of a state that was given before there were nominations is left as it is.
      const taken = present.filter((grant) => !wanted.has(grantKeyOf(grant)) && !isNominated(grant));
      const given = [...wanted.values()].filter((grant) => !known.has(grantKeyOf(grant)));
      if (taken.some(isAdministration) && !(await this.people.hasOtherAdministrator(tx, id))) {
        throw new LastAdministratorError();
      }
      for (const grant of taken) await this.people.takeRole(tx, id, grant);
      for (const grant of given) await sayingReferences(this.people.giveRole(tx, id, grant));
      await this.people.change(tx, person, {});
      await this.audit.record(tx, {
        actor,
        action: 'person.roles-set',
        subjectKind: 'user',
        subjectId: id,
        before: { taken },
        after: { given },
      });
    });
  }

  /**
   * Lets a person sign in again, or ends every session, token and link of theirs and keeps them out.
   * @throws ForbiddenError, NotFoundError, VersionConflictError, LastAdministratorError
   */
  async setActivity(actor: Actor, id: string, input: SetActivityInput): Promise<void> {
    requireEditor(actor);
    const { basedOnVersion, isActive } = input;
    await this.db.transaction(async (tx) => {
      const person = await this.holdAt(tx, id, basedOnVersion);
      if (person.isActive === isActive) return;
      if (!isActive) {
        const roles = await this.people.standingRoles(tx, id);
        if (roles.some(isAdministration) && !(await this.people.hasOtherAdministrator(tx, id))) {
          throw new LastAdministratorError();
        }
        await this.people.endAccess(tx, id, { mailLinks: true });
        await this.links.revokeAll(tx, id, null, this.clock.now());
      }
      await this.people.setActivity(tx, person, isActive);
      await this.audit.record(tx, {
        actor,
        action: isActive ? 'person.reactivated' : 'person.deactivated',
        subjectKind: 'user',
        subjectId: id,
      });
    });
  }

  private async write(
    tx: EntityManager,
    actor: Actor,
    person: HeldPerson,
    change: Required<PersonChange>,
  ): Promise<void> {
    const changed = changedFields(person, change);
    if (changed.length === 0) return;
    await sayingReferences(this.people.change(tx, person, change));
    await this.audit.record(tx, {
      actor,
      action: 'person.changed',
      subjectKind: 'user',
      subjectId: person.id,
      // What they are called is personal; which of it has changed is not.
      after: { fields: changed },
    });
  }

  private async hold(tx: EntityManager, id: string): Promise<HeldPerson> {
    const person = await this.people.hold(tx, id);
    if (person === null) throw new NotFoundError('person');
    return person;
  }

  private async holdAt(tx: EntityManager, id: string, basedOnVersion: number): Promise<HeldPerson> {
    const person = await this.hold(tx, id);
    if (person.version !== basedOnVersion) {
      throw new VersionConflictError('person', basedOnVersion, person.version);
    }
    return person;
  }
}

function requireEditor(actor: Actor): void {
  if (!mayEditPeople(actor)) throw new ForbiddenError('people_of_all_plans');
}

function isAdministration({ role, planId }: Grant): boolean {
  return role === 'secretariat_administrator' && planId === null;
}

function isNominated({ role }: Grant): boolean {
  return role === 'focal_point' || role === 'validating_authority';
}

type Words = Omit<ChangePersonInput, 'basedOnVersion'>;

/** Whatever was left out is empty. */
function filled({ style, rank, post, salutation, language, organisationId, isRoleMailbox, ...rest }: Words) {
  return {
    ...rest,
    style: style ?? null,
    rank: rank ?? null,
    post: post ?? null,
    salutation: salutation ?? null,
    language: language ?? 'en',
    organisationId: organisationId ?? null,
    isRoleMailbox: isRoleMailbox ?? false,
  };
}

const references: Record<string, string> = {
  fk_users_organisation_id: '/organisationId',
  fk_grants_member_state_id: '/roles',
  fk_grants_plan_id: '/roles',
};

/** What names nothing is a fault of the input. */
async function sayingReferences<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    const pointer = references[brokenConstraint(error) ?? ''];
    if (pointer === undefined) throw error;
    throw new InvalidInputError([{ pointer, code: 'unknown_reference', params: {} }]);
  }
}
