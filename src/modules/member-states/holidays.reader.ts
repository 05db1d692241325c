import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import { type CursorKey, toPage } from '#app/kernel/page.js';
import type { HolidayPage, HolidayView } from '#app/modules/member-states/holiday.dto.js';
import type { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import { Database } from '#app/platform/database/database.js';

interface HolidaysFilter {
  state: string | null;
  from: CalendarDate | null;
  to: CalendarDate | null;
}

interface StateYear {
  stateId: string;
  year: number;
  count: number;
  expectedCount: number;
}

const MOST_STATES = 200;

const HOLIDAYS = `
  SELECT holiday.id, held_on AS "heldOn", holiday.name, is_confirmed AS "isConfirmed", source,
    is_prefilled AS "isPrefilled", version,
    json_build_object('id', state.id, 'isoCode', iso_code, 'name', state.name) AS state
  FROM holidays holiday JOIN member_states state ON state.id = member_state_id`;

const LIST = `${HOLIDAYS}
  WHERE ($1::text IS NULL OR iso_code = $1)
    AND ($2::date IS NULL OR held_on >= $2) AND ($3::date IS NULL OR held_on <= $3)
    AND ($4::date IS NULL OR (held_on, holiday.id) > ($4, $5::uuid))
  ORDER BY held_on, holiday.id LIMIT $6`;

const SOME = `${HOLIDAYS} WHERE holiday.id = ANY($1) ORDER BY held_on`;

const STATES = `
  SELECT id, iso_code AS "isoCode", name FROM member_states ORDER BY name COLLATE "C", id LIMIT ${MOST_STATES}`;

const COUNTS = `
  SELECT member_state_id AS "stateId", extract(year FROM held_on)::int AS year, count(*)::int AS count,
    count(*) FILTER (WHERE NOT is_confirmed)::int AS "expectedCount"
  FROM holidays
  WHERE held_on >= make_date($1, 1, 1) AND held_on <= make_date($2, 12, 31)
  GROUP BY member_state_id, extract(year FROM held_on)`;

/** The holidays of states. */
@Injectable()
export class HolidaysReader {
  constructor(private readonly db: Database) {}

  /** By date. */
  async list(
    { state, from, to }: HolidaysFilter,
    after: CursorKey | null,
    limit: number,
  ): Promise<HolidayPage> {
    const rows = await this.db.read<HolidayView>({
      name: 'holidays.list',
      text: LIST,
      values: [state, from, to, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    });
    return toPage(
      rows,
      limit,
      ({ heldOn, id }) => [heldOn, id],
      (row) => row,
    );
  }

  /** By date. */
  find(ids: readonly string[]): Promise<HolidayView[]> {
    return this.db.read<HolidayView>({ name: 'holidays.some', text: SOME, values: [ids] });
  }

  /** Every state, in English alphabetical order. */
  states(): Promise<StateRef[]> {
    return this.db.read<StateRef>({ name: 'holidays.states', text: STATES, values: [] });
  }

  /** How many days of each state and year are in the table; what has none is left out. */
  countsOf(fromYear: number, toYear: number): Promise<StateYear[]> {
    return this.db.read<StateYear>({ name: 'holidays.counts', text: COUNTS, values: [fromYear, toYear] });
  }
}
