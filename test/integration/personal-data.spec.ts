import pg from 'pg';
import { newId } from '#app/kernel/identifiers.js';
import { AuditSealer } from '#app/modules/audit/audit-sealer.js';
import {
  keptColumns,
  personalTables,
  pseudonymColumns,
  secretColumns,
} from '#app/modules/personal-data/personal-tables.js';
import { startTestApplication, type TestApplication, type Visitor } from '../support/application.js';
import { exportLines, verifyLines } from '../support/audit-trail.js';
import { type LoadedPlan, loadPlan } from '../support/plan.js';

describe('personal data', () => {
  let tested: TestApplication;
  let owner: pg.Client;
  let plan: LoadedPlan;
  let administrator: Visitor;
  let person: Visitor;
  const email = 'focal-point-2@tests.example';

  beforeEach(async () => {
    tested = await startTestApplication();
    owner = new pg.Client(tested.database.ownerUrl);
    await owner.connect();
    plan = await loadPlan(tested);
    administrator = await tested.signInAs('secretariat_administrator');
    person = await tested.signInAs('focal_point', { memberStateId: plan.stateIds.KH });
    const assignment = await plan.assignmentOf('1.1', 'KH');
    await person.send('POST', `/assignments/${assignment}/updates`, {
      id: newId(),
      basedOnVersion: 0,
      kind: 'report',
      status: 'in_progress',
      narrative: 'What the state reported stays',
    });
    await person.send('POST', '/access-tokens', { name: 'my own laptop', expiresOn: tomorrow() });
    await owner.query(
      `INSERT INTO deliveries (id, kind, recipient_user_id, local_on, to_address, message_id, subject, body_text, body_html,
         headers, dated_at, state, next_attempt_at, created_at)
       SELECT gen_random_uuid(), 'system', $1, '2018-03-01', $2, gen_random_uuid()::text, 'To you', 'Dear person', 'Dear person',
         '{}', clock_timestamp(), state, clock_timestamp(), clock_timestamp() FROM unnest('{queued,accepted}'::text[]) AS state`,
      [person.userId, email],
    );
    await tested.app.get(AuditSealer).seal();
  });

  afterEach(async () => {
    await owner.end();
    await tested.stop();
  });

  /** Every row of every table that mentions a text. */
  async function mentions(text: string): Promise<string[]> {
    const { rows: tables } = await owner.query<{ name: string }>(
      `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rowCount } = await owner.query(`SELECT FROM ${name} AS t WHERE position($1 IN t::text) > 0`, [
        text,
      ]);
      if (rowCount) found.push(name);
    }
    return found.sort();
  }

  it('is told in numbers, and given as a file without hashes or tokens', async () => {
    const { body } = await administrator.send('GET', `/personal-data?email=${email}`);
    expect(body).toMatchObject({ id: person.userId, mayBeErased: true });
    expect(body.holdings).toEqual(
      expect.arrayContaining([
        { kind: 'access_tokens', count: 1, fate: 'deleted' },
        { kind: 'deliveries', count: 2, fate: 'emptied' },
        { kind: 'progress_updates', count: 1, fate: 'emptied' },
      ]),
    );
    const file = await administrator.send('GET', `/personal-data/${person.userId}/file`);
    expect(file.body.account).toMatchObject({ email });
    expect(file.body['access_tokens.user_id']).toMatchObject([{ name: 'my own laptop' }]);
    expect(JSON.stringify(file.body)).not.toMatch(/hash|csrf/);
    expect((await person.send('GET', `/personal-data?email=${email}`)).status).toBe(403);
  });

  it('is erased in every table, ends all access, keeps what the state reported, and breaks no seal', async () => {
    expect(await mentions(email)).toEqual(['deliveries', 'rate_limits', 'users']);
    expect(await mentions('my own laptop')).toEqual(['access_tokens', 'audit_personal_values']);
    const erase = (address: string) =>
      administrator.send('POST', `/personal-data/${person.userId}/erasure`, { email: address });
    expect((await erase('other@tests.example')).body).toMatchObject({
      errors: [{ pointer: '/email', code: 'not_the_address' }],
    });
    const erased = await erase(email);
    expect(erased.status).toBe(200);
    expect(await mentions(email)).toEqual([]);
    expect(await mentions('my own laptop')).toEqual([]);
    expect(await mentions('focal_point 2')).toEqual([]);
    expect(await mentions('Dear person')).toEqual([]);
    expect((await person.send('GET', '/session')).status).toBe(401);
    expect((await erase(email)).status).toBe(404);

    const { rows: deliveries } = await owner.query(
      'SELECT state, suppressed_reason AS reason FROM deliveries WHERE recipient_user_id = $1 ORDER BY state',
      [person.userId],
    );
    expect(deliveries).toEqual([
      { state: 'accepted', reason: null },
      { state: 'suppressed', reason: 'person_erased' },
    ]);
    const { rows: updates } = await owner.query(
      'SELECT narrative, display_name AS author FROM progress_updates JOIN users ON users.id = author_user_id',
    );
    expect(updates).toEqual([{ narrative: 'What the state reported stays', author: erased.body.pseudonym }]);

    await tested.app.get(AuditSealer).seal();
    const { breaks, personalValues } = verifyLines(await exportLines(tested));
    expect(breaks).toEqual([]);
    expect(personalValues.absent).toBeGreaterThan(0);
    expect(JSON.stringify(await exportLines(tested))).not.toContain(email);
  });

  it('of the last administrator is not erased', async () => {
    const erase = () =>
      administrator.send('POST', `/personal-data/${administrator.userId}/erasure`, {
        email: 'secretariat-administrator-1@tests.example',
      });
    expect(await erase()).toMatchObject({ status: 409, body: { code: 'last_administrator' } });
    await tested.signInAs('secretariat_administrator');
    expect((await erase()).status).toBe(200);
  });

  it('is decided about in every table that leads to a person, and in every column of accounts', async () => {
    const { rows: references } = await owner.query<{ table: string; column: string }>(
      `SELECT conrelid::regclass::text AS table, attname AS column
       FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
       WHERE contype = 'f' AND confrelid = 'users'::regclass ORDER BY 1, 2`,
    );
    expect(personalTables.map(({ table, column }) => ({ table, column })).sort(byName)).toEqual(
      references.sort(byName),
    );
    const { rows: required } = await owner.query<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = 'users' AND is_nullable = 'NO'`,
    );
    const decided: readonly string[] = [...keptColumns, ...pseudonymColumns];
    expect(required.map(({ name }) => name).filter((name) => !decided.includes(name))).toEqual([]);
    const { rows: secret } = await owner.query<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = 'users' AND (column_name ~ 'hash|secret|token' OR data_type = 'bytea')`,
    );
    expect(secret.map(({ name }) => name)).toEqual(secretColumns);
  });
});

const byName = (left: { table: string; column: string }, right: { table: string; column: string }) =>
  `${left.table}.${left.column}` < `${right.table}.${right.column}` ? -1 : 1;

function tomorrow(): string {
  return new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
}
