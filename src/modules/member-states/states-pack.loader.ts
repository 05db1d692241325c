import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '#app/kernel/identifiers.js';
import { comparePackEntries, type PackChange } from '#app/kernel/pack-change.js';
import { type StatesPack, statesPackEntries } from '#app/modules/member-states/states-pack.js';

const UPSERT_GROUP = `
  INSERT INTO state_groups (id, code, name, time_zone) VALUES ($1, $2, $3, $4)
  ON CONFLICT (code) DO UPDATE SET name = excluded.name, time_zone = excluded.time_zone`;

const UPSERT_STATES = `
  INSERT INTO member_states (id, iso_code, name, time_zone)
  SELECT id, "isoCode", name, "timeZone"
  FROM json_to_recordset($1) AS state (id uuid, "isoCode" text, name text, "timeZone" text)
  ON CONFLICT (iso_code) DO UPDATE SET name = excluded.name, time_zone = excluded.time_zone`;

const DELETE_MEMBERSHIPS = `
  DELETE FROM memberships USING state_groups
  WHERE state_group_id = state_groups.id AND code = $2 AND NOT EXISTS (
    SELECT FROM json_to_recordset($1) AS membership (state text, "from" date)
    JOIN member_states ON iso_code = state
    WHERE member_state_id = member_states.id AND from_on = "from")`;

const UPSERT_MEMBERSHIPS = `
  INSERT INTO memberships (id, state_group_id, member_state_id, standing, from_on, until_on, source)
  SELECT membership.id, state_groups.id, member_states.id, standing, "from", until, source
  FROM json_to_recordset($1) AS membership (id uuid, state text, standing text, "from" date, until date, source text)
  JOIN member_states ON iso_code = state
  JOIN state_groups ON state_groups.code = $2
  ON CONFLICT (state_group_id, member_state_id, from_on)
  DO UPDATE SET standing = excluded.standing, until_on = excluded.until_on, source = excluded.source`;

// A working week that an administrator has set is theirs: a later version of the pack does not take it back.
const UPSERT_ORGANISATIONS = `
  INSERT INTO organisations (id, code, name, kind, member_state_id, time_zone, rest_days)
  SELECT organisation.id, code, organisation.name, kind, member_states.id, "timeZone", "restDays"
  FROM json_to_recordset($1) AS organisation (id uuid, code text, name text, kind text, state text, "timeZone" text, "restDays" smallint[])
  LEFT JOIN member_states ON iso_code = state
  ON CONFLICT (code) DO UPDATE SET name = excluded.name, kind = excluded.kind,
    member_state_id = excluded.member_state_id, time_zone = excluded.time_zone,
    rest_days = CASE WHEN organisations.working_week_version = 1 THEN excluded.rest_days ELSE organisations.rest_days END`;

/** Loads states, their dated memberships and organisations. */
@Injectable()
export class StatesPackLoader {
  /**
   * What `next` changes against what was loaded before.
   * States and organisations that it leaves out stay, since history refers to them; only memberships end with it.
   */
  compare(previous: StatesPack | null, next: StatesPack): PackChange {
    const change = comparePackEntries(previous ? statesPackEntries(previous) : [], statesPackEntries(next));
    return { ...change, withdrawn: change.withdrawn.filter(({ subject }) => subject === 'membership') };
  }

  async apply(tx: EntityManager, { group, states, organisations }: StatesPack): Promise<void> {
    const memberships = states.flatMap(({ isoCode, memberships: list }) =>
      list.map((each) => ({ ...each, state: isoCode })),
    );
    await tx.query(UPSERT_GROUP, [newId(), group.code, group.name, group.timeZone]);
    await tx.query(UPSERT_STATES, [withIds(states)]);
    await tx.query(DELETE_MEMBERSHIPS, [JSON.stringify(memberships), group.code]);
    await tx.query(UPSERT_MEMBERSHIPS, [withIds(memberships), group.code]);
    await tx.query(UPSERT_ORGANISATIONS, [withIds(organisations)]);
  }
}

function withIds(rows: readonly object[]): string {
  return JSON.stringify(rows.map((row) => ({ ...row, id: newId() })));
}
