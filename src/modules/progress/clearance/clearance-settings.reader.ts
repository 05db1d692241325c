import { Inject, Injectable } from '@nestjs/common';
import { type Actor, isSecretariat, statesOf } from '#app/kernel/actor.js';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { NotFoundError } from '#app/kernel/errors.js';
import { type CursorKey, toPage } from '#app/kernel/page.js';
import type {
  ClearanceSettingsPage,
  ClearanceSettingView,
} from '#app/modules/progress/clearance/clearance-setting.dto.js';
import { Database } from '#app/platform/database/database.js';

// $1 now, $2 states (null: all), $3 and $4 the row before, $5 limit.
const SETTINGS = `
  SELECT json_build_object('id', state.id, 'isoCode', iso_code, 'name', name) AS state,
    coalesce((SELECT max(number) FROM clearance_settings WHERE member_state_id = state.id), 0) AS version,
    coalesce(steps.uses_clearance, false) AS "usesClearance", coalesce(steps.uses_acceptance, true) AS "usesAcceptance",
    EXISTS (
      SELECT FROM nominations JOIN users ON users.id = user_id
      WHERE nominations.member_state_id = state.id AND function = 'validating_authority' AND is_active
        AND nominations.from_on <= today AND (until_on IS NULL OR until_on > today)) AS "hasValidatingAuthority",
    coalesce((
      SELECT json_agg(json_build_object('id', id, 'fromOn', from_on, 'usesClearance', uses_clearance,
        'usesAcceptance', uses_acceptance, 'source', source) ORDER BY from_on DESC, number DESC)
      FROM clearance_settings WHERE member_state_id = state.id), '[]') AS notes
  FROM member_states state
  CROSS JOIN LATERAL (SELECT ($1::timestamptz AT TIME ZONE state.time_zone)::date AS today) AS day
  LEFT JOIN LATERAL (
    SELECT uses_clearance, uses_acceptance FROM clearance_settings
    WHERE member_state_id = state.id AND from_on <= today ORDER BY from_on DESC, number DESC LIMIT 1) AS steps ON true
  WHERE ($2::uuid[] IS NULL OR state.id = ANY($2))
    AND ($3::text IS NULL OR (name COLLATE "C", state.id) > ($3, $4::uuid))
  ORDER BY name COLLATE "C", state.id LIMIT $5`;

/** Which steps states use. A state reads its own. */
@Injectable()
export class ClearanceSettingsReader {
  constructor(
    private readonly db: Database,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  /** In English alphabetical order. */
  async list(actor: Actor, after: CursorKey | null, limit: number): Promise<ClearanceSettingsPage> {
    const states = isSecretariat(actor) ? null : statesOf(actor);
    const rows = await this.read([states, after?.[0] ?? null, after?.[1] ?? null, limit + 1]);
    return toPage(
      rows,
      limit,
      ({ state }) => [state.name, state.id],
      (row) => row,
    );
  }

  /** @throws NotFoundError */
  async get(stateId: string): Promise<ClearanceSettingView> {
    const [setting] = await this.read([[stateId], null, null, 1]);
    if (setting === undefined) throw new NotFoundError('member state');
    return setting;
  }

  private read(values: unknown[]): Promise<ClearanceSettingView[]> {
    return this.db.read({
      name: 'clearance-settings.list',
      text: SETTINGS,
      values: [this.clock.now(), ...values],
    });
  }
}
