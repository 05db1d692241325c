import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#app/kernel/actor.js';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import {
  ForbiddenError,
  InvalidInputError,
  NotFoundError,
  VersionConflictError,
} from '#app/kernel/errors.js';
import { localDate } from '#app/kernel/time-zone.js';
import {
  AccountIdReusedError,
  NominationBegunError,
  PersonDeactivatedError,
} from '#app/modules/accounts/accounts.errors.js';
import { mayEditPeople } from '#app/modules/accounts/accounts.policy.js';
import { LinkIssuer } from '#app/modules/accounts/link-issuer.js';
import type { ChangeNominationInput, NominateInput } from '#app/modules/accounts/nomination.dto.js';
import { type KnownNomination, NominationRepository } from '#app/modules/accounts/nomination.repository.js';
import { handOverOf, termFaults } from '#app/modules/accounts/nomination.rules.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { AccountRegistry } from '#app/modules/identity/account-registry.js';
import { PeopleRegistry } from '#app/modules/identity/people-registry.js';
import { Database } from '#app/platform/database/database.js';

/**
 * Records whom states nominate. The role follows by itself, from the first day of the term to its end; so do the
 * reminders, whose planner compares what it planned by.
 */
@Injectable()
export class NominationsService {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountRegistry,
    private readonly people: PeopleRegistry,
    private readonly repository: NominationRepository,
    private readonly issuer: LinkIssuer,
    private readonly audit: AuditTrail,
    @Inject(CALENDAR_CLOCK) private readonly calendarClock: Clock,
  ) {}

  /**
   * Records a nomination once, however often it is sent. Whoever holds the post on its first day ends on that day.
   * @throws ForbiddenError, InvalidInputError, NominationExistsError, AccountIdReusedError, PersonDeactivatedError
   */
  async nominate(actor: Actor, input: NominateInput): Promise<void> {
    requireEditor(actor);
    const { id, stateId: memberStateId, function: post, personId: userId, invite, ...words } = input;
    const term = { fromOn: words.fromOn, untilOn: words.untilOn ?? null };
    await this.db.transaction(async (tx) => {
      if ((await this.repository.holdState(tx, memberStateId)) === null) throw unknown('/stateId');
      const twin = await this.repository.hold(tx, id);
      if (twin !== null) {
        const isSame = twin.userId === userId && twin.function === post && twin.fromOn === term.fromOn;
        if (!isSame || twin.memberStateId !== memberStateId) throw new AccountIdReusedError('nomination', id);
        return;
      }
      const person = await this.people.hold(tx, userId);
      if (person === null) throw unknown('/personId');
      if (!person.isActive) throw new PersonDeactivatedError();
      const known = await this.repository.findOfPost(tx, memberStateId, post);
      const { faults, predecessor } = handOverOf(term, known);
      if (faults.length > 0) throw new InvalidInputError(faults);
      if (predecessor !== null) await this.end(tx, actor, predecessor, term.fromOn);
      const { source, sourceDatedOn } = words;
      await this.accounts.nominate(tx, {
        id,
        memberStateId,
        userId,
        function: post,
        ...term,
        source,
        sourceDatedOn,
      });
      if (invite && person.activatedAt === null) await this.issuer.invite(tx, person, actor.userId);
      await this.audit.record(tx, {
        actor,
        action: 'nomination.recorded',
        subjectKind: 'user',
        subjectId: userId,
        memberStateId,
        after: { nominationId: id, function: post, ...term, source, sourceDatedOn },
      });
    });
  }

  /**
   * Ends a nomination, or corrects its end and the note that made it.
   * @throws ForbiddenError, NotFoundError, VersionConflictError, InvalidInputError
   */
  async change(
    actor: Actor,
    id: string,
    { basedOnVersion, ...change }: ChangeNominationInput,
  ): Promise<void> {
    requireEditor(actor);
    await this.db.transaction(async (tx) => {
      const nomination = await this.holdWithState(tx, id);
      if (nomination.version !== basedOnVersion) {
        throw new VersionConflictError('nomination', basedOnVersion, nomination.version);
      }
      const { memberStateId, userId, fromOn, untilOn, source, sourceDatedOn } = nomination;
      const others = await this.repository.findOfPost(tx, memberStateId, nomination.function);
      const term = { fromOn, untilOn: change.untilOn };
      const faults = termFaults(
        term,
        others.filter((other) => other.id !== id),
      );
      if (faults.length > 0) throw new InvalidInputError(faults);
      await this.people.changeNomination(tx, nomination, change);
      await this.audit.record(tx, {
        actor,
        action: 'nomination.changed',
        subjectKind: 'user',
        subjectId: userId,
        memberStateId,
        before: { untilOn, source, sourceDatedOn },
        after: { nominationId: id, ...change },
      });
    });
  }

  /**
   * Takes back a nomination that has not begun.
   * @throws ForbiddenError, NotFoundError, NominationBegunError
   */
  async remove(actor: Actor, id: string): Promise<void> {
    requireEditor(actor);
    await this.db.transaction(async (tx) => {
      const nomination = await this.holdWithState(tx, id);
      const { memberStateId, userId, fromOn, untilOn, zone } = nomination;
      if (fromOn <= localDate(this.calendarClock.now(), zone)) throw new NominationBegunError(fromOn);
      await this.people.removeNomination(tx, id);
      await this.audit.record(tx, {
        actor,
        action: 'nomination.removed',
        subjectKind: 'user',
        subjectId: userId,
        memberStateId,
        before: { nominationId: id, function: nomination.function, fromOn, untilOn },
      });
    });
  }

  private async end(
    tx: EntityManager,
    actor: Actor,
    predecessor: KnownNomination,
    untilOn: CalendarDate,
  ): Promise<void> {
    await this.people.changeNomination(tx, predecessor, { untilOn });
    await this.audit.record(tx, {
      actor,
      action: 'nomination.ended',
      subjectKind: 'user',
      subjectId: predecessor.userId,
      memberStateId: predecessor.memberStateId,
      before: { untilOn: predecessor.untilOn },
      after: { nominationId: predecessor.id, untilOn },
    });
  }

  /** The state first, as whoever nominates does. @throws NotFoundError */
  private async holdWithState(tx: EntityManager, id: string): Promise<KnownNomination & { zone: string }> {
    const known = await this.repository.find(tx, id);
    const state = known && (await this.repository.holdState(tx, known.memberStateId));
    const held = state && (await this.repository.hold(tx, id));
    if (!held) throw new NotFoundError('nomination');
    return { ...held, zone: state.zone };
  }
}

function requireEditor(actor: Actor): void {
  if (!mayEditPeople(actor)) throw new ForbiddenError('people_of_all_plans');
}

function unknown(pointer: string): InvalidInputError {
  return new InvalidInputError([{ pointer, code: 'unknown_reference', params: {} }]);
}
