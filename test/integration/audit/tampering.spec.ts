import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '#app/commands/cli.js';
import { AuditSealer } from '#app/modules/audit/audit-sealer.js';
import type { SealLine } from '#app/modules/audit/audit-file.js';
import { checkpointLine } from '#app/modules/audit/checkpoint.rules.js';
import { startTestApplication, type TestApplication } from '../../support/application.js';
import { exportLines, recordEntries, tamper, verifyLines } from '../../support/audit-trail.js';

const entryAt = (number: number) => `(SELECT entry_id FROM audit_seals WHERE number = ${number})`;

describe('tampering with the audit trail', () => {
  let tested: TestApplication;

  beforeEach(async () => {
    tested = await startTestApplication();
    await recordEntries(tested, 20);
    await tested.app.get(AuditSealer).seal();
  });

  afterEach(() => tested.stop());

  async function breaks(): Promise<(string | number | null)[][]> {
    return verifyLines(await exportLines(tested)).breaks.map(({ kind, number }) => [kind, number]);
  }

  it('finds nothing in a trail that nobody touched', async () => {
    const { breaks: found, sealed, unsealed, last, personalValues } = verifyLines(await exportLines(tested));
    expect({ found, sealed, unsealed, last, personalValues }).toEqual({
      found: [],
      sealed: 20,
      unsealed: 0,
      last: 20,
      personalValues: { compared: 40, absent: 0 },
    });
  });

  it('is refused to the owner of the tables, and to the server, in passing', async () => {
    const statements = [
      `UPDATE audit_entries SET action = 'nothing.happened'`,
      'DELETE FROM audit_entries',
      'TRUNCATE audit_entries',
      'DELETE FROM audit_seals',
      'TRUNCATE audit_seals',
      `UPDATE audit_seals SET sealed_at = sealed_at + interval '1 day'`,
      `UPDATE audit_personal_values SET value = '"somebody"'`,
      'TRUNCATE audit_checkpoints',
    ];
    const { Client } = (await import('pg')).default;
    for (const connectionString of [tested.database.ownerUrl, tested.database.serverUrl]) {
      const client = new Client({ connectionString });
      await client.connect();
      for (const statement of statements) {
        await expect(client.query(statement)).rejects.toThrow(/append-only|permission denied|must be owner/);
      }
      await client.end();
    }
  });

  it('keeps an unsealed entry in the queue of the sealer', async () => {
    await recordEntries(tested, 1);
    const { Client } = (await import('pg')).default;
    const client = new Client({ connectionString: tested.database.ownerUrl });
    await client.connect();
    await expect(client.query('DELETE FROM audit_unsealed')).rejects.toThrow('is not sealed');
    await client.end();
  });

  it('names an entry that was edited', async () => {
    await tamper(
      tested.database.superuserUrl,
      `UPDATE audit_entries SET after = '{"index": 99}' WHERE id = ${entryAt(7)}`,
    );
    expect(await breaks()).toEqual([['edited', 7]]);
  });

  it('names each entry that was edited, be it by a microsecond', async () => {
    await tamper(
      tested.database.superuserUrl,
      `UPDATE audit_entries SET system_at = system_at + interval '1 microsecond' WHERE id = ${entryAt(3)}`,
      `UPDATE audit_entries SET actor_user_id = NULL WHERE id = ${entryAt(15)}`,
    );
    expect(await breaks()).toEqual([
      ['edited', 3],
      ['edited', 15],
    ]);
  });

  it('names a personal value that was changed', async () => {
    await tamper(
      tested.database.superuserUrl,
      `UPDATE audit_personal_values SET value = '"else@tests.example"' WHERE entry_id = ${entryAt(4)} AND field = '/after/email'`,
    );
    expect(await breaks()).toEqual([['personal_value_edited', 4]]);
  });

  it('names an entry that was deleted, with and without its seal', async () => {
    await tamper(
      tested.database.superuserUrl,
      `DELETE FROM audit_entries WHERE id = ${entryAt(5)}`,
      `DELETE FROM audit_entries WHERE id = ${entryAt(11)}`,
      'DELETE FROM audit_seals WHERE number = 11',
    );
    expect(await breaks()).toEqual([
      ['deleted', 5],
      ['deleted', 11],
    ]);
  });

  it('names an entry that was deleted before it was sealed', async () => {
    await recordEntries(tested, 1);
    await tamper(
      tested.database.superuserUrl,
      'DELETE FROM audit_entries WHERE id = (SELECT entry_id FROM audit_unsealed)',
    );
    await tested.app.get(AuditSealer).seal();
    expect(await breaks()).toEqual([['deleted', null]]);
  });

  it('names both entries that changed places', async () => {
    await tamper(
      tested.database.superuserUrl,
      `ALTER TABLE audit_seals DROP CONSTRAINT uq_audit_seals_entry_id`,
      `UPDATE audit_seals SET entry_id = CASE number WHEN 6 THEN ${entryAt(9)} ELSE ${entryAt(6)} END WHERE number IN (6, 9)`,
    );
    expect(await breaks()).toEqual([
      ['reordered', 6],
      ['reordered', 9],
    ]);
  });

  it('names both seals whose numbers were exchanged', async () => {
    await tamper(
      tested.database.superuserUrl,
      'UPDATE audit_seals SET number = 1000 WHERE number = 6',
      'UPDATE audit_seals SET number = 6 WHERE number = 13',
      'UPDATE audit_seals SET number = 13 WHERE number = 1000',
    );
    expect(await breaks()).toEqual([
      ['reordered', 6],
      ['reordered', 13],
    ]);
  });

  it('names an entry that was put in past the sealer, and a seal between others', async () => {
    await tamper(
      tested.database.superuserUrl,
      `INSERT INTO audit_entries (id, channel, action, subject_kind, calendar_at, system_at)
       SELECT gen_random_uuid(), channel, action, subject_kind, calendar_at, system_at FROM audit_entries LIMIT 1`,
    );
    expect(await breaks()).toEqual([['inserted', null]]);
    await tamper(
      tested.database.superuserUrl,
      'UPDATE audit_seals SET number = number + 1000 WHERE number > 10',
      'UPDATE audit_seals SET number = number - 999 WHERE number > 1000',
      `INSERT INTO audit_seals SELECT 11, id, sha256('entry'), sha256('previous'), sha256('seal'), clock_timestamp()
       FROM audit_entries WHERE NOT EXISTS (SELECT FROM audit_seals WHERE entry_id = id)`,
    );
    const [first, ...others] = await breaks();
    expect(first).toEqual(['edited', 11]);
    // Each of the ten behind it no longer has its number.
    expect(others.length).toBeGreaterThanOrEqual(10);
  });

  it('finds by a checkpoint that the tail was cut', async () => {
    const checkpoints = await takeCheckpoints(12, 20);
    await tamper(
      tested.database.superuserUrl,
      `DELETE FROM audit_entries WHERE id IN (SELECT entry_id FROM audit_seals WHERE number > 16)`,
      'DELETE FROM audit_seals WHERE number > 16',
    );
    const lines = await exportLines(tested);
    expect(verifyLines(lines).breaks).toEqual([]);
    expect(verifyLines(lines, checkpoints).breaks).toMatchObject([{ kind: 'truncated', number: 17 }]);
  });

  it('finds by a checkpoint that the past was rewritten as a whole', async () => {
    const checkpoints = await takeCheckpoints(10);
    await tamper(
      tested.database.superuserUrl,
      `UPDATE audit_entries SET action = 'nothing.happened' WHERE id = ${entryAt(3)}`,
      'INSERT INTO audit_unsealed SELECT entry_id FROM audit_seals',
      'TRUNCATE audit_seals',
    );
    await tested.app.get(AuditSealer).seal();
    const lines = await exportLines(tested);
    expect(verifyLines(lines).breaks).toEqual([]);
    expect(verifyLines(lines, checkpoints).breaks).toMatchObject([{ kind: 'rewritten', number: 10 }]);
  });

  it('is said by the command, without a database, with the first broken seal', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'actif-audit-'));
    const file = join(folder, 'trail.jsonl');
    const checkpointFile = join(folder, 'checkpoints.txt');
    const environment = { ...process.env };
    const said = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    try {
      for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DEMO', 'SECRET_KEY'])
        delete process.env[name];
      const checkpoints = await takeCheckpoints(20);
      await writeFile(
        checkpointFile,
        `# kept by the auditor\n${checkpoints.map(checkpointLine).join('\n')}\n`,
      );
      await writeFile(file, asText(await exportLines(tested)));
      expect(await runCommand(['audit', 'verify', file, '--checkpoint', checkpointFile])).toBe(0);
      await tamper(
        tested.database.superuserUrl,
        `UPDATE audit_entries SET channel = 'api' WHERE id IN (${entryAt(8)}, ${entryAt(14)})`,
      );
      await writeFile(file, asText(await exportLines(tested)));
      expect(await runCommand(['audit', 'verify', file])).toBe(1);
      expect(said.mock.calls.flat().join('\n')).toContain('BROKEN: 2 break(s), the first at seal 8.');
    } finally {
      said.mockRestore();
      Object.assign(process.env, environment);
      await rm(folder, { recursive: true });
    }
  });

  async function takeCheckpoints(...numbers: readonly number[]) {
    const lines = (await exportLines(tested)) as SealLine[];
    return lines
      .filter(({ number }) => numbers.includes(number))
      .map(({ number, hash }) => ({ publishedAt: '2026-11-28T00:00:00.000Z', number, hash }));
  }
});

function asText(lines: readonly object[]): string {
  return `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
}
