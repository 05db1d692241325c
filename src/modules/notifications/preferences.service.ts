import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#app/kernel/actor.js';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { InvalidInputError, NotFoundError, VersionConflictError } from '#app/kernel/errors.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import type { PreferencesView, SetPreferencesInput } from '#app/modules/notifications/preferences.dto.js';
import { PreferencesRepository } from '#app/modules/notifications/preferences.repository.js';
import { faultsOf } from '#app/modules/notifications/preferences.rules.js';
import { Database } from '#app/platform/database/database.js';

type Person = Pick<Actor, 'userId' | 'channel'>;

/** How a person wants to be written to. What is kept quiet is the person's affair; that a state hears is not. */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly db: Database,
    private readonly repository: PreferencesRepository,
    private readonly audit: AuditTrail,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {}

  get({ userId }: Pick<Actor, 'userId'>): Promise<PreferencesView> {
    return this.db.transaction((tx) => this.find(tx, userId));
  }

  /** @throws InvalidInputError, VersionConflictError */
  set(actor: Person, input: SetPreferencesInput): Promise<PreferencesView> {
    return this.db.transaction(async (tx) => {
      const before = await this.find(tx, actor.userId);
      const faults = faultsOf(input, before.restDays);
      if (faults.length > 0) throw new InvalidInputError(faults);
      const { basedOnVersion, ...submitted } = input;
      // A version that there never was is no base either.
      const isBased = basedOnVersion <= before.version;
      if (!isBased || !(await this.repository.set(tx, actor.userId, input, this.clock.now()))) {
        const current = await this.find(tx, actor.userId);
        const versions = { current, submitted };
        throw new VersionConflictError('preferences', basedOnVersion, current.version, versions);
      }
      const after = await this.find(tx, actor.userId);
      await this.record(tx, actor, before, after);
      return after;
    });
  }

  /** Unsubscribes, or subscribes again, by the person's own mail; doing it twice is doing it once. */
  async setUnsubscribed(actor: Person, isUnsubscribed: boolean): Promise<void> {
    await this.db.transaction(async (tx) => {
      const before = await this.find(tx, actor.userId);
      if (before.isUnsubscribed === isUnsubscribed) return;
      const isChanged = await this.repository.setUnsubscribed(
        tx,
        actor.userId,
        isUnsubscribed,
        this.clock.now(),
      );
      if (isChanged) await this.record(tx, actor, before, await this.find(tx, actor.userId));
    });
  }

  private async find(tx: EntityManager, userId: string): Promise<PreferencesView> {
    const found = await this.repository.find(tx, userId);
    if (found === null) throw new NotFoundError('person');
    return found;
  }

  private async record(
    tx: EntityManager,
    actor: Person,
    before: PreferencesView,
    after: PreferencesView,
  ): Promise<void> {
    const changed = changedMembers(before, after);
    if (changed.length === 0) return;
    const only = (view: PreferencesView) => Object.fromEntries(changed.map((name) => [name, view[name]]));
    await this.audit.record(tx, {
      actor,
      action: 'preferences.set',
      subjectKind: 'user',
      subjectId: actor.userId,
      before: only(before),
      after: only(after),
    });
  }
}

const members = ['digestFrequency', 'weeklyOn', 'quietDays', 'isUnsubscribed', 'lastReminderTo'] as const;

function changedMembers(before: PreferencesView, after: PreferencesView): (typeof members)[number][] {
  return members.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
