import { Readable } from 'node:stream';
import pg from 'pg';
import { addAccount } from '#app/commands/add-account.js';
import { runCommand } from '#app/commands/cli.js';
import { PacksCommand } from '#app/modules/imports/packs-command.js';
import { databaseUrl } from '#app/platform/database/provision.js';
import { startTestApplication, type TestApplication } from '../support/application.js';

const FOCAL_POINT = {
  email: 'Focal-Point@kh.example',
  name: 'Focal Point, Cambodia',
  role: 'focal_point',
  state: 'KH',
  organisation: 'NFP-KH',
  function: 'main',
  from: '2018-02-01',
  source: 'Note of 1 February 2018',
};

describe('the commands', () => {
  let tracker: TestApplication;
  let owner: pg.Client;
  let said: string;

  beforeAll(async () => {
    tracker = await startTestApplication();
    await tracker.app.get(PacksCommand).load(['packs/states-asean.yaml']);
    owner = new pg.Client(tracker.database.ownerUrl);
    await owner.connect();
  });
  beforeEach(() => {
    said = '';
    const hear = (line: string) => void (said += `${line}\n`);
    jest.spyOn(console, 'error').mockImplementation(hear);
    jest.spyOn(console, 'log').mockImplementation(hear);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await owner.end();
    await tracker.stop();
  });

  /** Runs a command as the image does for the server's role alone: its owner is not known. */
  async function runAs(databaseUrlOfServer: string, ...words: string[]): Promise<number> {
    const before = process.env;
    process.env = {
      DATABASE_URL: databaseUrlOfServer,
      SMTP_URL: 'smtp://127.0.0.1:9',
      SECRET_KEY: 'only for tests, and forty characters long',
      LOG_LEVEL: 'silent',
    };
    try {
      return await runCommand(words);
    } finally {
      process.env = before;
    }
  }

  const add = (options: Record<string, string>, password = 'a long password') =>
    addAccount(
      Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
      Readable.from([`${password}\n`]),
    )(tracker.app);

  it('need no more than the rights of the server', async () => {
    expect(await runAs(tracker.database.serverUrl, 'packs', 'check', 'packs/states-asean.yaml')).toBe(0);
    expect(said).toBe('no faults\n');
  });

  it('refuse a database that is not up to date with one sentence', async () => {
    const empty = databaseUrl(tracker.database.serverUrl, 'postgres');
    await expect(runAs(empty, 'packs', 'check', 'packs/states-asean.yaml')).rejects.toThrow(
      'The database is not up to date: run `npm run actif -- migrate` first.',
    );
  });

  it.each([
    ['accounts', 'add', '--colour', 'blue'],
    ['packs', 'load', '--dryrun', 'packs/att.yaml'],
    ['packs', 'chekc'],
  ])('show their usage for %s %s %s', async (...words) => {
    expect(await runAs('postgres://nobody@127.0.0.1:1/nothing', ...words)).toBe(2);
    expect(said).toContain('usage: npm run actif');
  });

  it('open an account for a focal point, with the nomination that reminders look for', async () => {
    expect(await add(FOCAL_POINT)).toBe(0);
    const { rows } = await owner.query(
      `SELECT email, role, organisations.code AS organisation, function, from_on AS "fromOn", source
       FROM users JOIN grants ON grants.user_id = users.id JOIN nominations ON nominations.user_id = users.id
       JOIN organisations ON organisations.id = organisation_id`,
    );
    const { role, organisation, function: nominatedAs, from: fromOn, source } = FOCAL_POINT;
    const email = 'focal-point@kh.example';
    expect(rows).toEqual([{ email, role, organisation, function: nominatedAs, fromOn, source }]);
  });

  it('say in one sentence that there is an account, or a nomination', async () => {
    await expect(add(FOCAL_POINT)).rejects.toThrow('There is an account for focal-point@kh.example already.');
    await expect(add({ ...FOCAL_POINT, email: 'another@kh.example' })).rejects.toThrow(
      'The state has nominated somebody for the function main from 2018-02-01 on already.',
    );
    const { rows } = await owner.query('SELECT count(*)::integer AS accounts FROM users');
    expect(rows).toEqual([{ accounts: 1 }]);
  });

  it('list all that is wrong with an account at once', async () => {
    const wrong = {
      email: 'kh',
      name: ' ',
      role: 'focal_point',
      state: 'KH',
      organisation: 'NFP-TH',
      zone: 'X',
    };
    const refused = add({ ...wrong, function: 'chief', from: '2018-02-30' }, 'short');
    await expect(refused).rejects.toMatchObject({
      faults: [
        { pointer: '--email' },
        { pointer: '--name' },
        { pointer: '--zone' },
        { pointer: '--organisation', code: 'of_another_state' },
        { pointer: '--function' },
        { pointer: '--from' },
        { pointer: '--source' },
        { pointer: 'standard input' },
      ],
    });
    const officer = { email: 'officer@secretariat.example', name: 'Officer', role: 'secretariat_officer' };
    await expect(add({ ...officer, state: 'KH', from: '2018-02-01' })).rejects.toMatchObject({
      faults: [
        { pointer: '--state', code: 'belongs_to_national_roles' },
        { pointer: '--from', code: 'belongs_to_nominated_roles' },
      ],
    });
    await expect(add({ ...officer, role: 'contributor' })).rejects.toMatchObject({
      faults: [
        { pointer: '--state', code: 'belongs_to_national_roles' },
        { pointer: '--organisation', code: 'missing' },
      ],
    });
  });
});
