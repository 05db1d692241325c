import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { CALENDAR_CLOCK, type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { NotFoundError } from '#app/kernel/errors.js';
import { type CursorKey, toPage } from '#app/kernel/page.js';
import { focalStatesOf, mayEditPeople, peopleReachOf } from '#app/modules/accounts/accounts.policy.js';
import type {
  ContributorPage,
  ContributorView,
  InvitationPage,
  InvitationView,
} from '#app/modules/accounts/invitation.dto.js';
import type {
  PeopleQuery,
  PersonDetailView,
  PersonPage,
  PersonView,
  ProfileView,
} from '#app/modules/accounts/person.dto.js';
import {
  LIST_CONTRIBUTORS,
  LIST_INVITATIONS,
  LIST_PEOPLE,
  ONE_PERSON,
} from '#app/modules/accounts/person.sql.js';
import { Database } from '#app/platform/database/database.js';

const PROFILE = `
  SELECT users.id, display_name AS "displayName", style, rank, post, salutation, users.email, time_zone AS "timeZone",
    language, version, (
      SELECT account_links.email FROM account_links
      WHERE user_id = users.id AND purpose = 'address' AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $2
      ORDER BY account_links.created_at DESC LIMIT 1) AS "newEmail"
  FROM users WHERE id = $1`;

/** People, as far as somebody may know of them. */
@Injectable()
export class PersonReader {
  constructor(
    private readonly db: Database,
    @Inject(CALENDAR_CLOCK) private readonly calendarClock: Clock,
    @Inject(SYSTEM_CLOCK) private readonly systemClock: Clock,
  ) {}

  /** By name. */
  async list(
    actor: Actor,
    { search, state, role, standing }: PeopleQuery,
    after: CursorKey | null,
    limit: number,
  ): Promise<PersonPage> {
    const filter = [search ?? null, state ?? null, role ?? null, standing ?? null];
    const rows = await this.db.read<PersonView>({
      name: 'person.list',
      text: LIST_PEOPLE,
      values: [...this.reachOf(actor), ...filter, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    });
    return toPage(
      rows,
      limit,
      ({ displayName, id }) => [displayName, id],
      (row) => row,
    );
  }

  /** @throws NotFoundError, also for whom the actor may not know of */
  async get(actor: Actor, id: string): Promise<PersonDetailView> {
    const [person] = await this.db.read<Omit<PersonDetailView, 'may'>>({
      name: 'person.one',
      text: ONE_PERSON,
      values: [...this.reachOf(actor), id],
    });
    if (person === undefined) throw new NotFoundError('person');
    const edit = mayEditPeople(actor);
    return {
      ...person,
      // What somebody was called and is invited to is between them and the secretariat.
      ...(peopleReachOf(actor).isSecretariat ? {} : { formerNames: [], invitation: null }),
      may: { edit, invite: edit && person.standing === 'invited' },
    };
  }

  /** @throws NotFoundError */
  async getProfile({ userId }: Actor): Promise<ProfileView> {
    const [profile] = await this.db.read<ProfileView>({
      name: 'person.profile',
      text: PROFILE,
      values: [userId, this.systemClock.now()],
    });
    if (profile === undefined) throw new NotFoundError('person');
    return profile;
  }

  /** Who may draft for a state, by state and name. */
  async listContributors(
    actor: Actor,
    state: string | null,
    after: CursorKey | null,
    limit: number,
  ): Promise<ContributorPage> {
    const rows = await this.db.read<ContributorView>({
      name: 'person.contributors',
      text: LIST_CONTRIBUTORS,
      values: [
        this.statesOf(actor),
        state,
        this.calendarClock.now(),
        after?.[0] ?? null,
        after?.[1] ?? null,
        after?.[2] ?? null,
        limit + 1,
      ],
    });
    return toPage(
      rows,
      limit,
      ({ memberState, displayName, id }) => [memberState.name, displayName, id],
      (row) => row,
    );
  }

  /** What waits to be accepted, the last sent first. */
  async listInvitations(
    actor: Actor,
    state: string | null,
    after: CursorKey | null,
    limit: number,
  ): Promise<InvitationPage> {
    const rows = await this.db.read<InvitationView>({
      name: 'person.invitations',
      text: LIST_INVITATIONS,
      values: [
        this.statesOf(actor),
        state,
        this.systemClock.now(),
        after?.[0] ?? null,
        after?.[1] ?? null,
        limit + 1,
      ],
    });
    return toPage(
      rows,
      limit,
      ({ sentAt, id }) => [sentAt.toISOString(), id],
      (row) => row,
    );
  }

  /** Null: every state. */
  private statesOf(actor: Actor): string[] | null {
    return mayEditPeople(actor) ? null : focalStatesOf(actor);
  }

  /** The first three values of person.sql.ts. */
  private reachOf(actor: Actor): unknown[] {
    const { isSecretariat, stateIds } = peopleReachOf(actor);
    return [isSecretariat, stateIds, this.calendarClock.now()];
  }
}
