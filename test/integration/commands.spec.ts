import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import pg from 'pg';
import { addAccount } from '#app/commands/add-account.js';
import { runCommand } from '#app/commands/cli.js';
import { PacksCommand } from '#app/modules/imports/packs-command.js';
import { databaseUrl } from '#app/platform/database/provision.js';
import { PASSWORD, send, startTestApplication, type TestApplication } from '../support/application.js';
import { AuthenticatorApp } from '../support/second-factors.js';

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
    ['holidays', 'prefill', '--dry', '--years', '2018'],
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

  it('refuse a password that everybody tries first', async () => {
    const officer = { email: 'officer@secretariat.example', name: 'Officer', role: 'secretariat_officer' };
    await expect(add(officer, 'qwerty123456')).rejects.toMatchObject({
      faults: [{ pointer: 'standard input', code: 'password_common' }],
    });
  });

  it('remove the second factors of somebody who is locked out, and say so', async () => {
    const locked = await tracker.signInAs('secretariat_administrator');
    const { email } = (await locked.send('GET', '/session')).body.user;
    const { secret } = (await locked.send('POST', '/me/totp')).body;
    const code = new AuthenticatorApp(secret).code();
    expect((await locked.send('POST', '/me/totp/confirmation', { code })).status).toBe(201);
    expect((await send(tracker.app, 'POST', '/session', { email, password: PASSWORD })).status).toBe(202);

    expect(await runAs(tracker.database.serverUrl, 'reset-second-factor', email.toUpperCase())).toBe(0);
    expect(said).toContain('has no second factor any more');
    expect((await send(tracker.app, 'POST', '/session', { email, password: PASSWORD })).status).toBe(200);
    expect(await runAs(tracker.database.serverUrl, 'reset-second-factor', 'nobody@tests.example')).toBe(1);
    expect(await runAs(tracker.database.serverUrl, 'reset-second-factor')).toBe(2);
  });

  describe('of holidays', () => {
    const folder = mkdtempSync(join(tmpdir(), 'actif-holidays-'));
    const file = (name: string, content: string) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const run = (...words: string[]) => {
      said = '';
      return runAs(tracker.database.serverUrl, 'holidays', ...words);
    };
    afterAll(() => rmSync(folder, { recursive: true }));

    it('show what the library would add, add it, and name the states that it does not know', async () => {
      expect(await run('prefill', '--states', 'MY,KH', '--years', '2018', '--dry-run')).toBe(0);
      expect(said).toContain(
        '  + MY 2018-06-15 expected  End of Ramadan (Eid al-Fitr) [date-holidays 3.37.0]\n',
      );
      expect(said).toContain('  ! KH Cambodia: not in the library: enter or import its holidays\n');
      expect(said).toContain('would add 17, change 0, remove 0; left 0, unchanged 0\n');
      expect(await run('list', '--state', 'MY', '--year', '2018')).toBe(0);
      expect(said).toBe('0 holiday(s)\n');

      expect(await run('prefill', '--states', 'MY,KH', '--years', '2018')).toBe(0);
      expect(said).toContain('added 17, change 0, remove 0; left 0, unchanged 0\n');
      expect(await run('prefill', '--states', 'MY', '--years', '2018')).toBe(0);
      expect(said).toBe('added 0, change 0, remove 0; left 0, unchanged 17\n');
      await run('list', '--state', 'MY', '--year', '2018');
      expect(said).toMatch(/^2018-01-01 expected  New Year's Day \[date-holidays 3\.37\.0\]\n/);
      expect(said).toContain('17 holiday(s)\n');
    });

    it('import a file of one state, whose name is the source unless told', async () => {
      const csv = file('kh-2018.csv', 'date,name,certainty\n2018-04-14,Khmer New Year,confirmed\n');
      expect(await run('import', csv, '--state', 'KH', '--dry-run')).toBe(0);
      expect(said).toContain('  + KH 2018-04-14 confirmed Khmer New Year [kh-2018.csv]\nwould add 1,');
      expect(await run('import', csv, '--state', 'KH', '--source', 'Sub-decree 152')).toBe(0);
      const ics = file(
        'kh.ics',
        'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20180501\nSUMMARY:Labour Day\nEND:VEVENT\nEND:VCALENDAR\n',
      );
      expect(await run('import', ics, '--state', 'KH', '--source', 'Calendar')).toBe(0);
      await run('list', '--state', 'KH', '--year', '2018');
      expect(said).toBe(
        '2018-04-14 confirmed Khmer New Year [Sub-decree 152]\n2018-05-01 expected  Labour Day [Calendar]\n2 holiday(s)\n',
      );
    });

    it('list every fault of a file with its line', async () => {
      const csv = file(
        'wrong.csv',
        'date,name,certainty\n2018-04-31,Khmer New Year,confirmed\n2018-05-01,,so\n',
      );
      expect(await run('import', csv, '--state', 'KH')).toBe(1);
      expect(said).toContain(`${csv}:2 not_a_date {"value":"2018-04-31","field":"date"}\n`);
      expect(said).toContain(`${csv}:3 missing {"field":"name"}\n`);
      expect(said).toContain('3 fault(s)\n');
    });

    it.each([
      [['prefill', '--states', 'XX', '--years', '2018'], '--states: no_such_state XX'],
      [['prefill', '--years', ''], '--years: years_from_2000_to_2076'],
      [['prefill', '--years', '2018,1999'], '--years: years_from_2000_to_2076'],
      [['prefill', '--years', '2001,2002,2003,2004,2005,2006'], '--years: at_most_5_years'],
      [['import'], 'FILE: one_file; FILE: neither_csv_nor_ics'],
      [['import', 'nowhere.csv'], 'nowhere.csv: file_not_readable'],
      [['import', 'letter.docx'], 'FILE: neither_csv_nor_ics'],
      [['list', '--state', 'MY'], '--year: years_from_2000_to_2076'],
    ])('refuse %j', async (words, reason) => {
      expect(await run(...words)).toBe(1);
      expect(said.trim()).toBe(reason);
    });
  });
});
