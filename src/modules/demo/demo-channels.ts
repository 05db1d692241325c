import { Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { ChannelsService } from '#app/modules/letters/channels.service.js';
import { Database } from '#app/platform/database/database.js';

const NOMINATED_ON = '2018-02-01';

// By turns, so that both forms are seen; nothing is said of how any state really wishes to be written to.
const channels = [
  { form: 'note_verbale', way: 'through the diplomatic mission (illustrative)' },
  { form: 'letter', way: 'by post (illustrative)' },
] as const;

const STATES = `
  SELECT id, name FROM member_states
  WHERE NOT EXISTS (SELECT FROM correspondence_channels WHERE member_state_id = member_states.id) ORDER BY name`;

const ADMINISTRATOR = `
  SELECT users.id AS "userId", display_name AS "displayName", time_zone AS "timeZone"
  FROM users JOIN grants ON user_id = users.id WHERE role = 'secretariat_administrator' LIMIT 1`;

/** A channel for formal letters for each state of the demo, recorded as an administrator would. */
@Injectable()
export class DemoChannels {
  constructor(
    private readonly db: Database,
    private readonly channels: ChannelsService,
  ) {}

  /** States that have one already are left alone. */
  async plant(): Promise<void> {
    const [person] = await this.db.read<Pick<Actor, 'userId' | 'displayName' | 'timeZone'>>({
      name: 'demo.administrator',
      text: ADMINISTRATOR,
      values: [],
    });
    if (person === undefined) return;
    const actor: Actor = {
      ...person,
      grants: [{ role: 'secretariat_administrator', memberStateId: null, planId: null }],
      channel: 'web',
    };
    const states = await this.db.read<{ id: string; name: string }>({
      name: 'demo.states-without-channel',
      text: STATES,
      values: [],
    });
    for (const [place, { id, name }] of states.entries()) {
      await this.channels.nominate(actor, id, {
        ...channels[place % 2 === 0 ? 0 : 1],
        basedOnVersion: 0,
        addressee: `Ministry of Foreign Affairs of ${name}`,
        fromOn: NOMINATED_ON,
        source: 'Illustrative channel, for demonstration',
      });
    }
  }
}
