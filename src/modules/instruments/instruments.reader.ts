import { Injectable } from '@nestjs/common';
import { NotFoundError } from '#app/kernel/errors.js';
import { type CursorKey, toPage } from '#app/kernel/page.js';
import type {
  InstrumentDetailView,
  InstrumentPage,
  InstrumentView,
  ParticipationView,
  ProvisionView,
} from '#app/modules/instruments/instrument.dto.js';
import { Database } from '#app/platform/database/database.js';

const INSTRUMENTS = `
  SELECT id, code, title, short_title AS "shortTitle", kind, is_illustrative AS "isIllustrative",
    in_force_on AS "inForceOn", source,
    (SELECT count(*) FROM provisions WHERE instrument_id = instruments.id AND NOT is_withdrawn) AS "provisionCount"
  FROM instruments`;

const LIST = `${INSTRUMENTS}
  WHERE $1::text IS NULL OR (short_title COLLATE "C", code) > ($1, $2)
  ORDER BY short_title COLLATE "C", code LIMIT $3`;

const ONE = `${INSTRUMENTS} WHERE id = $1`;

const PROVISIONS = `
  SELECT provision.id, provision.code, provision.title,
    coalesce((
      SELECT json_agg(json_build_object('instrumentCode', instruments.code, 'code', other.code, 'title', other.title)
        ORDER BY instruments.code COLLATE "C", other.position)
      FROM (
        SELECT to_provision_id AS id FROM provision_mappings WHERE from_provision_id = provision.id
        UNION
        SELECT from_provision_id FROM provision_mappings WHERE to_provision_id = provision.id
      ) AS mapped
      JOIN provisions other ON other.id = mapped.id AND NOT other.is_withdrawn
      JOIN instruments ON instruments.id = other.instrument_id), '[]') AS "mappedTo",
    (SELECT count(*) FROM commitment_provisions
      JOIN commitments ON commitments.id = commitment_id AND NOT commitments.is_withdrawn
      WHERE provision_id = provision.id) AS "commitmentCount"
  FROM provisions provision
  WHERE instrument_id = $1 AND NOT is_withdrawn ORDER BY position`;

const PARTICIPATIONS = `
  SELECT json_build_object('id', state.id, 'isoCode', iso_code, 'name', name) AS state, action,
    json_build_object('startsOn', starts_on, 'endsOn', ends_on, 'precision', date_precision) AS date, source
  FROM participations JOIN member_states state ON state.id = member_state_id
  WHERE instrument_id = $1 ORDER BY name COLLATE "C", starts_on NULLS FIRST, action`;

/** Instruments as texts: provisions, what they are mapped to, and what states did about them. */
@Injectable()
export class InstrumentsReader {
  constructor(private readonly db: Database) {}

  /** In the order of their short titles. */
  async list(after: CursorKey | null, limit: number): Promise<InstrumentPage> {
    const rows = await this.db.read<InstrumentView>({
      name: 'instruments.list',
      text: LIST,
      values: [after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    });
    return toPage(
      rows,
      limit,
      ({ shortTitle, code }) => [shortTitle, code],
      (row) => row,
    );
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<InstrumentDetailView> {
    const [[instrument], provisions, participations] = await Promise.all([
      this.db.read<Omit<InstrumentDetailView, 'provisions' | 'participations'>>({
        name: 'instruments.one',
        text: ONE,
        values: [id],
      }),
      this.db.read<ProvisionView>({ name: 'instruments.provisions', text: PROVISIONS, values: [id] }),
      this.db.read<ParticipationView>({
        name: 'instruments.participations',
        text: PARTICIPATIONS,
        values: [id],
      }),
    ]);
    if (instrument === undefined) throw new NotFoundError('instrument');
    return { ...instrument, provisions, participations };
  }
}
