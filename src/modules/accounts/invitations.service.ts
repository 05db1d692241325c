import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { ForbiddenError, InvalidInputError, NotFoundError } from '#app/kernel/errors.js';
import { AccountLinkRepository } from '#app/modules/accounts/account-link.repository.js';
import { AlreadyActivatedError, PersonDeactivatedError } from '#app/modules/accounts/accounts.errors.js';
import { mayEditPeople, mayInviteFor } from '#app/modules/accounts/accounts.policy.js';
import type { InviteContributorInput } from '#app/modules/accounts/invitation.dto.js';
import { LinkIssuer } from '#app/modules/accounts/link-issuer.js';
import { NominationRepository } from '#app/modules/accounts/nomination.repository.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { AccountRegistry } from '#app/modules/identity/account-registry.js';
import { PeopleRegistry } from '#app/modules/identity/people-registry.js';
import { Database } from '#app/platform/database/database.js';

/** Invites people, and takes invitations and contributors back. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountRegistry,
    private readonly people: PeopleRegistry,
    private readonly states: NominationRepository,
    private readonly issuer: LinkIssuer,
    private readonly links: AccountLinkRepository,
    private readonly audit: AuditTrail,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Invites somebody who has an account without a password; a former invitation ends.
   * @throws ForbiddenError, NotFoundError, PersonDeactivatedError, AlreadyActivatedError
   */
  async invite(actor: Actor, userId: string): Promise<void> {
    if (!mayEditPeople(actor)) throw new ForbiddenError('people_of_all_plans');
    await this.db.transaction(async (tx) => {
      const person = await this.people.hold(tx, userId);
      if (person === null) throw new NotFoundError('person');
      if (!person.isActive) throw new PersonDeactivatedError();
      if (person.activatedAt !== null) throw new AlreadyActivatedError();
      await this.issuer.invite(tx, person, actor.userId);
      await this.audit.record(tx, {
        actor,
        action: 'person.invited',
        subjectKind: 'user',
        subjectId: userId,
      });
    });
  }

  /**
   * Invites a contributor of a state. The answer and what the inviter sees afterwards are the same whether or not the
   * address has an account: it becomes a person of the state when it is accepted.
   * @throws NotFoundError where the state is not the inviter's
   */
  async inviteContributor(actor: Actor, input: InviteContributorInput): Promise<void> {
    const { stateId, email, displayName, style, rank, post, salutation } = input;
    if (!mayInviteFor(actor, stateId)) throw new NotFoundError('member state');
    await this.db.transaction(async (tx) => {
      const state = await this.states.holdState(tx, stateId);
      if (state === null) throw unknownState();
      const known = await this.people.holdByEmail(tx, email);
      const userId =
        known?.id ??
        (await this.accounts.open(tx, {
          email,
          displayName,
          style: style ?? null,
          rank: rank ?? null,
          post: post ?? null,
          salutation: salutation ?? null,
          timeZone: state.zone,
          organisationId: null,
          passwordHash: null,
          grants: [],
        }));
      const person = known ?? (await this.people.hold(tx, userId));
      if (person === null) throw new NotFoundError('person');
      await this.issuer.inviteToContribute(tx, person, actor, {
        memberStateId: stateId,
        stateName: state.name,
        invitedName: displayName,
      });
      await this.audit.record(tx, {
        actor,
        action: 'contributor.invited',
        subjectKind: 'user',
        subjectId: userId,
        memberStateId: stateId,
      });
    });
  }

  /** Ends an invitation that is open. @throws NotFoundError, also for another state's */
  async revoke(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const open = await this.links.holdOpen(tx, id);
      const isOwn =
        open !== null &&
        (mayEditPeople(actor) || (open.memberStateId !== null && mayInviteFor(actor, open.memberStateId)));
      if (!isOwn) throw new NotFoundError('invitation');
      await this.links.revoke(tx, id, this.clock.now());
      await this.audit.record(tx, {
        actor,
        action: 'invitation.revoked',
        subjectKind: 'user',
        subjectId: open.userId,
        memberStateId: open.memberStateId,
      });
    });
  }

  /** Ends what somebody may draft for a state, at once. Their drafts stay with it. @throws NotFoundError */
  async withdrawContributor(actor: Actor, userId: string, stateId: string): Promise<void> {
    if (!mayInviteFor(actor, stateId)) throw new NotFoundError('contributor');
    await this.db.transaction(async (tx) => {
      const grant = { role: 'contributor', memberStateId: stateId, planId: null } as const;
      const roles = await this.people.standingRoles(tx, userId);
      const held = roles.filter(
        ({ role, memberStateId }) => role === grant.role && memberStateId === stateId,
      );
      if (held.length === 0) throw new NotFoundError('contributor');
      for (const each of held) await this.people.takeRole(tx, userId, each);
      await this.audit.record(tx, {
        actor,
        action: 'contributor.withdrawn',
        subjectKind: 'user',
        subjectId: userId,
        memberStateId: stateId,
      });
    });
  }
}

function unknownState(): InvalidInputError {
  return new InvalidInputError([{ pointer: '/stateId', code: 'unknown_reference', params: {} }]);
}
