import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import { groupBy } from '#app/kernel/group-by.js';
import type { Person } from '#app/modules/reminders/reminder-person.js';
import { runNamed } from '#app/platform/database/database.js';

interface PersonRow extends Omit<Person, 'holidays'> {
  /** Of whose holidays the person keeps; null: none. */
  holidayStateId: string | null;
}

interface HolidayRow {
  stateId: string;
  heldOn: CalendarDate;
  name: string;
}

// Where no organisation says otherwise, people rest at weekends and on the holidays of the state that nominated them.
const PEOPLE = `
  SELECT users.id AS "userId", users.time_zone AS zone, coalesce(organisations.rest_days, '{6,7}')::int[] AS "restDays",
    coalesce(organisations.member_state_id, (
      SELECT member_state_id FROM nominations WHERE nominations.user_id = users.id ORDER BY from_on DESC LIMIT 1)) AS "holidayStateId",
    coalesce(quiet_days, '{}')::int[] AS "quietDays",
    CASE WHEN digest_frequency = 'weekly' THEN weekly_on::int END AS "weeklyOn",
    coalesce(is_unsubscribed, false) AS "isUnsubscribed", coalesce(last_reminder_to, 'me') AS "lastReminderTo",
    coalesce((
      SELECT json_agg(json_build_object('fromOn', from_on, 'untilOn', until_on) ORDER BY from_on)
      FROM absences WHERE absences.user_id = users.id), '[]') AS absences,
    EXISTS (SELECT FROM failing_addresses failing WHERE failing.user_id = users.id AND cleared_at IS NULL) AS "isFailing"
  FROM users
  LEFT JOIN organisations ON organisations.id = organisation_id
  LEFT JOIN notification_preferences ON notification_preferences.user_id = users.id
  WHERE is_active AND users.id = ANY($1)`;

const HOLIDAYS = `
  SELECT member_state_id AS "stateId", held_on AS "heldOn", name FROM holidays WHERE member_state_id = ANY($1)`;

const none: ReadonlyMap<CalendarDate, string> = new Map();

/** When, where and how people are written to. */
@Injectable()
export class PeopleReader {
  /** Those of `userIds` who are active, by identifier. */
  async find(tx: EntityManager, userIds: readonly string[]): Promise<Map<string, Person>> {
    const rows = await runNamed<PersonRow>(tx, { name: 'people.find', text: PEOPLE, values: [userIds] });
    const stateIds = [...new Set(rows.flatMap(({ holidayStateId }) => holidayStateId ?? []))];
    const held = await runNamed<HolidayRow>(tx, {
      name: 'people.holidays',
      text: HOLIDAYS,
      values: [stateIds],
    });
    const holidays = new Map(
      [...groupBy(held, ({ stateId }) => stateId)].map(([stateId, days]) => [
        stateId,
        new Map(days.map(({ heldOn, name }) => [heldOn, name])),
      ]),
    );
    return new Map(
      rows.map(({ holidayStateId, ...row }) => [
        row.userId,
        { ...row, holidays: (holidayStateId && holidays.get(holidayStateId)) || none },
      ]),
    );
  }
}
