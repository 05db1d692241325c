import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import { newId } from '#app/kernel/identifiers.js';
import type { LetterForm } from '#app/modules/letters/letter.js';
import { runNamed } from '#app/platform/database/database.js';

/** How a state wishes to be written to formally, on the days [fromOn, untilOn). */
export interface Channel {
  form: LetterForm;
  addressee: string;
  way: string;
  fromOn: CalendarDate;
  untilOn: CalendarDate | null;
  source: string;
}

// Two administrators at once, of whom the second finds no channel of the first to lock.
const HOLD_STATE = 'SELECT id FROM member_states WHERE id = $1 FOR NO KEY UPDATE';

const LATEST = `
  SELECT form, addressee, way, from_on AS "fromOn", until_on AS "untilOn", source, version FROM correspondence_channels
  WHERE member_state_id = $1 ORDER BY from_on DESC LIMIT 1`;

const END = `
  UPDATE correspondence_channels SET until_on = $2
  WHERE member_state_id = $1 AND from_on < $2 AND (until_on IS NULL OR until_on > $2)`;

const SAVE = `
  INSERT INTO correspondence_channels (id, member_state_id, form, addressee, way, from_on, until_on, source, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (member_state_id, from_on) DO UPDATE SET form = excluded.form, addressee = excluded.addressee,
    way = excluded.way, until_on = excluded.until_on, source = excluded.source, version = excluded.version`;

@Injectable()
export class ChannelsRepository {
  /** Holds the channels of a state until the transaction ends. @returns false where there is no such state. */
  async holdState(tx: EntityManager, memberStateId: string): Promise<boolean> {
    const query = { name: 'channels.hold-state', text: HOLD_STATE, values: [memberStateId] };
    return (await runNamed(tx, query)).length > 0;
  }

  async findLatest(
    tx: EntityManager,
    memberStateId: string,
  ): Promise<(Channel & { version: number }) | null> {
    const [latest] = await runNamed<Channel & { version: number }>(tx, {
      name: 'channels.latest',
      text: LATEST,
      values: [memberStateId],
    });
    return latest ?? null;
  }

  /** Ends the one before on the first day of `channel`, or takes the place of one from the same day on. */
  async save(tx: EntityManager, memberStateId: string, channel: Channel, version: number): Promise<void> {
    const { form, addressee, way, fromOn, untilOn, source } = channel;
    await runNamed(tx, { name: 'channels.end', text: END, values: [memberStateId, fromOn] });
    await runNamed(tx, {
      name: 'channels.save',
      text: SAVE,
      values: [newId(), memberStateId, form, addressee, way, fromOn, untilOn, source, version],
    });
  }
}
