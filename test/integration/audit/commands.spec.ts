import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '#app/commands/cli.js';
import { AuditSealer } from '#app/modules/audit/audit-sealer.js';
import { startTestApplication, type TestApplication, type Visitor } from '../../support/application.js';
import { recordEntries, tamper } from '../../support/audit-trail.js';

describe('the commands of the audit trail and of personal data', () => {
  let tracker: TestApplication;
  let folder: string;
  let observer: Visitor;
  let said: string;

  beforeAll(async () => {
    tracker = await startTestApplication();
    folder = await mkdtemp(join(tmpdir(), 'actif-commands-'));
    await tracker.signInAs('secretariat_administrator');
    observer = await tracker.signInAs('observer');
    await recordEntries(tracker, 3);
    await tracker.app.get(AuditSealer).seal();
  });
  beforeEach(() => {
    said = '';
    const hear = (line: string) => void (said += `${line}\n`);
    jest.spyOn(console, 'error').mockImplementation(hear);
    jest.spyOn(console, 'log').mockImplementation(hear);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await tracker.stop();
    await rm(folder, { recursive: true });
  });

  async function run(...words: string[]): Promise<number> {
    const before = process.env;
    process.env = {
      DATABASE_URL: tracker.database.serverUrl,
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

  it('write the trail to a file, and say in it that this was done', async () => {
    const file = join(folder, 'trail.jsonl');
    expect(await run('audit', 'export', file)).toBe(0);
    expect(await run('audit', 'verify', file)).toBe(0);
    expect(said).toContain('seals 1 to 5: 5 read, 1 entries not sealed yet');
    const text = await readFile(file, 'utf8');
    expect(text).toContain('by the command line');
    expect(text).not.toContain('after-1@tests.example');
    expect(await run('audit', 'export', file, '--with-personal-values')).toBe(0);
    expect(await readFile(file, 'utf8')).toContain('after-1@tests.example');
    expect(await run('audit', 'export')).toBe(1);
    expect(await run('audit', 'export', file, '--from', 'yesterday')).toBe(1);
    expect(await run('audit', 'verify', join(folder, 'nowhere.jsonl'))).toBe(1);
    expect(await run('audit', 'verify', file, '--checkpoint', file)).toBe(1);
  });

  it('give a person what is held of them, and erase it', async () => {
    const email = 'observer-2@tests.example';
    expect(await run('person', 'export', email)).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ account: { email } });
    expect(await run('person', 'erase', email)).toBe(0);
    expect((await observer.send('GET', '/session')).status).toBe(401);
    expect(await run('person', 'erase', email)).toBe(1);
    expect(await run('person', 'erase')).toBe(1);
    expect(await run('person', 'erase', 'secretariat-administrator-1@tests.example')).toBe(1);
    expect(said).toContain('the last administrator cannot be erased');
  });

  it('verify the database itself', async () => {
    await tracker.app.get(AuditSealer).seal();
    expect(await run('audit', 'verify')).toBe(0);
    await tamper(
      tracker.database.superuserUrl,
      `UPDATE audit_entries SET channel = 'web' WHERE id = (SELECT entry_id FROM audit_seals WHERE number = 6)`,
    );
    expect(await run('audit', 'verify')).toBe(1);
    expect(said).toContain('edited: the entry of seal 6 was changed after it was sealed (seal 6, entry ');
  });
});
