import { startTestApplication, type TestApplication, type Visitor } from '../support/application.js';

const COUNT = 450;

describe('lists in the order of days', () => {
  let tracker: TestApplication;
  let officer: Visitor;

  beforeAll(async () => {
    tracker = await startTestApplication();
    officer = await tracker.signInAs('secretariat_officer');
    // Several on each day, as a plan has them; every ninth without any.
    await tracker.db.transaction((tx) =>
      tx.query(`
        INSERT INTO milestones (id, kind, subject_id, title, starts_on, ends_on, date_precision)
        SELECT gen_random_uuid(), 'meeting', gen_random_uuid(), 'Milestone', day, day, CASE WHEN day IS NULL THEN 'tbc' ELSE 'day' END
        FROM generate_series(1, ${COUNT}) AS n, LATERAL (SELECT CASE WHEN n % 9 > 0 THEN date '2018-01-01' + n * 7 % 40 END AS day) AS days;
        INSERT INTO meetings (id, code, title, status, starts_on, ends_on, date_precision, time_zone, city, source)
        SELECT id, id::text, title, 'convened', starts_on, ends_on, date_precision, 'UTC', 'Vienna', 'a test' FROM milestones`),
    );
  });
  afterAll(() => tracker.stop());

  it.each([
    ['/milestones', 'endsOn'],
    ['/meetings', 'startsOn'],
  ] as const)('%s gives each once, by day, and what has no day last', async (path, end) => {
    const rows: { id: string; day: string }[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await officer.send('GET', `${path}?limit=100${cursor && `&cursor=${cursor}`}`);
      rows.push(
        ...body.items.map(({ id, date }: { id: string; date: Record<string, string> }) => ({
          id,
          day: date[end] ?? '9999',
        })),
      );
      cursor = body.nextCursor;
    }
    expect(new Set(rows.map(({ id }) => id)).size).toBe(COUNT);
    expect(rows).toEqual(rows.toSorted((a, b) => (a.day + a.id < b.day + b.id ? -1 : 1)));
    expect(rows.filter(({ day }) => day === '9999')).toHaveLength(COUNT / 9);
  });

  it.each(['/milestones', '/meetings'])(
    '%s leaves out what has no day where days are asked for',
    async (path) => {
      const { body } = await officer.send('GET', `${path}?from=2018-01-05&to=2018-01-07&limit=200`);
      const days = new Set(body.items.map(({ date }: { date: { startsOn: string } }) => date.startsOn));
      expect(days).toEqual(new Set(['2018-01-05', '2018-01-06', '2018-01-07']));
    },
  );
});
