import pg from 'pg';
import { prepareToAct, readAs } from '#app/platform/database/acted-query.js';
import { asNobody, asPerson, asSystem, settingOf } from '#app/platform/database/acting.js';
import { createDataSource } from '#app/platform/database/data-source.js';
import { Database, runNamed } from '#app/platform/database/database.js';
import { requireBoundRoles } from '#app/commands/require-bound-roles.js';
import { Environment } from '#app/platform/config/environment.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

const WHO = { name: 'tests.who', text: `SELECT current_setting('actif.actor') AS who`, values: [] };
const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const personOf = (number: number) => ({
  userId: idOf(number),
  grants: [{ role: 'focal_point' as const, memberStateId: idOf(1_000 + number), planId: null }],
});

describe('statements on behalf of somebody', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let db: Database;

  beforeAll(async () => {
    database = await createTestDatabase();
    const dataSource = await createDataSource({
      url: database.serverUrl,
      entities: [],
      poolSize: 2,
    }).initialize();
    pool = new pg.Pool({ connectionString: database.serverUrl, max: 2, onConnect: prepareToAct });
    const system = new pg.Pool({
      connectionString: database.serverUrl,
      max: 2,
      options: '-c actif.actor=system\\ reads',
    });
    db = new Database(dataSource, pool, system, pool);
  });
  afterAll(async () => {
    await db.onApplicationShutdown();
    await database.drop();
  });

  const who = async (): Promise<string | undefined> => (await db.read<{ who: string }>(WHO))[0]?.who;
  const whoInside = (): Promise<string | undefined> =>
    db.transaction(async (tx) => {
      await tx.query('SELECT 1');
      return (await runNamed<{ who: string }>(tx, WHO))[0]?.who;
    });

  it('are each of whoever sent them, however few connections there are', async () => {
    const numbers = Array.from({ length: 100 }, (_, number) => number);
    const asked = numbers.flatMap((number) => [
      asPerson(personOf(number), who),
      asPerson(personOf(number), whoInside),
    ]);
    const expected = numbers.flatMap((number) => {
      const setting = `member_states ${idOf(number)} {${idOf(1_000 + number)}}`;
      return [setting, setting];
    });
    expect(await Promise.all(asked)).toEqual(expected);
  });

  it('leave nothing of it on the connection', async () => {
    await asPerson(personOf(1), who);
    await asPerson(personOf(1), whoInside);
    for (let connection = 0; connection < 4; connection++) {
      expect((await pool.query(WHO.text)).rows).toEqual([{ who: '' }]);
    }
  });

  it('leave the connection of use when they fail', async () => {
    const failing = { name: 'tests.failing', text: 'SELECT 1 / $1::int AS one', values: [0] };
    const unknown = { name: 'tests.unknown', text: 'SELECT nothing FROM nowhere', values: [] };
    for (let attempt = 0; attempt < 4; attempt++) {
      await expect(asSystem('tests', () => db.read(failing))).rejects.toThrow('division by zero');
      await expect(asSystem('tests', () => db.read(unknown))).rejects.toThrow('does not exist');
    }
    expect(await asSystem('tests', () => db.read({ ...failing, values: [1] }))).toEqual([{ one: 1 }]);
    expect(await asPerson(personOf(2), who)).toContain(idOf(2));
  });

  it('answer rows in order, and none where there are none', async () => {
    const rows = {
      name: 'tests.rows',
      text: 'SELECT n FROM generate_series(1, $1::int) AS n ORDER BY n',
      values: [3],
    };
    expect(await asSystem('tests', () => db.read(rows))).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    expect(await asSystem('tests', () => db.read({ ...rows, values: [0] }))).toEqual([]);
  });

  it('are rolled back, and told of, with the first error', async () => {
    const failing = db.transaction(async (tx) => {
      await tx.query('SELECT 1 / 0');
    });
    await expect(failing).rejects.toThrow('division by zero');
    expect(await whoInside()).toBe('system tests');
  });

  it('take what a setting holds as text, whatever it is', async () => {
    const odd = `o'clock \\ ; DROP TABLE users --`;
    expect(await asSystem(odd, who)).toBe('system reads');
    expect(await asSystem(odd, whoInside)).toBe(`system ${odd}`);
  });

  it('are not sent while nobody acts', async () => {
    await expect(asNobody(who)).rejects.toThrow('nobody acts for tests.who');
    await expect(asNobody(whoInside)).rejects.toThrow('nobody acts');
    // Past the application: PostgreSQL itself.
    expect(await readAs(pool, WHO, '')).toEqual([{ who: '' }]);
  });

  it('tell the audience that somebody belongs to towards other states', () => {
    const userId = idOf(1);
    const state = { role: 'contributor' as const, memberStateId: idOf(2), planId: null };
    expect(settingOf({ userId, grants: [state, state] })).toBe(`member_states ${userId} {${idOf(2)}}`);
    const officer = { role: 'secretariat_officer' as const, memberStateId: null, planId: idOf(3) };
    expect(settingOf({ userId, grants: [state, officer] })).toBe(`secretariat ${userId} {${idOf(2)}}`);
    expect(settingOf({ userId, grants: [{ role: 'observer', memberStateId: null, planId: null }] })).toBe(
      `public ${userId} {}`,
    );
    expect(settingOf({ userId, grants: [] })).toBe(`public ${userId} {}`);
  });

  describe('bind a server', () => {
    const environmentOf = (url: string, DEMO: boolean): Environment =>
      Object.assign(new Environment(), { DATABASE_URL: url, DEMO });

    it('whose role is neither owner nor superuser', async () => {
      const said: string[] = [];
      await requireBoundRoles(environmentOf(database.serverUrl, false), (line) => said.push(line));
      expect(said).toEqual([]);
    });

    it('and no other is started, but in the demo with a warning', async () => {
      const owner = environmentOf(database.ownerUrl, false);
      await expect(requireBoundRoles(owner, () => {})).rejects.toThrow(
        /^DATABASE_URL: the role \w+ owns tables/,
      );
      const replica = Object.assign(environmentOf(database.serverUrl, false), {
        DATABASE_REPLICA_URL: database.ownerUrl,
      });
      await expect(requireBoundRoles(replica, () => {})).rejects.toThrow(/^DATABASE_REPLICA_URL/);
      const said: string[] = [];
      await requireBoundRoles(environmentOf(database.ownerUrl, true), (line) => said.push(line));
      expect(said).toEqual([expect.stringContaining('row-level security does not bind the server')]);
    });
  });
});
