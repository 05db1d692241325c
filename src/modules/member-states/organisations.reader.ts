import { Injectable } from '@nestjs/common';
import { NotFoundError } from '#app/kernel/errors.js';
import { type CursorKey, toPage } from '#app/kernel/page.js';
import type { OrganisationPage, OrganisationView } from '#app/modules/member-states/organisation.dto.js';
import { Database } from '#app/platform/database/database.js';

const ORGANISATIONS = `
  SELECT organisation.id, code, organisation.name, kind, organisation.time_zone AS "timeZone",
    rest_days::int[] AS "restDays", working_week_version AS version,
    CASE WHEN state.id IS NOT NULL
      THEN json_build_object('id', state.id, 'isoCode', iso_code, 'name', state.name) END AS state
  FROM organisations organisation LEFT JOIN member_states state ON state.id = member_state_id`;

const LIST = `${ORGANISATIONS}
  WHERE ($1::text IS NULL OR iso_code = $1)
    AND ($2::text IS NULL OR (organisation.name COLLATE "C", organisation.id) > ($2, $3::uuid))
  ORDER BY organisation.name COLLATE "C", organisation.id LIMIT $4`;

const ONE = `${ORGANISATIONS} WHERE organisation.id = $1`;

/** Organisations with the weekdays on which they rest. */
@Injectable()
export class OrganisationsReader {
  constructor(private readonly db: Database) {}

  /** In English alphabetical order. */
  async list(state: string | null, after: CursorKey | null, limit: number): Promise<OrganisationPage> {
    const rows = await this.db.read<OrganisationView>({
      name: 'organisations.list',
      text: LIST,
      values: [state, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    });
    return toPage(
      rows,
      limit,
      ({ name, id }) => [name, id],
      (row) => row,
    );
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<OrganisationView> {
    const [found] = await this.db.read<OrganisationView>({
      name: 'organisations.one',
      text: ONE,
      values: [id],
    });
    if (found === undefined) throw new NotFoundError('organisation');
    return found;
  }
}
