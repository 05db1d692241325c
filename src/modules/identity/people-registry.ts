import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import type { Grant } from '#app/kernel/actor.js';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import { CALENDAR_CLOCK, type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { AccountExistsError } from '#app/modules/identity/identity.errors.js';
import {
  AccessToken,
  FormerName,
  GrantedRole,
  Nomination,
  Session,
  User,
} from '#app/modules/identity/identity.entity.js';
import { brokenConstraint, runNamed } from '#app/platform/database/database.js';

/** A person as they are on record, held until the transaction ends. */
export interface HeldPerson {
  id: string;
  email: string;
  displayName: string;
  style: string | null;
  rank: string | null;
  post: string | null;
  salutation: string | null;
  timeZone: string;
  language: string;
  organisationId: string | null;
  isRoleMailbox: boolean;
  isActive: boolean;
  version: number;
  activatedAt: Date | null;
}

export type PersonChange = Partial<
  Pick<
    HeldPerson,
    | 'displayName'
    | 'style'
    | 'rank'
    | 'post'
    | 'salutation'
    | 'timeZone'
    | 'language'
    | 'organisationId'
    | 'isRoleMailbox'
  >
>;

const COLUMNS = `
  id, email, display_name AS "displayName", style, rank, post, salutation, time_zone AS "timeZone", language,
  organisation_id AS "organisationId", is_role_mailbox AS "isRoleMailbox", is_active AS "isActive", version,
  activated_at AS "activatedAt"`;

const HOLD = `SELECT ${COLUMNS} FROM users WHERE id = $1 FOR NO KEY UPDATE`;
const HOLD_BY_EMAIL = `SELECT ${COLUMNS} FROM users WHERE email = $1 FOR NO KEY UPDATE`;

// A role that was taken back is given again under its own row.
const GIVE = `
  INSERT INTO grants (id, user_id, role, member_state_id, plan_id) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (user_id, role, member_state_id, plan_id, nomination_id) DO UPDATE SET until_on = NULL`;

const TAKE = `
  UPDATE grants SET until_on = ($5::timestamptz AT TIME ZONE coalesce(
    (SELECT time_zone FROM member_states WHERE member_states.id = grants.member_state_id), 'UTC'))::date
  WHERE user_id = $1 AND role = $2 AND member_state_id IS NOT DISTINCT FROM $3 AND plan_id IS NOT DISTINCT FROM $4
    AND nomination_id IS NULL AND id IN (SELECT granted.id FROM grants_in_force($5) granted)
  RETURNING id`;

// Held in one order, so that two administrators cannot take the last place from each other at once.
const HOLD_ADMINISTRATORS = `
  SELECT id FROM grants WHERE role = 'secretariat_administrator' AND plan_id IS NULL ORDER BY id FOR UPDATE`;

const OTHER_ADMINISTRATOR = `
  SELECT granted.id FROM grants_in_force($2) granted JOIN users ON users.id = user_id
  WHERE role = 'secretariat_administrator' AND plan_id IS NULL AND user_id <> $1 AND is_active
    AND activated_at IS NOT NULL
  LIMIT 1`;

const STANDING_ROLES = `
  SELECT role, member_state_id AS "memberStateId", plan_id AS "planId" FROM grants_in_force($2) granted
  WHERE user_id = $1 AND nomination_id IS NULL`;

/** Writes of people, their roles and nominations; the caller's transaction decides whether they happen. */
@Injectable()
export class PeopleRegistry {
  constructor(
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
    @Inject(CALENDAR_CLOCK) private readonly calendarClock: Clock,
  ) {}

  async hold(tx: EntityManager, userId: string): Promise<HeldPerson | null> {
    const [person] = await runNamed<HeldPerson>(tx, { name: 'people.hold', text: HOLD, values: [userId] });
    return person ?? null;
  }

  async holdByEmail(tx: EntityManager, email: string): Promise<HeldPerson | null> {
    const [person] = await runNamed<HeldPerson>(tx, {
      name: 'people.hold-by-email',
      text: HOLD_BY_EMAIL,
      values: [email],
    });
    return person ?? null;
  }

  /** Changes a person who is held. What they were called is kept for what they have written. */
  async change(tx: EntityManager, person: HeldPerson, change: PersonChange): Promise<void> {
    const named = { ...person, ...change };
    const isRenamed = (['displayName', 'style', 'rank', 'post'] as const).some(
      (field) => named[field] !== person[field],
    );
    if (isRenamed) {
      const { displayName, style, rank, post } = person;
      await tx.insert(FormerName, {
        id: newId(),
        userId: person.id,
        displayName,
        style,
        rank,
        post,
        untilAt: this.clock.now(),
      });
    }
    await tx.update(User, { id: person.id }, { ...change, version: person.version + 1 });
  }

  async setActivity(tx: EntityManager, person: HeldPerson, isActive: boolean): Promise<void> {
    await tx.update(User, { id: person.id }, { isActive, version: person.version + 1 });
  }

  /** @throws AccountExistsError, after which the transaction cannot go on. */
  async setEmail(tx: EntityManager, person: HeldPerson, email: string): Promise<void> {
    await tx
      .update(User, { id: person.id }, { email, version: person.version + 1 })
      .catch((error: unknown) => {
        throw brokenConstraint(error) === 'uq_users_email' ? new AccountExistsError(email) : error;
      });
  }

  /** From now on the person can sign in. */
  async activate(tx: EntityManager, userId: string): Promise<void> {
    await tx.update(User, { id: userId, activatedAt: IsNull() }, { activatedAt: this.clock.now() });
  }

  /** Ends every session and access token of a person; with `mailLinks` what their mails open as well. */
  async endAccess(tx: EntityManager, userId: string, { mailLinks }: { mailLinks: boolean }): Promise<void> {
    const revokedAt = this.clock.now();
    await tx.update(Session, { userId, revokedAt: IsNull() }, { revokedAt });
    await tx.update(AccessToken, { userId, revokedAt: IsNull() }, { revokedAt });
    if (mailLinks) await tx.update(User, { id: userId }, { mailLinksValidFrom: revokedAt });
  }

  /** What no nomination gives, as it is in force today. */
  standingRoles(tx: EntityManager, userId: string): Promise<Grant[]> {
    const values = [userId, this.calendarClock.now()];
    return runNamed<Grant>(tx, { name: 'people.standing-roles', text: STANDING_ROLES, values });
  }

  async giveRole(tx: EntityManager, userId: string, grant: Grant): Promise<void> {
    const values = [newId(), userId, grant.role, grant.memberStateId, grant.planId];
    await runNamed(tx, { name: 'people.give-role', text: GIVE, values });
  }

  /** @returns false when the person has no such role today but by a nomination. */
  async takeRole(tx: EntityManager, userId: string, grant: Grant): Promise<boolean> {
    const { role, memberStateId, planId } = grant;
    const values = [userId, role, memberStateId, planId, this.calendarClock.now()];
    return (await runNamed(tx, { name: 'people.take-role', text: TAKE, values })).length > 0;
  }

  /** Is there, besides this person, an administrator of everything who can sign in? Holds them all. */
  async hasOtherAdministrator(tx: EntityManager, userId: string): Promise<boolean> {
    await runNamed(tx, { name: 'people.hold-administrators', text: HOLD_ADMINISTRATORS, values: [] });
    const values = [userId, this.calendarClock.now()];
    const others = await runNamed(tx, {
      name: 'people.other-administrator',
      text: OTHER_ADMINISTRATOR,
      values,
    });
    return others.length > 0;
  }

  /** Ends or corrects a nomination that is held; the role that it gives follows. */
  async changeNomination(
    tx: EntityManager,
    nomination: { id: string; version: number },
    change: { untilOn?: CalendarDate | null; source?: string; sourceDatedOn?: CalendarDate },
  ): Promise<void> {
    await tx.update(Nomination, { id: nomination.id }, { ...change, version: nomination.version + 1 });
  }

  /** Removes a nomination that has not begun, with the role that it would have given. */
  async removeNomination(tx: EntityManager, nominationId: string): Promise<void> {
    await tx.delete(GrantedRole, { nominationId });
    await tx.delete(Nomination, { id: nominationId });
  }
}
