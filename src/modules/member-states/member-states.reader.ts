import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import { NotFoundError } from '#app/kernel/errors.js';
import { type CursorKey, toPage } from '#app/kernel/page.js';
import type {
  MemberStateDetailView,
  MemberStatePage,
  MemberStateView,
  MembershipView,
} from '#app/modules/member-states/member-state.dto.js';
import type { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import { Database } from '#app/platform/database/database.js';

// $1: the day on which the standing is asked for.
const STATES = `
  SELECT state.id, iso_code AS "isoCode", name, time_zone AS "timeZone", standing,
    CASE WHEN standing = 'member' THEN from_on END AS "memberSince"
  FROM member_states state
  LEFT JOIN LATERAL (
    SELECT standing, from_on FROM memberships
    WHERE member_state_id = state.id AND from_on <= $1 AND (until_on IS NULL OR until_on > $1)
    ORDER BY array_position(ARRAY['member', 'observer', 'applicant'], standing) LIMIT 1
  ) AS membership ON true`;

const LIST = `${STATES}
  WHERE $2::text IS NULL OR (name COLLATE "C", state.id::text) > ($2, $3)
  ORDER BY name COLLATE "C", state.id LIMIT $4`;

const ONE = `${STATES} WHERE state.id = $2`;

const BY_ISO_CODE = `SELECT id, iso_code AS "isoCode", name FROM member_states WHERE iso_code = $1`;

const ORGANISATION = `SELECT id, member_state_id AS "memberStateId" FROM organisations WHERE code = $1`;

const MEMBERSHIPS = `
  SELECT standing, from_on AS "fromOn", until_on AS "untilOn", source
  FROM memberships WHERE member_state_id = $1 ORDER BY from_on`;

/** Member states with their standing on a day; membership is dated (docs/glossary.md). */
@Injectable()
export class MemberStatesReader {
  constructor(private readonly db: Database) {}

  /** In English alphabetical order. */
  async list(on: CalendarDate, after: CursorKey | null, limit: number): Promise<MemberStatePage> {
    const rows = await this.db.read<MemberStateView>({
      name: 'member-states.list',
      text: LIST,
      values: [on, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    });
    return toPage(
      rows,
      limit,
      ({ name, id }) => [name, id],
      (row) => row,
    );
  }

  /** @throws NotFoundError */
  async get(id: string, on: CalendarDate): Promise<MemberStateDetailView> {
    const [[state], memberships] = await Promise.all([
      this.db.read<Omit<MemberStateDetailView, 'memberships'>>({
        name: 'member-states.one',
        text: ONE,
        values: [on, id],
      }),
      this.db.read<MembershipView>({ name: 'member-states.memberships', text: MEMBERSHIPS, values: [id] }),
    ]);
    if (state === undefined) throw new NotFoundError('member state');
    return { ...state, memberships };
  }

  async findByIsoCode(isoCode: string): Promise<StateRef | null> {
    const [state] = await this.db.read<StateRef>({
      name: 'member-states.by-iso-code',
      text: BY_ISO_CODE,
      values: [isoCode],
    });
    return state ?? null;
  }

  async findOrganisation(code: string): Promise<{ id: string; memberStateId: string | null } | null> {
    const [organisation] = await this.db.read<{ id: string; memberStateId: string | null }>({
      name: 'member-states.organisation',
      text: ORGANISATION,
      values: [code],
    });
    return organisation ?? null;
  }
}
