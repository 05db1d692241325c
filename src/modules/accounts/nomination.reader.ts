import { Inject, Injectable } from '@nestjs/common';
import { type Actor, isSecretariat, statesOf } from '#app/kernel/actor.js';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { NotFoundError } from '#app/kernel/errors.js';
import { groupBy } from '#app/kernel/group-by.js';
import { type CursorKey, toPage } from '#app/kernel/page.js';
import { localDate } from '#app/kernel/time-zone.js';
import type {
  NominationGapsView,
  NominationPage,
  NominationView,
} from '#app/modules/accounts/nomination.dto.js';
import { firstDayWithout } from '#app/modules/accounts/nomination.rules.js';
import type { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import { Database } from '#app/platform/database/database.js';

// $1 the calendar's now, $2 states that the reader acts for, null: every one. A day is one of the state's own.
const NOMINATIONS = `
  SELECT nomination.id, function, json_build_object('id', state.id, 'isoCode', iso_code, 'name', name) AS "memberState",
    json_build_object('id', users.id, 'displayName', display_name, 'style', style, 'rank', rank, 'post', post,
      'isActive', is_active) AS person,
    from_on AS "fromOn", until_on AS "untilOn", source, source_dated_on AS "sourceDatedOn", nomination.version,
    from_on <= today AND coalesce(until_on > today, true) AS "isInForce", from_on <= today AS "hasBegun",
    until_on IS NOT NULL AND NOT EXISTS (
      SELECT FROM nominations successor WHERE successor.member_state_id = state.id
        AND successor.function = nomination.function AND successor.from_on <= nomination.until_on
        AND coalesce(successor.until_on > nomination.until_on, true)) AS "endsWithoutSuccessor"
  FROM nominations nomination
  JOIN member_states state ON state.id = nomination.member_state_id
  JOIN users ON users.id = nomination.user_id
  CROSS JOIN LATERAL (SELECT ($1::timestamptz AT TIME ZONE state.time_zone)::date AS today) AS day
  WHERE ($2::uuid[] IS NULL OR state.id = ANY($2))`;

const LIST = `
  ${NOMINATIONS} AND ($3::text IS NULL OR iso_code = $3)
    AND ($4::text IS NULL OR (name COLLATE "C", function COLLATE "C", from_on::text COLLATE "C", nomination.id::text)
      > ($4, $5, $6, $7))
  ORDER BY name COLLATE "C", function COLLATE "C", from_on, nomination.id LIMIT $8`;

const ONE = `${NOMINATIONS} AND nomination.id = $3`;

// Whom nobody can write to holds no post.
const TERMS = `
  SELECT state.id AS "stateId", iso_code AS "isoCode", name, state.time_zone AS zone, function, from_on AS "fromOn", until_on AS "untilOn"
  FROM member_states state
  LEFT JOIN (nominations JOIN users ON users.id = user_id AND is_active) ON member_state_id = state.id
  ORDER BY name COLLATE "C"`;

interface TermRow {
  stateId: string;
  isoCode: string;
  name: string;
  zone: string;
  function: NominationView['function'] | null;
  fromOn: CalendarDate | null;
  untilOn: CalendarDate | null;
}

type Gap = NominationGapsView['items'][number];

/** Whom the states have nominated, as far as somebody may know of it. */
@Injectable()
export class NominationReader {
  constructor(
    private readonly db: Database,
    @Inject(CALENDAR_CLOCK) private readonly calendarClock: Clock,
  ) {}

  /** By state, function and first day. */
  async list(
    actor: Actor,
    state: string | null,
    after: CursorKey | null,
    limit: number,
  ): Promise<NominationPage> {
    const rows = await this.db.read<NominationView>({
      name: 'nominations.list',
      text: LIST,
      values: [
        this.calendarClock.now(),
        reachOf(actor),
        state,
        ...(after ?? [null, null, null, null]),
        limit + 1,
      ],
    });
    return toPage(
      rows,
      limit,
      ({ memberState, function: post, fromOn, id }) => [memberState.name, post, fromOn, id],
      (row) => row,
    );
  }

  /** @throws NotFoundError, also where it is another state's */
  async get(actor: Actor, id: string): Promise<NominationView> {
    const [nomination] = await this.db.read<NominationView>({
      name: 'nominations.one',
      text: ONE,
      values: [this.calendarClock.now(), reachOf(actor), id],
    });
    if (nomination === undefined) throw new NotFoundError('nomination');
    return nomination;
  }

  /**
   * Posts that nobody holds, or that nobody will hold: the main focal point of every state, and whatever else a state
   * has nominated somebody for before.
   */
  async listGaps(actor: Actor): Promise<NominationGapsView> {
    const rows = await this.db.read<TermRow>({ name: 'nominations.terms', text: TERMS, values: [] });
    const own = reachOf(actor);
    const states = groupBy(
      rows.filter(({ stateId }) => own === null || own.includes(stateId)),
      ({ stateId }) => stateId,
    );
    const gaps = [...states.values()].flatMap((terms) => this.gapsOf(terms));
    return { items: gaps.toSorted((left, right) => (left.fromOn < right.fromOn ? -1 : 1)) };
  }

  private gapsOf(rows: readonly TermRow[]): Gap[] {
    const [first] = rows;
    if (first === undefined) return [];
    const memberState: StateRef = { id: first.stateId, isoCode: first.isoCode, name: first.name };
    const today = localDate(this.calendarClock.now(), first.zone);
    const posts = new Set(['main' as const, ...rows.flatMap((row) => row.function ?? [])]);
    return [...posts].flatMap((post) => {
      const terms = rows.flatMap(({ function: of, fromOn, untilOn }) =>
        of === post && fromOn !== null ? [{ fromOn, untilOn }] : [],
      );
      const fromOn = firstDayWithout(terms, today);
      return fromOn === null ? [] : [{ memberState, function: post, fromOn, isNow: fromOn === today }];
    });
  }
}

/** Null: every state. */
function reachOf(actor: Actor): string[] | null {
  return isSecretariat(actor) ? null : statesOf(actor);
}
