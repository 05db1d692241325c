import { MovableClock } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { startTestApplication, type TestApplication, type Visitor } from '../support/application.js';

const defaults = {
  version: 0,
  digestFrequency: 'daily',
  weeklyOn: 1,
  quietDays: [],
  isUnsubscribed: false,
  lastReminderTo: 'me',
  restDays: [6, 7],
  isRoleMailbox: false,
};
const weekly = {
  digestFrequency: 'weekly',
  weeklyOn: 2,
  quietDays: [1, 5],
  isUnsubscribed: false,
  lastReminderTo: 'alternate',
};

describe('personal settings', () => {
  let tracker: TestApplication;
  let person: Visitor;

  beforeAll(async () => {
    // 08:00 of 1 March 2018 in Kuala Lumpur is still February in New York.
    tracker = await startTestApplication({
      calendarClock: new MovableClock(new Date('2018-03-01T00:00:00Z')),
    });
  });
  afterAll(() => tracker.stop());
  beforeEach(async () => {
    person = await tracker.signInAs('observer', { timeZone: 'Asia/Kuala_Lumpur' });
  });

  const entries = (userId: string) =>
    tracker.db.read<{ action: string; before: unknown; after: unknown }>({
      name: 'tests.entries',
      text: `SELECT action, before, after FROM audit_entries
        WHERE subject_id = $1 AND action !~ '^(account|session)' ORDER BY id`,
      values: [userId],
    });

  describe('preferences', () => {
    it('are the defaults until somebody sets them, and then what was set', async () => {
      expect((await person.send('GET', '/me/preferences')).body).toEqual(defaults);
      const set = await person.send('PUT', '/me/preferences', { basedOnVersion: 0, ...weekly });
      expect([set.status, set.body]).toEqual([200, { ...defaults, ...weekly, version: 1 }]);
      expect((await person.send('GET', '/me/preferences')).body).toEqual(set.body);
      const other = await tracker.signInAs('observer');
      expect((await other.send('GET', '/me/preferences')).body).toEqual(defaults);
    });

    it('are in the trail with what changed, and only then', async () => {
      await person.send('PUT', '/me/preferences', { basedOnVersion: 0, ...weekly });
      await person.send('PUT', '/me/preferences', { basedOnVersion: 1, ...weekly });
      await person.send('PUT', '/me/preferences', { basedOnVersion: 2, ...weekly, quietDays: [1] });
      expect(await entries(person.userId)).toEqual([
        {
          action: 'preferences.set',
          before: { digestFrequency: 'daily', weeklyOn: 1, quietDays: [], lastReminderTo: 'me' },
          after: { digestFrequency: 'weekly', weeklyOn: 2, quietDays: [1, 5], lastReminderTo: 'alternate' },
        },
        { action: 'preferences.set', before: { quietDays: [1, 5] }, after: { quietDays: [1] } },
      ]);
    });

    it.each([0, 2, 7])('are not overwritten from version %d when they stand at 1', async (basedOnVersion) => {
      await person.send('PUT', '/me/preferences', { basedOnVersion: 0, ...weekly });
      const answer = await person.send('PUT', '/me/preferences', { basedOnVersion, ...weekly, weeklyOn: 3 });
      expect([answer.status, answer.body.code]).toEqual([409, 'version_conflict']);
      expect(answer.body).toMatchObject({ current: { version: 1, weeklyOn: 2 }, submitted: { weeklyOn: 3 } });
    });

    it('of two colleagues in one mailbox who save at once, one is told of the other', async () => {
      const answers = await Promise.all(
        [2, 3, 4].map((weeklyOn) =>
          person.send('PUT', '/me/preferences', { basedOnVersion: 0, ...weekly, weeklyOn }),
        ),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    });

    it.each([
      [{ quietDays: [1, 2, 3, 4, 5] }, '/quietDays', 'no_day_left'],
      [{ quietDays: [1, 2, 3, 4, 5, 6, 7] }, '/quietDays', 'array_max_size'],
      [{ quietDays: [1, 1] }, '/quietDays', 'array_unique'],
      [{ quietDays: [0] }, '/quietDays', 'min'],
      [{ quietDays: [8] }, '/quietDays', 'max'],
      [{ quietDays: [1.5] }, '/quietDays', 'is_int'],
      [{ weeklyOn: 1 }, '/weeklyOn', 'is_quiet_day'],
      [{ weeklyOn: 8 }, '/weeklyOn', 'max'],
      [{ digestFrequency: 'never' }, '/digestFrequency', 'is_in'],
      [{ lastReminderTo: 'nobody' }, '/lastReminderTo', 'is_in'],
      [{ isUnsubscribed: 'yes' }, '/isUnsubscribed', 'is_boolean'],
    ])('refuse %j', async (wrong, pointer, code) => {
      const answer = await person.send('PUT', '/me/preferences', { basedOnVersion: 0, ...weekly, ...wrong });
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toContainEqual(expect.objectContaining({ pointer, code }));
      expect((await person.send('GET', '/me/preferences')).body.version).toBe(0);
    });
  });

  describe('absences', () => {
    const away = { fromOn: '2018-03-05', untilOn: '2018-03-10' };

    it('are kept until the person is back, and in the trail', async () => {
      const [id, later] = [newId(), newId()];
      expect((await person.send('POST', '/me/absences', { id, ...away })).status).toBe(201);
      const second = { id: later, fromOn: '2018-03-10', untilOn: '2018-03-11' };
      expect((await person.send('POST', '/me/absences', second)).status).toBe(201);
      expect((await person.send('GET', '/me/absences')).body.items).toEqual([{ id, ...away }, second]);
      expect((await person.send('DELETE', `/me/absences/${id}`)).status).toBe(204);
      expect((await person.send('DELETE', `/me/absences/${id}`)).status).toBe(404);
      expect((await person.send('GET', '/me/absences')).body.items).toEqual([second]);
      expect((await entries(person.userId)).map(({ action }) => action)).toEqual([
        'absence.added',
        'absence.added',
        'absence.removed',
      ]);
    });

    it('are recorded once, however often they are sent', async () => {
      const absence = { id: newId(), ...away };
      const answers = await Promise.all([1, 2, 3].map(() => person.send('POST', '/me/absences', absence)));
      expect(answers.map(({ status, body }) => [status, body])).toEqual(
        Array.from({ length: 3 }, () => [201, absence]),
      );
      expect((await person.send('GET', '/me/absences')).body.items).toEqual([absence]);
      const other = { ...absence, untilOn: '2018-03-09' };
      expect((await person.send('POST', '/me/absences', other)).body.code).toBe('absence_id_reused');
      const stranger = await tracker.signInAs('observer');
      expect((await stranger.send('POST', '/me/absences', absence)).body.code).toBe('absence_id_reused');
    });

    it('never overlap, not even when they are sent at once', async () => {
      const answers = await Promise.all(
        ['2018-03-06', '2018-03-07', '2018-03-08'].map((untilOn) =>
          person.send('POST', '/me/absences', { id: newId(), fromOn: '2018-03-05', untilOn }),
        ),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 400, 400]);
    });

    it('are judged by the day of the person, not by that of the server', async () => {
      const absence = { fromOn: '2018-02-20', untilOn: '2018-03-01' };
      const there = await person.send('POST', '/me/absences', { id: newId(), ...absence });
      expect(there.body.errors).toEqual([
        expect.objectContaining({ pointer: '/untilOn', code: 'has_passed' }),
      ]);
      const newYorker = await tracker.signInAs('observer', { timeZone: 'America/New_York' });
      expect((await newYorker.send('POST', '/me/absences', { id: newId(), ...absence })).status).toBe(201);
    });

    it('of others can be neither seen nor removed', async () => {
      const id = newId();
      await person.send('POST', '/me/absences', { id, ...away });
      const stranger = await tracker.signInAs('secretariat_administrator');
      expect((await stranger.send('GET', '/me/absences')).body.items).toEqual([]);
      expect((await stranger.send('DELETE', `/me/absences/${id}`)).status).toBe(404);
      expect((await person.send('GET', '/me/absences')).body.items).toHaveLength(1);
    });

    it.each([{ fromOn: '2018-02-30' }, { untilOn: 'soon' }, { fromOn: undefined }])(
      'take no date like %j',
      async (wrong) => {
        const answer = await person.send('POST', '/me/absences', { id: newId(), ...away, ...wrong });
        expect([answer.status, answer.body.code]).toEqual([400, 'invalid_input']);
      },
    );
  });
});
