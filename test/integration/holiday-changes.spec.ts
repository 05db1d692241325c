import pg from 'pg';
import { MovableClock } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { PacksCommand } from '#app/modules/imports/packs-command.js';
import { startTestApplication, type TestApplication, type Visitor } from '../support/application.js';
import { eventually } from '../support/eventually.js';

const HEADING = 'state,date,name,certainty,source';

describe('filling the table of holidays', () => {
  let tracker: TestApplication;
  let owner: pg.Client;
  let administrator: Visitor;
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
  });
  beforeEach(() => owner.query('TRUNCATE holidays, declined_holidays'));
  afterAll(async () => {
    await owner.end();
    await tracker.stop();
  });

  interface Row {
    id: string;
    heldOn: string;
    name: string;
    isConfirmed: boolean;
    source: string;
    isPrefilled: boolean;
    version: number;
  }
  const rows = async (state: string): Promise<Row[]> =>
    (await administrator.send('GET', `/holidays?state=${state}&limit=200`)).body.items;
  const find = async (state: string, day: string) => (await rows(state)).find(({ heldOn }) => heldOn === day);
  const entries = async (action: string) =>
    (await owner.query('SELECT count(*)::int AS count FROM audit_entries WHERE action = $1', [action]))
      .rows[0].count;
  const correct = async (row: Row | undefined, rest: Partial<Row>) => {
    const { id, version, heldOn, name, isConfirmed, source } = { ...(row as Row) };
    const body = { basedOnVersion: version, heldOn, name, isConfirmed, source, ...rest };
    const answer = await administrator.send('PUT', `/holidays/${id}`, body);
    expect(answer.status).toBe(200);
    return answer.body as Row;
  };
  const countsOf = ({ added, changed, removed, kept, unchangedCount }: any) => ({
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    kept: kept.length,
    unchangedCount,
  });

  describe('from the library', () => {
    const prefill = (body: object, query = '') =>
      administrator.send('POST', `/holidays/prefill${query}`, body);
    const malaysia = () => ({ stateIds: [stateIds['MY']], years: [2018] });

    it('shows first what it would add, then adds it as expected, once', async () => {
      const shown = await prefill(malaysia(), '?dryRun=true');
      expect(shown.body).toMatchObject({ isDryRun: true, notInLibrary: [] });
      expect(countsOf(shown.body)).toEqual({ added: 17, changed: 0, removed: 0, kept: 0, unchangedCount: 0 });
      expect(await rows('MY')).toEqual([]);
      expect(await entries('holidays.prefilled')).toBe(0);

      const done = await prefill(malaysia());
      expect(done.body).toEqual({ ...shown.body, isDryRun: false });
      expect(await rows('MY')).toHaveLength(17);
      expect(await find('MY', '2018-06-15')).toMatchObject({
        name: 'End of Ramadan (Eid al-Fitr)',
        isConfirmed: false,
        isPrefilled: true,
        source: 'date-holidays 3.37.0',
      });
      expect(await entries('holidays.prefilled')).toBe(1);

      const before = await rows('MY');
      const again = await prefill(malaysia());
      expect(countsOf(again.body)).toEqual({ added: 0, changed: 0, removed: 0, kept: 0, unchangedCount: 17 });
      expect(await rows('MY')).toEqual(before);
      expect(await entries('holidays.prefilled')).toBe(1);
    });

    it('names the states that the library does not know', async () => {
      const { body } = await prefill({ years: [2018, 2019] });
      expect(body.notInLibrary.map(({ isoCode }: { isoCode: string }) => isoCode)).toEqual([
        'KH',
        'LA',
        'MM',
        'TL',
      ]);
      expect(new Set(body.added.map(({ state }: any) => state.isoCode)).size).toBe(7);
      expect(await rows('KH')).toEqual([]);
    });

    it('leaves what people confirmed, entered, moved and removed', async () => {
      await prefill(malaysia());
      const confirmed = await correct(await find('MY', '2018-06-15'), {
        isConfirmed: true,
        name: 'Hari Raya Aidilfitri',
        source: 'Gazette',
      });
      const moved = await correct(await find('MY', '2018-08-21'), { heldOn: '2018-08-22' });
      const gone = (await find('MY', '2018-06-01')) as Row;
      await administrator.send('DELETE', `/holidays/${gone.id}?basedOnVersion=${gone.version}`);
      const before = await rows('MY');

      const { body } = await prefill(malaysia());
      expect(body.kept.map(({ reason, proposed }: any) => `${proposed.heldOn} ${reason}`)).toEqual([
        '2018-06-01 declined',
        '2018-06-15 confirmed',
        '2018-08-21 declined',
      ]);
      expect(await rows('MY')).toEqual(before);
      expect(before).toEqual(expect.arrayContaining([confirmed, moved]));

      // Who enters such a day after all has it.
      const entered = { id: newId(), stateId: stateIds['MY'], heldOn: '2018-06-01', name: 'Nuzul Al-Quran' };
      await administrator.send('POST', '/holidays', { ...entered, isConfirmed: true, source: 'Gazette' });
      const after = await prefill(malaysia());
      expect(after.body.kept[0]).toMatchObject({ reason: 'confirmed', proposed: { heldOn: '2018-06-01' } });
    });

    it('follows the library where nobody has touched its day', async () => {
      await prefill(malaysia());
      // As an older version of the library had it.
      await owner.query(
        `UPDATE holidays SET name = 'Eid', source = 'date-holidays 3.0.0' WHERE held_on = '2018-06-15'`,
      );
      await owner.query(`UPDATE holidays SET held_on = '2018-06-17' WHERE held_on = '2018-06-16'`);
      const { body } = await prefill(malaysia());
      expect(countsOf(body)).toEqual({ added: 1, changed: 1, removed: 1, kept: 0, unchangedCount: 15 });
      expect(body.changed[0]).toMatchObject({ before: { name: 'Eid' }, after: { heldOn: '2018-06-15' } });
      expect(body.removed[0].heldOn).toBe('2018-06-17');
      expect(await find('MY', '2018-06-16')).toMatchObject({ isPrefilled: true });
      expect(await find('MY', '2018-06-15')).toMatchObject({ isPrefilled: true, version: 2 });
    });

    it('waits for whoever writes holidays of the state, and leaves what they entered', async () => {
      await owner.query('BEGIN');
      await owner.query('SELECT FROM member_states WHERE id = $1 FOR NO KEY UPDATE', [stateIds['MY']]);
      await owner.query(
        `INSERT INTO holidays (id, member_state_id, held_on, name, is_confirmed, source)
         VALUES ($1, $2, '2018-06-15', 'Hari Raya Aidilfitri', false, 'Gazette')`,
        [newId(), stateIds['MY']],
      );
      const prefilling = prefill(malaysia());
      await eventually(async () => {
        const { rowCount } = await owner.query(
          'SELECT FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))',
        );
        return rowCount === 1;
      });
      await owner.query('COMMIT');
      const { status, body } = await prefilling;
      expect(status).toBe(200);
      expect(body.added).toHaveLength(16);
      expect(body.kept).toMatchObject([{ reason: 'entered', current: { name: 'Hari Raya Aidilfitri' } }]);
    });

    it('is bounded, and refuses states that do not exist', async () => {
      for (const body of [
        { years: [] },
        { years: [2018, 2018] },
        { years: [1999] },
        { years: [2077] },
        { years: [2018, 2019, 2020, 2021, 2022, 2023] },
        { years: [2018], stateIds: [newId()] },
      ]) {
        expect((await prefill(body)).status).toBe(400);
      }
      expect((await prefill(malaysia(), '?dryRun=maybe')).status).toBe(400);
    });
  });

  describe('from a file', () => {
    const send = (text: string, rest: object = {}, query = '') =>
      administrator.send('POST', `/holidays/import${query}`, { format: 'csv', text, ...rest });
    const text = [
      HEADING,
      'KH,2018-04-14,Khmer New Year,confirmed,Sub-decree 152',
      'KH,2018-05-15,Royal Ploughing Ceremony,expected,Sub-decree 152',
      'TL,2018-05-20,Restoration of Independence,confirmed,Law 10/2005',
    ].join('\n');

    it('shows first what it would change, then imports it, once', async () => {
      const shown = await send(text, {}, '?dryRun=true');
      expect(countsOf(shown.body)).toEqual({ added: 3, changed: 0, removed: 0, kept: 0, unchangedCount: 0 });
      expect(await rows('KH')).toEqual([]);
      const done = await send(text);
      expect(done.body).toEqual({ ...shown.body, isDryRun: false });
      expect(await rows('KH')).toMatchObject([
        { heldOn: '2018-04-14', isConfirmed: true, isPrefilled: false, source: 'Sub-decree 152' },
        { heldOn: '2018-05-15', isConfirmed: false },
      ]);
      expect(await rows('TL')).toHaveLength(1);
      const before = [await rows('KH'), await rows('TL'), await entries('holidays.imported')];
      const again = await send(text);
      expect(countsOf(again.body)).toEqual({ added: 0, changed: 0, removed: 0, kept: 0, unchangedCount: 3 });
      expect([await rows('KH'), await rows('TL'), await entries('holidays.imported')]).toEqual(before);
    });

    it('confirms what was expected, and leaves what was confirmed', async () => {
      await send(text);
      const next = [
        HEADING,
        'KH,2018-04-14,New Year of the Khmer,expected,Newspaper',
        'KH,2018-05-15,Royal Ploughing Ceremony,confirmed,Sub-decree 152',
      ].join('\n');
      const { body } = await send(next);
      expect(body.kept).toMatchObject([
        {
          reason: 'confirmed',
          proposed: { name: 'New Year of the Khmer' },
          current: { name: 'Khmer New Year' },
        },
      ]);
      expect(await rows('KH')).toMatchObject([
        { name: 'Khmer New Year', isConfirmed: true, version: 1 },
        { name: 'Royal Ploughing Ceremony', isConfirmed: true, version: 2 },
      ]);
    });

    it('takes the place of what the library expected, where it is the whole list', async () => {
      await administrator.send('POST', '/holidays/prefill', {
        stateIds: [stateIds['MY']],
        years: [2018, 2019],
      });
      await correct(await find('MY', '2018-08-31'), { isConfirmed: true });
      const list = `${HEADING}\nMY,2018-06-15,Hari Raya Aidilfitri,confirmed,Gazette\nMY,2018-06-16,Hari Raya Aidilfitri,confirmed,Gazette`;
      const { body } = await send(list, { replacesExpected: true });
      expect(countsOf(body)).toMatchObject({ added: 0, changed: 2, removed: 14 });
      const of2018 = (await rows('MY')).filter(({ heldOn }) => heldOn < '2019');
      expect(of2018.map(({ heldOn }) => heldOn)).toEqual(['2018-06-15', '2018-06-16', '2018-08-31']);
      expect((await rows('MY')).length).toBeGreaterThan(10);
      // What the list took out the library does not bring back.
      const year = { stateIds: [stateIds['MY']], years: [2018] };
      const prefilled = await administrator.send('POST', '/holidays/prefill', year);
      expect(prefilled.body.added).toEqual([]);
    });

    it('with any fault changes nothing and names every line', async () => {
      const faulty = `${text}\nXX,2018-05-01,Labour Day,confirmed,Gazette\nKH,2018-02-30,Nothing,perhaps,Gazette`;
      const { status, body } = await send(faulty);
      expect(status).toBe(400);
      expect(body.code).toBe('holiday_file_invalid');
      expect(body.errors).toEqual([
        { pointer: '/text', code: 'no_such_state', params: { line: 5, value: 'XX' } },
        {
          pointer: '/text',
          code: 'not_a_certainty',
          params: { line: 6, value: 'perhaps', one: ['expected', 'confirmed'] },
        },
        { pointer: '/text', code: 'not_a_date', params: { line: 6, value: '2018-02-30', field: 'date' } },
      ]);
      expect(await rows('KH')).toEqual([]);
    });

    it('may be a calendar', async () => {
      const ics = [
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        'DTSTART;VALUE=DATE:20180414',
        'DTEND;VALUE=DATE:20180417',
        'SUMMARY:Khmer New Year',
        'STATUS:CONFIRMED',
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\r\n');
      const rest = { format: 'ics', stateId: stateIds['KH'], source: 'Calendar of the ministry' };
      expect((await send(ics, rest)).body.added).toHaveLength(3);
      expect((await send(ics, rest)).body.unchangedCount).toBe(3);
      expect(await find('KH', '2018-04-16')).toMatchObject({
        name: 'Khmer New Year',
        isConfirmed: true,
        source: 'Calendar of the ministry',
      });
      const withoutState = await send(ics, { format: 'ics' });
      expect(withoutState.body.errors[0]).toMatchObject({ code: 'state_missing', params: { line: 2 } });
    });

    it('is bounded', async () => {
      expect((await send('x'.repeat(500_001))).status).toBe(400);
      const days = Array.from(
        { length: 5_001 },
        (_, day) => `KH,${new Date(Date.UTC(2010, 0, 1 + day)).toISOString().slice(0, 10)},Day,expected,Note`,
      );
      const { body } = await send([HEADING, ...days].join('\n'));
      expect(body.errors).toEqual([
        { pointer: '/text', code: 'too_many_days', params: { line: 1, max: 5_000 } },
      ]);
      const faulty = await send([HEADING, ...days.map((line) => `${line},`)].join('\n'));
      expect(faulty.body.errors).toHaveLength(100);
    });
  });
});
