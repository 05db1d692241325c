import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { NominateInput } from '#app/modules/accounts/nomination.dto.js';
import { runNamed } from '#app/platform/database/database.js';

export interface KnownNomination {
  id: string;
  memberStateId: string;
  userId: string;
  function: NominateInput['function'];
  fromOn: CalendarDate;
  untilOn: CalendarDate | null;
  source: string;
  sourceDatedOn: CalendarDate | null;
  version: number;
}

const COLUMNS = `
  id, member_state_id AS "memberStateId", user_id AS "userId", function, from_on AS "fromOn", until_on AS "untilOn", source,
  source_dated_on AS "sourceDatedOn", version`;

const FIND = `SELECT ${COLUMNS} FROM nominations WHERE id = $1`;
const HOLD = `${FIND} FOR UPDATE`;
const OF_POST = `
  SELECT ${COLUMNS} FROM nominations WHERE member_state_id = $1 AND function = $2 ORDER BY from_on FOR UPDATE`;
// One writer at a time for each state: two nominations recorded at once cannot overlap.
const HOLD_STATE = 'SELECT id, name, time_zone AS zone FROM member_states WHERE id = $1 FOR NO KEY UPDATE';

export interface HeldState {
  id: string;
  name: string;
  /** IANA name. */
  zone: string;
}

/** Reads of nominations inside the transaction that changes them. */
@Injectable()
export class NominationRepository {
  async holdState(tx: EntityManager, id: string): Promise<HeldState | null> {
    const [state] = await runNamed<HeldState>(tx, {
      name: 'nominations.hold-state',
      text: HOLD_STATE,
      values: [id],
    });
    return state ?? null;
  }

  async find(tx: EntityManager, id: string): Promise<KnownNomination | null> {
    const [known] = await runNamed<KnownNomination>(tx, {
      name: 'nominations.find',
      text: FIND,
      values: [id],
    });
    return known ?? null;
  }

  async hold(tx: EntityManager, id: string): Promise<KnownNomination | null> {
    const [known] = await runNamed<KnownNomination>(tx, {
      name: 'nominations.hold',
      text: HOLD,
      values: [id],
    });
    return known ?? null;
  }

  /** All terms of one post, held. */
  findOfPost(
    tx: EntityManager,
    memberStateId: string,
    post: KnownNomination['function'],
  ): Promise<KnownNomination[]> {
    return runNamed(tx, { name: 'nominations.of-post', text: OF_POST, values: [memberStateId, post] });
  }
}
