import { MovableClock } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { startTestApplication, type TestApplication, type Visitor } from '../support/application.js';
import { loadPlan, type LoadedPlan, type TestState } from '../support/plan.js';

const embassy = {
  form: 'note_verbale',
  addressee: 'Ministry of Foreign Affairs\nPhnom Penh',
  way: 'through the Embassy in Jakarta',
  fromOn: '2018-02-01',
  source: 'Note of 30 January 2018',
};
const none = { version: 0, channels: [], may: { nominate: true } };

describe('the channel that a state nominated', () => {
  let tracker: TestApplication;
  let plan: LoadedPlan;
  let administrator: Visitor;

  beforeAll(async () => {
    tracker = await startTestApplication({
      calendarClock: new MovableClock(new Date('2018-03-06T02:00:00Z')),
    });
    plan = await loadPlan(tracker);
    administrator = await tracker.signInAs('secretariat_administrator');
  });
  afterAll(() => tracker.stop());
  beforeEach(() => tracker.db.transaction((tx) => tx.query('DELETE FROM correspondence_channels')));

  const pathOf = (state: TestState) => `/member-states/${plan.stateIds[state]}/channel`;
  const nominate = (change: object = {}, state: TestState = 'KH') =>
    administrator.send('PUT', pathOf(state), { basedOnVersion: 0, ...embassy, ...change });
  const view = (change: object = {}) => ({ ...embassy, untilOn: null, isInForce: true, ...change });

  it('is unknown until an administrator records it, and is then in the trail', async () => {
    expect((await administrator.send('GET', pathOf('TL'))).body).toEqual(none);
    const change = {
      addressee: ' Ministry of Foreign Affairs \r\n\r\nPhnom Penh\n',
      way: ' through the Embassy in Jakarta ',
    };
    const answer = await nominate(change, 'TL');
    expect([answer.status, answer.body]).toEqual([
      200,
      { version: 1, channels: [view()], may: { nominate: true } },
    ]);
    expect((await administrator.send('GET', pathOf('MY'))).body).toEqual(none);
    const rows = await tracker.db.read<object>({
      name: 'tests.channel-entries',
      text: 'SELECT action, before, after FROM audit_entries WHERE subject_id = $1',
      values: [plan.stateIds.TL],
    });
    expect(rows).toEqual([
      { action: 'channel.nominated', before: null, after: { ...embassy, untilOn: null } },
    ]);
  });

  it('ends where the next begins, and is history then', async () => {
    await nominate();
    const letter = { form: 'letter', way: 'by post', basedOnVersion: 1 };
    const answer = await nominate({ ...letter, fromOn: '2018-04-01' });
    expect(answer.body.channels).toEqual([
      view({ form: 'letter', way: 'by post', fromOn: '2018-04-01', isInForce: false }),
      view({ untilOn: '2018-04-01' }),
    ]);
    const earlier = await nominate({ basedOnVersion: 2, fromOn: '2018-03-31' });
    expect(earlier.body.errors).toEqual([
      { pointer: '/fromOn', code: 'before_latest', params: { fromOn: '2018-04-01' } },
    ]);
  });

  it('is corrected by another from the same day on', async () => {
    await nominate();
    const answer = await nominate({ basedOnVersion: 1, way: 'by post', untilOn: '2018-03-06' });
    expect(answer.body).toEqual({
      version: 2,
      channels: [view({ way: 'by post', untilOn: '2018-03-06', isInForce: false })],
      may: { nominate: true },
    });
  });

  it.each([0, 2])('is not overwritten from version %d when it stands at 1', async (basedOnVersion) => {
    await nominate();
    const answer = await nominate({ basedOnVersion, way: 'by post' });
    expect([answer.status, answer.body.code]).toEqual([409, 'version_conflict']);
    expect(answer.body).toMatchObject({ current: { way: embassy.way }, submitted: { way: 'by post' } });
  });

  it('is recorded by one of two administrators at once', async () => {
    const answers = await Promise.all(
      ['by post', 'by courier', 'by bag'].map((way, place) =>
        nominate({ way, fromOn: `2018-02-0${place + 1}` }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    expect((await administrator.send('GET', pathOf('KH'))).body.channels).toHaveLength(1);
  });

  it('is read by the secretariat and by the state, and to others there is none', async () => {
    await nominate();
    const { KH, MY } = plan.stateIds;
    const readers = [
      ['secretariat_officer', {}, 200],
      ['focal_point', { memberStateId: KH }, 200],
      ['validating_authority', { memberStateId: KH }, 200],
      ['focal_point', { memberStateId: MY }, 404],
      ['contributor', { memberStateId: KH }, 403],
      ['observer', {}, 403],
    ] as const;
    for (const [role, grant, status] of readers) {
      const reader = await tracker.signInAs(role, grant);
      const answer = await reader.send('GET', pathOf('KH'));
      expect([role, answer.status]).toEqual([role, status]);
      if (status === 200) expect(answer.body.may).toEqual({ nominate: false });
      const change = await reader.send('PUT', pathOf('KH'), { basedOnVersion: 1, ...embassy });
      expect([role, change.status]).toEqual([role, 403]);
    }
    expect((await administrator.send('GET', `/member-states/${newId()}/channel`)).status).toBe(404);
    expect(
      (
        await administrator.send('PUT', `/member-states/${newId()}/channel`, {
          basedOnVersion: 0,
          ...embassy,
        })
      ).status,
    ).toBe(404);
  });

  it('serves every plan, so that the administrator of one cannot change it', async () => {
    const ofOne = await tracker.signInAs('secretariat_administrator', { planId: plan.id });
    const answer = await ofOne.send('PUT', pathOf('KH'), { basedOnVersion: 0, ...embassy });
    expect([answer.status, answer.body.code]).toEqual([403, 'channel_of_all_plans']);
    expect((await ofOne.send('GET', pathOf('KH'))).body).toEqual({ ...none, may: { nominate: false } });
  });

  it.each([
    [{ form: 'telegram' }, '/form', 'is_in'],
    [{ addressee: '' }, '/addressee', 'matches'],
    [{ addressee: ' \nMinistry' }, '/addressee', 'matches'],
    [{ addressee: Array.from({ length: 9 }, () => 'line').join('\n') }, '/addressee', 'matches'],
    [{ addressee: 'x'.repeat(501) }, '/addressee', 'is_length'],
    [{ way: '–' }, '/way', 'matches'],
    [{ source: ' ' }, '/source', 'matches'],
    [{ fromOn: '2018-02-30' }, '/fromOn', 'is_calendar_date'],
    [{ untilOn: '2018-02-01' }, '/untilOn', 'reversed'],
  ])('is not %j', async (wrong, pointer, code) => {
    const answer = await nominate(wrong);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ pointer, code }));
    expect((await administrator.send('GET', pathOf('KH'))).body.channels).toEqual([]);
  });
});
