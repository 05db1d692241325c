import { Injectable } from '@nestjs/common';
import type { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import { Database } from '#app/platform/database/database.js';

/** How screens speak of a milestone. */
export interface MilestoneName {
  id: string;
  title: string;
  state: StateRef | null;
  isIllustrative: boolean;
}

export interface RecipientName {
  id: string;
  displayName: string;
  /** With style and rank. */
  addressedAs: string;
  post: string | null;
  salutation: string | null;
  email: string;
  zone: string;
}

const MILESTONES = `
  SELECT milestones.id, milestones.title, coalesce(plans.is_illustrative, false) AS "isIllustrative",
    CASE WHEN member_states.id IS NOT NULL
      THEN json_build_object('id', member_states.id, 'isoCode', iso_code, 'name', name) END AS state
  FROM milestones
  LEFT JOIN member_states ON member_states.id = member_state_id
  LEFT JOIN plans ON plans.id = plan_id
  WHERE milestones.id = ANY($1)`;

const RECIPIENTS = `
  SELECT id, display_name AS "displayName", concat_ws(' ', style, rank, display_name) AS "addressedAs", post, salutation, email,
    time_zone AS zone FROM users WHERE id = ANY($1)`;

/** Names for what a simulation knows by identifier only. */
@Injectable()
export class PreviewReader {
  constructor(private readonly db: Database) {}

  async findMilestones(ids: readonly string[]): Promise<Map<string, MilestoneName>> {
    const rows = await this.db.read<MilestoneName>({
      name: 'preview.milestones',
      text: MILESTONES,
      values: [ids],
    });
    return new Map(rows.map((row) => [row.id, row]));
  }

  async findRecipients(ids: readonly string[]): Promise<Map<string, RecipientName>> {
    const rows = await this.db.read<RecipientName>({
      name: 'preview.recipients',
      text: RECIPIENTS,
      values: [ids],
    });
    return new Map(rows.map((row) => [row.id, row]));
  }
}
