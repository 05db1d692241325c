import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import {
  ForbiddenError,
  InvalidInputError,
  NotFoundError,
  VersionConflictError,
} from '#app/kernel/errors.js';
import { localDate } from '#app/kernel/time-zone.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import type { ChannelsView, ChannelView, NominateChannelInput } from '#app/modules/letters/channel.dto.js';
import { type Channel, ChannelsRepository } from '#app/modules/letters/channels.repository.js';
import { mayEditChannel, mayReadChannel } from '#app/modules/letters/letters.policy.js';
import { Database } from '#app/platform/database/database.js';

const CHANNELS = `
  SELECT form, addressee, way, from_on AS "fromOn", until_on AS "untilOn", source, version,
    from_on <= $2 AND (until_on IS NULL OR until_on > $2) AS "isInForce"
  FROM correspondence_channels WHERE member_state_id = $1 ORDER BY from_on DESC LIMIT 50`;

const STATE = 'SELECT id FROM member_states WHERE id = $1';

/** Through which office, in which form and by which way each state wishes to be written to. */
@Injectable()
export class ChannelsService {
  constructor(
    private readonly db: Database,
    private readonly repository: ChannelsRepository,
    private readonly audit: AuditTrail,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError, also where the actor speaks for another state */
  async get(actor: Actor, memberStateId: string): Promise<ChannelsView> {
    if (!mayReadChannel(actor, memberStateId)) throw new NotFoundError('member state');
    const [[state], channels] = await Promise.all([
      this.db.read({ name: 'channels.state', text: STATE, values: [memberStateId] }),
      this.db.read<ChannelView & { version: number }>({
        name: 'channels.list',
        text: CHANNELS,
        values: [memberStateId, localDate(this.clock.now(), actor.timeZone)],
      }),
    ]);
    if (state === undefined) throw new NotFoundError('member state');
    return {
      version: Math.max(0, ...channels.map(({ version }) => version)),
      channels: channels.map(viewOf),
      may: { nominate: mayEditChannel(actor) },
    };
  }

  /**
   * Records the channel that a state nominated from a day on, or corrects the one from that day.
   * Letters that were entered before keep theirs.
   * @throws ForbiddenError, NotFoundError, VersionConflictError, InvalidInputError
   */
  async nominate(actor: Actor, memberStateId: string, input: NominateChannelInput): Promise<void> {
    if (!mayEditChannel(actor)) throw new ForbiddenError('channel_of_all_plans');
    const { basedOnVersion, ...fields } = input;
    const channel = tidied({ ...fields, untilOn: fields.untilOn ?? null });
    await this.db.transaction(async (tx) => {
      if (!(await this.repository.holdState(tx, memberStateId))) throw new NotFoundError('member state');
      const latest = await this.repository.findLatest(tx, memberStateId);
      const version = latest?.version ?? 0;
      if (version !== basedOnVersion) {
        throw new VersionConflictError('channel', basedOnVersion, version, {
          current: latest,
          submitted: channel,
        });
      }
      refuseDays(channel, latest);
      await this.repository.save(tx, memberStateId, channel, version + 1);
      await this.audit.record(tx, {
        actor,
        action: 'channel.nominated',
        subjectKind: 'member_state',
        subjectId: memberStateId,
        memberStateId,
        before: latest,
        after: channel,
      });
    });
  }
}

function viewOf({ form, addressee, way, fromOn, untilOn, source, isInForce }: ChannelView): ChannelView {
  return { form, addressee, way, fromOn, untilOn, source, isInForce };
}

function refuseDays({ fromOn, untilOn }: Channel, latest: Channel | null): void {
  // What was in force earlier is history.
  if (latest !== null && fromOn < latest.fromOn) {
    const params = { fromOn: latest.fromOn };
    throw new InvalidInputError([{ pointer: '/fromOn', code: 'before_latest', params }]);
  }
  if (untilOn !== null && untilOn <= fromOn) {
    throw new InvalidInputError([{ pointer: '/untilOn', code: 'reversed', params: {} }]);
  }
}

function tidied(channel: Channel): Channel {
  return {
    ...channel,
    addressee: channel.addressee
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean)
      .join('\n'),
    way: channel.way.trim(),
    source: channel.source.trim(),
  };
}
