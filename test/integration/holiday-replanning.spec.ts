import type { Actor } from '#app/kernel/actor.js';
import { newId } from '#app/kernel/identifiers.js';
import { HolidayChangesService } from '#app/modules/member-states/holiday-changes.service.js';
import { HolidaysService } from '#app/modules/member-states/holidays.service.js';
import { WorkingWeekService } from '#app/modules/member-states/working-week.service.js';
import {
  addMilestone,
  addState,
  addUser,
  type ReminderEngine,
  startReminderEngine,
  type TrackerProcess,
} from '../support/reminder-engine.js';

describe('reminders that are not sent yet', () => {
  let engine: ReminderEngine;
  let tracker: TrackerProcess;
  let administrator: Actor;
  let stateId: string;
  let userId: string;

  beforeEach(async () => {
    engine = await startReminderEngine({ at: '2018-05-01T02:00:00Z' });
    tracker = await engine.startProcess('api');
    const id = await addUser(engine.sql, 'administrator@secretariat.example');
    administrator = { userId: id, displayName: '', timeZone: 'UTC', grants: [], channel: 'web' };
    ({ stateId, userId } = await addState(engine.sql, 'MY'));
    // 7 days before is Friday 15 June, 14 days before Friday 8 June; 1 day before Thursday 21 June.
    await addMilestone(engine.sql, { stateId, date: '2018-06-22' });
    await tracker.plan();
  });
  afterEach(() => engine.stop());

  async function sentOn(step: string): Promise<string> {
    await tracker.plan();
    const { rows } = await engine.sql.query(
      `SELECT send_on FROM reminders WHERE step = $1 AND state = 'planned'`,
      [step],
    );
    expect(rows).toHaveLength(1);
    return rows[0].send_on;
  }

  const enter = (heldOn: string, rest = {}) =>
    tracker.get(HolidaysService).add(administrator, {
      id: newId(),
      stateId,
      heldOn,
      name: 'Hari Raya Aidilfitri',
      isConfirmed: false,
      source: 'Moon calendar',
      ...rest,
    });

  it('keep clear of an expected holiday, and follow it when it is confirmed on another day', async () => {
    expect(await sentOn('before-7')).toBe('2018-06-15');
    const [first] = await enter('2018-06-15', { untilOn: '2018-06-16' });
    expect(await sentOn('before-7')).toBe('2018-06-14');

    const { id = '', ...holiday } = first ?? {};
    const seen = { name: 'Hari Raya Aidilfitri', isConfirmed: true, source: 'Rulers’ seal' };
    const moved = { ...holiday, ...seen, heldOn: '2018-06-14', basedOnVersion: 1 };
    await tracker.get(HolidaysService).set(administrator, id, moved);
    expect(await sentOn('before-7')).toBe('2018-06-15');
  });

  it('stay where they are when a holiday is confirmed on its day', async () => {
    const [holiday] = await enter('2018-06-15');
    expect(await sentOn('before-7')).toBe('2018-06-14');
    const body = {
      ...holiday,
      name: 'x',
      source: 'y',
      heldOn: '2018-06-15',
      isConfirmed: true,
      basedOnVersion: 1,
    };
    await tracker.get(HolidaysService).set(administrator, holiday?.id ?? '', body);
    expect(await sentOn('before-7')).toBe('2018-06-14');
  });

  it('go back when a holiday is removed', async () => {
    const [holiday] = await enter('2018-06-15');
    expect(await sentOn('before-7')).toBe('2018-06-14');
    await tracker.get(HolidaysService).remove(administrator, holiday?.id ?? '', 1);
    expect(await sentOn('before-7')).toBe('2018-06-15');
  });

  it('follow prefilling and importing', async () => {
    const changes = tracker.get(HolidayChangesService);
    await changes.prefill(null, { stateIds: [stateId], years: [2018] }, false);
    expect(await sentOn('before-7')).toBe('2018-06-14');
    const text = 'date,name,certainty\n2018-06-14,Eve of Hari Raya,confirmed';
    const file = { format: 'csv' as const, text, stateId, source: 'Gazette', replacesExpected: false };
    await changes.import(administrator, file, true);
    expect(await sentOn('before-7')).toBe('2018-06-14');
    await changes.import(administrator, file, false);
    expect(await sentOn('before-7')).toBe('2018-06-13');
  });

  it('follow the working week of the organisation', async () => {
    const organisationId = newId();
    await engine.sql.query(
      `INSERT INTO organisations (id, code, name, kind, member_state_id, time_zone) VALUES ($1, 'MIN', 'Ministry', 'national', $2, 'Asia/Kuala_Lumpur')`,
      [organisationId, stateId],
    );
    await engine.sql.query('UPDATE users SET organisation_id = $1 WHERE id = $2', [organisationId, userId]);
    expect(await sentOn('before-7')).toBe('2018-06-15');
    const week = { restDays: [5, 7], basedOnVersion: 1 };
    await tracker.get(WorkingWeekService).set(administrator, organisationId, week);
    expect(await sentOn('before-7')).toBe('2018-06-14');
  });
});
