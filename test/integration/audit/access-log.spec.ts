import { newId } from '#app/kernel/identifiers.js';
import { startTestApplication, type TestApplication, type Visitor } from '../../support/application.js';
import { PERSONAL, restored } from '../../support/audit-trail.js';

interface Row {
  action: string;
  actor: string | null;
  channel: string;
  before: unknown;
  after: unknown;
  origin: string | null;
  personal: Record<string, string> | null;
}

describe('what the audit trail says of access', () => {
  let tested: TestApplication;
  let officer: Visitor;
  let administrator: Visitor;

  beforeAll(async () => {
    tested = await startTestApplication();
    officer = await tested.signInAs('secretariat_officer');
    administrator = await tested.signInAs('secretariat_administrator');
  });

  afterAll(() => tested.stop());

  async function entries(userId: string, topic: string): Promise<Omit<Row, 'personal'>[]> {
    const rows = await tested.db.read<Row>({
      name: 'tests.access-entries',
      text: `SELECT action, actor_user_id AS actor, channel, before, after, ${PERSONAL},
          (SELECT value FROM audit_personal_values WHERE entry_id = audit_entries.id AND field = '/origin') AS origin
        FROM audit_entries WHERE coalesce(actor_user_id, subject_id) = $1 AND action LIKE $2 ORDER BY id`,
      values: [userId, `${topic}.%`],
    });
    return restored(rows);
  }

  it('is from where somebody signed in, and from where a sign-in was refused', async () => {
    const headers = { 'user-agent': 'a browser of the tests' };
    const email = 'secretariat-officer-1@tests.example';
    await tested.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers,
      payload: { email, password: 'not the password' },
    });
    const [opened, refused] = await entries(officer.userId, 'session');
    expect(opened).toMatchObject({ action: 'session.opened', actor: officer.userId, channel: 'web' });
    expect(JSON.parse(refused?.origin ?? '')).toEqual({
      ipAddress: '127.0.0.1',
      userAgent: 'a browser of the tests',
    });
    expect(refused).toMatchObject({ action: 'session.refused', actor: null });
  });

  it('is every kind of denial once a minute, before its answer goes out', async () => {
    const id = newId();
    expect((await officer.send('GET', '/audit-entries')).status).toBe(403);
    expect((await officer.send('GET', '/audit-entries')).status).toBe(403);
    expect((await officer.send('GET', `/letters/${id}`)).status).toBe(404);
    expect((await officer.send('GET', `/letters/${newId()}`)).status).toBe(404);
    const denied = await entries(officer.userId, 'access');
    expect(denied.map(({ after }) => after)).toEqual([
      { method: 'GET', route: '/api/v1/audit-entries', status: 403, code: 'role_not_permitted' },
      { method: 'GET', route: '/api/v1/letters/:id', status: 404, code: 'not_found' },
    ]);
  });

  it('is every file that leaves, with what was asked for', async () => {
    const answer = await administrator.send('GET', '/audit-entries/file?from=2026-01-01T00:00:00Z');
    expect(answer.status).toBe(200);
    expect(await entries(administrator.userId, 'file')).toMatchObject([
      {
        action: 'file.exported',
        after: { fileName: 'audit-trail.jsonl', query: { from: '2026-01-01T00:00:00Z' } },
      },
    ]);
  });

  it('is read by administrators, by who, what and when', async () => {
    const read = async (query: string) => (await administrator.send('GET', `/audit-entries?${query}`)).body;
    const { items } = await read('who=secretariat_officer&action=access.denied');
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      actor: { id: officer.userId, displayName: 'secretariat_officer 1' },
      origin: { ipAddress: '127.0.0.1' },
      sealNumber: null,
    });
    expect((await read(`to=2020-01-01T00:00:00Z`)).items).toEqual([]);
    const first = await read('limit=2');
    const second = await read(`limit=2&cursor=${first.nextCursor}`);
    const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
    expect(ids).toEqual(ids.toSorted().reverse());
    expect(new Set(ids).size).toBe(4);
    expect((await administrator.send('GET', '/audit-entries/sealing')).body).toMatchObject({
      sealed: 0,
      isAlert: false,
      latestCheckpoint: null,
      actions: expect.arrayContaining(['access.denied', 'session.refused']),
    });
  });

  it('counts what was repeated, and tells it at the latest when the process ends', async () => {
    const another = await startTestApplication();
    const visitor = await another.signInAs('observer');
    for (let asked = 0; asked < 5; asked += 1) await visitor.send('GET', '/audit-entries');
    const { Client } = (await import('pg')).default;
    const client = new Client({ connectionString: another.database.ownerUrl });
    await client.connect();
    await another.app.close();
    const { rows } = await client.query(
      `SELECT after ->> 'count' AS count FROM audit_entries WHERE action = 'access.denied-again'`,
    );
    expect(rows).toEqual([{ count: '4' }]);
    await client.end();
    await another.database.drop();
  });
});
