import pg from 'pg';
import { MovableClock } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { PacksCommand } from '#app/modules/imports/packs-command.js';
import { startTestApplication, type TestApplication, type Visitor } from '../support/application.js';

const VESAK = { name: 'Visakha Bochea', isConfirmed: false, source: 'Letter of 3 January 2018' };

describe('the table of holidays', () => {
  let tracker: TestApplication;
  let owner: pg.Client;
  let administrator: Visitor;
  let focalPoint: Visitor;
  let stateIds: Record<string, string>;

  beforeAll(async () => {
    tracker = await startTestApplication({
      calendarClock: new MovableClock(new Date('2018-03-01T00:00:00Z')),
    });
    await tracker.app.get(PacksCommand).load(['packs/states-asean.yaml']);
    owner = new pg.Client(tracker.database.ownerUrl);
    await owner.connect();
    administrator = await tracker.signInAs('secretariat_administrator');
    const { body } = await administrator.send('GET', '/member-states');
    stateIds = Object.fromEntries(
      body.items.map(({ isoCode, id }: { isoCode: string; id: string }) => [isoCode, id]),
    );
    focalPoint = await tracker.signInAs('focal_point', { memberStateId: stateIds['KH'] });
  });
  beforeEach(() => owner.query('TRUNCATE holidays, declined_holidays'));
  afterAll(async () => {
    await owner.end();
    await tracker.stop();
  });

  const add = (rest: object = {}) =>
    administrator.send('POST', '/holidays', {
      id: newId(),
      stateId: stateIds['KH'],
      heldOn: '2018-04-29',
      ...VESAK,
      ...rest,
    });
  const set = (holiday: { id: string; version: number; heldOn: string }, rest: object = {}) => {
    const content = { heldOn: holiday.heldOn, ...VESAK };
    const body = { basedOnVersion: holiday.version, ...content, ...rest };
    return administrator.send('PUT', `/holidays/${holiday.id}`, body);
  };
  const days = async (query = '') =>
    (await focalPoint.send('GET', `/holidays?${query}`)).body.items.map(
      ({ state, heldOn, name }: { state: { isoCode: string }; heldOn: string; name: string }) =>
        `${state.isoCode} ${heldOn} ${name}`,
    );
  const trail = async () =>
    (
      await owner.query(
        'SELECT action, before, after FROM audit_entries WHERE member_state_id = $1 ORDER BY id DESC LIMIT 1',
        [stateIds['KH']],
      )
    ).rows[0];

  it('is read by everybody and written by administrators', async () => {
    const added = await add();
    expect(added.status).toBe(201);
    const [holiday] = added.body.items;
    expect((await focalPoint.send('GET', '/holidays?state=KH')).body).toEqual({
      items: [
        {
          id: holiday.id,
          state: { id: stateIds['KH'], isoCode: 'KH', name: 'Cambodia' },
          heldOn: '2018-04-29',
          ...VESAK,
          isPrefilled: false,
          version: 1,
        },
      ],
      nextCursor: null,
    });
    const officer = await tracker.signInAs('secretariat_officer');
    for (const person of [focalPoint, officer]) {
      const refused = await person.send('DELETE', `/holidays/${holiday.id}?basedOnVersion=1`);
      expect(refused).toMatchObject({ status: 403, body: { code: 'role_not_permitted' } });
    }
  });

  it('is listed by date, page by page, of all states or one, between two days', async () => {
    await add({ heldOn: '2018-04-14', untilOn: '2018-04-16', name: 'Khmer New Year' });
    await add({ stateId: stateIds['LA'], heldOn: '2018-04-15', name: 'Pi Mai' });
    expect(await days()).toHaveLength(4);
    expect(await days('state=LA')).toEqual(['LA 2018-04-15 Pi Mai']);
    expect(await days('state=KH&from=2018-04-15&to=2018-04-15')).toEqual(['KH 2018-04-15 Khmer New Year']);
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const { body } = await focalPoint.send('GET', `/holidays?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      if (body.nextCursor === null) break;
      cursor = body.nextCursor;
    }
    expect(new Set(seen).size).toBe(4);
    expect(seen).toHaveLength(4);
  });

  it('takes the same holiday once, however often it is sent', async () => {
    const id = newId();
    const span = { id, heldOn: '2018-04-14', untilOn: '2018-04-16' };
    const [first, again] = await Promise.all([add(span), add(span)]);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(first.body).toEqual(again.body);
    expect(first.body.items.map(({ heldOn }: { heldOn: string }) => heldOn)).toEqual([
      '2018-04-14',
      '2018-04-15',
      '2018-04-16',
    ]);
    expect(await days()).toHaveLength(3);
    for (const other of [
      { ...span, name: 'Another' },
      { ...span, untilOn: '2018-04-17' },
    ]) {
      expect(await add(other)).toMatchObject({ status: 409, body: { code: 'holiday_id_reused' } });
    }
    const elsewhere = await add({ ...span, stateId: stateIds['LA'] });
    expect(elsewhere).toMatchObject({ status: 409, body: { code: 'holiday_id_reused' } });
  });

  it('has one holiday for each state and day, and enters all days of a span or none', async () => {
    await add();
    const twice = await add({ name: 'Another' });
    expect(twice).toMatchObject({
      status: 409,
      body: { code: 'holiday_exists', params: { heldOn: '2018-04-29', name: VESAK.name } },
    });
    expect((await add({ heldOn: '2018-04-28', untilOn: '2018-04-30' })).status).toBe(409);
    expect(await days()).toEqual([`KH 2018-04-29 ${VESAK.name}`]);
    expect((await add({ stateId: stateIds['LA'] })).status).toBe(201);
  });

  it('refuses what is no holiday, with every fault', async () => {
    const answer = await add({ heldOn: '2099-01-01', name: '  ', source: ' ' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
    expect(answer.body.errors.map(({ pointer, code }: any) => `${pointer} ${code}`)).toEqual([
      '/heldOn out_of_range',
      '/name missing',
      '/source missing',
      '/untilOn out_of_range',
    ]);
    expect((await add({ heldOn: '2018-02-29' })).body.errors[0].pointer).toBe('/heldOn');
    expect((await add({ untilOn: '2018-04-01' })).body.errors[0].code).toBe('before_first_day');
    expect((await add({ stateId: newId() })).status).toBe(404);
  });

  it('confirms a holiday, and says so in the trail', async () => {
    const [holiday] = (await add()).body.items;
    const confirmed = await set(holiday, { isConfirmed: true });
    expect(confirmed).toMatchObject({ status: 200, body: { isConfirmed: true, version: 2 } });
    expect(await trail()).toMatchObject({
      action: 'holiday.set',
      before: { isConfirmed: false },
      after: { isConfirmed: true },
    });
    // The same again changes nothing.
    const again = await set(confirmed.body, { isConfirmed: true });
    expect(again.body.version).toBe(2);
  });

  it('refuses a write on an old version with both, and a day that is taken', async () => {
    const [holiday] = (await add()).body.items;
    await set(holiday, { name: 'Vesak' });
    const late = await set(holiday, { name: 'Vesak Day' });
    expect(late).toMatchObject({
      status: 409,
      body: {
        code: 'version_conflict',
        current: { name: 'Vesak', version: 2 },
        submitted: { name: 'Vesak Day' },
      },
    });
    const removed = await administrator.send('DELETE', `/holidays/${holiday.id}?basedOnVersion=1`);
    expect(removed).toMatchObject({ status: 409, body: { code: 'version_conflict' } });
    await add({ heldOn: '2018-05-01', name: 'Labour Day' });
    const onto = await set({ ...holiday, version: 2 }, { heldOn: '2018-05-01' });
    expect(onto).toMatchObject({ status: 409, body: { code: 'holiday_exists' } });
    expect((await set({ ...holiday, id: newId() })).status).toBe(404);
  });

  it('lets one of two moves onto the same day win', async () => {
    const [one] = (await add()).body.items;
    const [other] = (await add({ heldOn: '2018-05-02' })).body.items;
    const answers = await Promise.all([one, other].map((each) => set(each, { heldOn: '2018-05-10' })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('removes a holiday, and says so in the trail', async () => {
    const [holiday] = (await add()).body.items;
    const removed = await administrator.send('DELETE', `/holidays/${holiday.id}?basedOnVersion=1`);
    expect(removed.status).toBe(204);
    expect(await days()).toEqual([]);
    expect(await trail()).toMatchObject({ action: 'holiday.removed', before: VESAK, after: null });
    expect((await administrator.send('DELETE', `/holidays/${holiday.id}?basedOnVersion=1`)).status).toBe(404);
  });

  it('says which states and years are covered, by the library and by the table', async () => {
    await add();
    await add({ heldOn: '2018-04-14', isConfirmed: true });
    const { body } = await focalPoint.send('GET', '/holidays/coverage');
    expect(body.library).toEqual({ name: 'date-holidays', version: '3.37.0' });
    const of = (isoCode: string) =>
      body.items.find(({ state }: { state: { isoCode: string } }) => state.isoCode === isoCode);
    expect(of('KH')).toMatchObject({ isInLibrary: false });
    expect(of('KH').years).toEqual(
      [2017, 2018, 2019, 2020].map((year) => ({
        year,
        libraryCount: 0,
        missingFeasts: [],
        count: year === 2018 ? 2 : 0,
        expectedCount: year === 2018 ? 1 : 0,
      })),
    );
    expect(of('MY')).toMatchObject({ isInLibrary: true });
    expect(of('MY').years[1]).toEqual({
      year: 2018,
      libraryCount: 17,
      missingFeasts: [],
      count: 0,
      expectedCount: 0,
    });
    const known = body.items.filter(({ isInLibrary }: { isInLibrary: boolean }) => isInLibrary);
    expect(known.map(({ state }: { state: { isoCode: string } }) => state.isoCode)).toEqual([
      'BN',
      'ID',
      'MY',
      'PH',
      'SG',
      'TH',
      'VN',
    ]);
    const later = await focalPoint.send('GET', '/holidays/coverage?fromYear=2027&toYear=2027');
    const singapore = later.body.items.find((each: any) => each.state.isoCode === 'SG');
    expect(singapore.years[0].missingFeasts).toEqual(['Vesak Day']);
    for (const range of ['fromYear=2019&toYear=2018', 'fromYear=2018&toYear=2028', 'fromYear=1999']) {
      expect((await focalPoint.send('GET', `/holidays/coverage?${range}`)).status).toBe(400);
    }
  });
});
