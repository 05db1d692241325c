import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PreferencesView, SetPreferencesInput } from '#app/modules/notifications/preferences.dto.js';
import { runNamed } from '#app/platform/database/database.js';

// Where no organisation says otherwise people rest at weekends, as the planner has it.
const FIND = `
  SELECT coalesce(notification_preferences.version, 0) AS version, coalesce(digest_frequency, 'daily') AS "digestFrequency",
    coalesce(weekly_on, 1)::int AS "weeklyOn", coalesce(quiet_days, '{}')::int[] AS "quietDays",
    coalesce(is_unsubscribed, false) AS "isUnsubscribed", coalesce(last_reminder_to, 'me') AS "lastReminderTo",
    coalesce(rest_days, '{6,7}')::int[] AS "restDays", is_role_mailbox AS "isRoleMailbox"
  FROM users
  LEFT JOIN notification_preferences ON user_id = users.id
  LEFT JOIN organisations ON organisations.id = organisation_id
  WHERE users.id = $1`;

const SET = `
  INSERT INTO notification_preferences (user_id, digest_frequency, weekly_on, quiet_days, is_unsubscribed, last_reminder_to, updated_at)
  VALUES ($1, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (user_id) DO UPDATE SET digest_frequency = excluded.digest_frequency, weekly_on = excluded.weekly_on,
    quiet_days = excluded.quiet_days, is_unsubscribed = excluded.is_unsubscribed,
    last_reminder_to = excluded.last_reminder_to, updated_at = excluded.updated_at,
    version = notification_preferences.version + 1
  WHERE notification_preferences.version = $2
  RETURNING version`;

const SUBSCRIBE = `
  INSERT INTO notification_preferences (user_id, is_unsubscribed, updated_at) VALUES ($1, $2, $3)
  ON CONFLICT (user_id) DO UPDATE SET is_unsubscribed = excluded.is_unsubscribed, updated_at = excluded.updated_at,
    version = notification_preferences.version + 1
  WHERE notification_preferences.is_unsubscribed <> excluded.is_unsubscribed
  RETURNING version`;

/** Keeps how people want to be written to; whoever set nothing has the defaults. */
@Injectable()
export class PreferencesRepository {
  /** @returns null where there is no such person. */
  async find(tx: EntityManager, userId: string): Promise<PreferencesView | null> {
    const [found] = await runNamed<PreferencesView>(tx, {
      name: 'preferences.find',
      text: FIND,
      values: [userId],
    });
    return found ?? null;
  }

  /** @returns false when the settings are no longer at the version that these are based on. */
  async set(tx: EntityManager, userId: string, input: SetPreferencesInput, now: Date): Promise<boolean> {
    const { basedOnVersion, digestFrequency, weeklyOn, quietDays, isUnsubscribed, lastReminderTo } = input;
    const values = [userId, basedOnVersion, digestFrequency, weeklyOn, quietDays, isUnsubscribed];
    const rows = await runNamed(tx, {
      name: 'preferences.set',
      text: SET,
      values: [...values, lastReminderTo, now],
    });
    return rows.length > 0;
  }

  /** @returns false when it was so before. */
  async setUnsubscribed(
    tx: EntityManager,
    userId: string,
    isUnsubscribed: boolean,
    now: Date,
  ): Promise<boolean> {
    const rows = await runNamed(tx, {
      name: 'preferences.subscribe',
      text: SUBSCRIBE,
      values: [userId, isUnsubscribed, now],
    });
    return rows.length > 0;
  }
}
