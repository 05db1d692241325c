import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '#app/kernel/identifiers.js';
import { comparePackEntries, type PackChange } from '#app/kernel/pack-change.js';
import { type InstrumentPack, instrumentPackEntries } from '#app/modules/instruments/instrument-pack.js';

const UPSERT_INSTRUMENT = `
  INSERT INTO instruments (id, code, title, short_title, kind, is_illustrative, adopted_on, in_force_on, depositary, source, language)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  ON CONFLICT (code) DO UPDATE SET title = excluded.title, short_title = excluded.short_title, kind = excluded.kind,
    is_illustrative = excluded.is_illustrative, adopted_on = excluded.adopted_on, in_force_on = excluded.in_force_on,
    depositary = excluded.depositary, source = excluded.source, language = excluded.language
  RETURNING id`;

const UPSERT_PROVISIONS = `
  INSERT INTO provisions (id, instrument_id, code, title, position)
  SELECT id, $2, code, title, position
  FROM json_to_recordset($1) AS provision (id uuid, code text, title text, position integer)
  ON CONFLICT (instrument_id, code)
  DO UPDATE SET title = excluded.title, position = excluded.position, is_withdrawn = false`;

const WITHDRAW_PROVISIONS = `
  UPDATE provisions SET is_withdrawn = true WHERE instrument_id = $1 AND code <> ALL ($2::text[])`;

const DELETE_MAPPINGS = `
  DELETE FROM provision_mappings USING provisions
  WHERE from_provision_id = provisions.id AND instrument_id = $1`;

const INSERT_MAPPINGS = `
  INSERT INTO provision_mappings (from_provision_id, to_provision_id)
  SELECT DISTINCT provisions.id, target.id
  FROM json_to_recordset($1) AS mapping ("from" text, instrument text, provision text)
  JOIN provisions ON provisions.instrument_id = $2 AND provisions.code = mapping."from"
  JOIN instruments ON instruments.code = mapping.instrument
  JOIN provisions target ON target.instrument_id = instruments.id AND target.code = mapping.provision`;

const DELETE_PARTICIPATIONS = `
  DELETE FROM participations USING member_states
  WHERE member_state_id = member_states.id AND instrument_id = $2 AND NOT EXISTS (
    SELECT FROM json_to_recordset($1) AS participation (state text, act text)
    WHERE state = iso_code AND act = action)`;

const UPSERT_PARTICIPATIONS = `
  INSERT INTO participations (id, instrument_id, member_state_id, action, starts_on, ends_on, date_precision, source)
  SELECT participation.id, $2, member_states.id, act, "startsOn", "endsOn", precision, source
  FROM json_to_recordset($1) AS participation (id uuid, state text, act text, "startsOn" date, "endsOn" date, precision text, source text)
  JOIN member_states ON iso_code = state
  ON CONFLICT (instrument_id, member_state_id, action) DO UPDATE SET starts_on = excluded.starts_on,
    ends_on = excluded.ends_on, date_precision = excluded.date_precision, source = excluded.source`;

/** Loads an instrument with its provisions, their mappings and what states did about it. */
@Injectable()
export class InstrumentPackLoader {
  compare(previous: InstrumentPack | null, next: InstrumentPack): PackChange {
    return comparePackEntries(previous ? instrumentPackEntries(previous) : [], instrumentPackEntries(next));
  }

  /** A provision that the pack leaves out is withdrawn, never deleted: commitments and reports refer to it. */
  async apply(tx: EntityManager, pack: InstrumentPack, language: string): Promise<void> {
    const instrumentId = await this.upsertInstrument(tx, pack.instrument, language);
    const provisions = pack.provisions.map(({ code, title }, position) => ({
      id: newId(),
      code,
      title,
      position,
    }));
    await tx.query(UPSERT_PROVISIONS, [JSON.stringify(provisions), instrumentId]);
    await tx.query(WITHDRAW_PROVISIONS, [instrumentId, provisions.map(({ code }) => code)]);
    await tx.query(DELETE_MAPPINGS, [instrumentId]);
    await tx.query(INSERT_MAPPINGS, [JSON.stringify(mappingsOf(pack)), instrumentId]);
    const participations = pack.participations.map(({ action, date, ...rest }) => ({
      ...rest,
      ...date,
      act: action,
      id: newId(),
    }));
    await tx.query(DELETE_PARTICIPATIONS, [JSON.stringify(participations), instrumentId]);
    await tx.query(UPSERT_PARTICIPATIONS, [JSON.stringify(participations), instrumentId]);
  }

  private async upsertInstrument(
    tx: EntityManager,
    instrument: InstrumentPack['instrument'],
    language: string,
  ): Promise<string> {
    const { code, title, shortTitle, kind, isIllustrative, adoptedOn, inForceOn, depositary, source } =
      instrument;
    const values = [
      newId(),
      code,
      title,
      shortTitle,
      kind,
      isIllustrative,
      adoptedOn,
      inForceOn,
      depositary,
      source,
      language,
    ];
    const [row] = await tx.query<{ id: string }[]>(UPSERT_INSTRUMENT, values);
    if (row === undefined) throw new Error(`instrument ${code} was neither inserted nor updated`);
    return row.id;
  }
}

/** `ATT:11` is provision 11 of instrument ATT. */
function mappingsOf({
  provisions,
}: InstrumentPack): { from: string; instrument: string; provision: string }[] {
  return provisions.flatMap(({ code, mapsTo }) =>
    mapsTo.map((target) => {
      const [instrument = '', provision = ''] = target.split(':');
      return { from: code, instrument, provision };
    }),
  );
}
