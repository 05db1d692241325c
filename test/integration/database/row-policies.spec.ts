import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { Actor, Audience, Grant } from '#app/kernel/actor.js';
import { newId } from '#app/kernel/identifiers.js';
import { DemoClockService } from '#app/modules/demo/demo-clock.service.js';
import { ReminderTicks } from '#app/modules/reminders/reminder-ticks.js';
import { settingOf } from '#app/platform/database/acting.js';
import { type Demo, startDemo } from '../../support/demo.js';
import { notGuarded, readByNobody, rowDecisions } from '../../support/row-decisions.js';
import { bounceLastMail } from '../../support/troubled-mails.js';

const people = [
  'focal-point@my.example',
  'contributor@my.example',
  'validator@my.example',
  'observer@partner.example',
  'officer@secretariat.example',
] as const;

interface Person {
  actor: Pick<Actor, 'userId' | 'grants'>;
  states: string[];
  visibilities: Audience[];
  isSecretariat: boolean;
}

describe('row policies', () => {
  let demo: Demo;
  let owner: pg.Client;
  let server: pg.Client;
  let tables: string[];
  let moveOn = (): void => {};
  let still: Promise<void> | undefined;
  const known = new Map<string, Person>();

  beforeAll(async () => {
    demo = await startDemo();
    owner = new pg.Client(demo.databaseUrl);
    server = new pg.Client(demo.serverUrl);
    await Promise.all([owner.connect(), server.connect()]);
    // Reminders, mails and letters of every state.
    await demo.get(DemoClockService).moveTo(new Date('2018-04-01T01:00:00Z'));
    // Nothing moves from here on: what is compared is read twice.
    const standingStill = new Promise<void>((resolve) => (moveOn = resolve));
    still = demo.get(ReminderTicks).suspendDuring(() => standingStill);
    await arrange();
    const { rows } = await owner.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1`,
    );
    tables = rows.map(({ name }) => name).filter((name) => !notGuarded.includes(name));
    for (const email of people) known.set(email, await find(email));
  }, 120_000);

  afterAll(async () => {
    moveOn();
    await still;
    await Promise.all([owner.end(), server.end()]);
    await demo.stop();
  });

  /** Rows where the demo has none, of every state: what one person must not see is there to be seen. */
  async function arrange(): Promise<void> {
    await bounceLastMail(demo.databaseUrl);
    await owner.query(`
      INSERT INTO absences (id, user_id, from_on, until_on, created_at)
        SELECT gen_random_uuid(), id, '2018-05-01', '2018-05-05', '2018-03-01' FROM users;
      INSERT INTO notification_preferences (user_id, updated_at) SELECT id, '2018-03-01' FROM users ON CONFLICT DO NOTHING;
      INSERT INTO access_tokens (id, user_id, name, token_hash, created_at, expires_at)
        SELECT gen_random_uuid(), id, 'tests', sha256(id::text::bytea), '2018-03-01', '2019-03-01' FROM users;
      INSERT INTO sessions (id, user_id, token_hash, csrf_token, created_at, expires_at)
        SELECT gen_random_uuid(), id, sha256(id::text::bytea), 'csrf', '2018-03-01', '2019-03-01' FROM users;
      INSERT INTO failing_addresses (user_id, address, cause, failed_at, reply)
        SELECT id, email, 'refused', '2018-03-01', '550' FROM users ON CONFLICT DO NOTHING;
      INSERT INTO mail_link_revocations (delivery_id, revoked_at) SELECT id, '2018-03-01' FROM deliveries ON CONFLICT DO NOTHING;
      INSERT INTO reminder_policies (id, milestone_kind, milestone_id, steps, send_at_local)
        SELECT gen_random_uuid(), kind, id, '[]', '08:30' FROM milestones WHERE kind = 'commitment_due' ON CONFLICT DO NOTHING;
      INSERT INTO audit_entries (id, actor_user_id, channel, action, subject_kind, subject_id, member_state_id, calendar_at, system_at)
        SELECT gen_random_uuid(), user_id, 'web', 'tests.done', 'user', user_id, member_state_id, '2018-03-01', '2018-03-01' FROM grants;
      INSERT INTO correspondence_channels (id, member_state_id, form, addressee, way, from_on, source, version)
        SELECT gen_random_uuid(), id, 'letter', 'Ministry', 'by post', '2016-01-01', 'tests', 900 FROM member_states ON CONFLICT DO NOTHING;
      -- Each visibility of each state, and drafts.
      UPDATE progress_updates SET visibility = (ARRAY['own_state', 'secretariat', 'member_states', 'public'])[1 + abs(hashtext(id::text)) % 4];
      ALTER TABLE progress_updates DISABLE TRIGGER progress_updates_cleared_once;
      UPDATE progress_updates SET submission_state = 'draft', official_version = NULL, cleared_at = NULL WHERE abs(hashtext(id::text)) % 7 = 0;
      ALTER TABLE progress_updates ENABLE TRIGGER progress_updates_cleared_once;
      INSERT INTO submission_events (id, update_id, number, act, from_state, to_state, from_visibility, to_visibility, by_user_id, body_hash, at, stored_at)
        SELECT gen_random_uuid(), id, 90 + place, act, state, 'cleared', 'secretariat', 'secretariat', author_user_id, sha256(id::text::bytea), '2018-03-01', '2018-03-01'
        FROM progress_updates CROSS JOIN (VALUES (1, 'clear', 'submitted'), (2, 'accept', 'cleared'), (3, 'show', 'cleared')) AS acted (place, act, state);
      INSERT INTO clearance_settings (id, member_state_id, number, from_on, uses_clearance, uses_acceptance, source, set_by_user_id, stored_at)
        SELECT gen_random_uuid(), id, 900, '2017-01-01', false, true, 'tests', (SELECT min(id::text)::uuid FROM users), '2018-03-01' FROM member_states;
      INSERT INTO evidence (id, update_id, position, citation, visibility)
        SELECT gen_random_uuid(), id, 90 + place, 'tests', visibility_of
        FROM progress_updates CROSS JOIN (VALUES (1, NULL), (2, 'own_state'), (3, 'member_states')) AS shown (place, visibility_of);
      INSERT INTO deliveries (id, kind, recipient_user_id, local_on, to_address, message_id, subject, body_text, body_html, dated_at, state, accepted_at, next_attempt_at, created_at)
        SELECT gen_random_uuid(), 'system', id, '2018-03-01', email, 'tests-' || id, 'tests', 'tests', 'tests', '2018-03-01', 'accepted', '2018-03-01', '2018-03-01', '2018-03-01' FROM users;
    `);
  }

  async function find(email: string): Promise<Person> {
    const { rows } = await owner.query<{ userId: string; grants: Grant[] }>(
      `SELECT users.id AS "userId", json_agg(json_build_object('role', role, 'memberStateId', member_state_id, 'planId', plan_id)) AS grants
       FROM users JOIN grants ON grants.user_id = users.id WHERE email = $1 GROUP BY users.id`,
      [email],
    );
    const [actor] = rows;
    if (actor === undefined) throw new Error(`no account ${email}`);
    const states = actor.grants.flatMap(({ memberStateId }) => memberStateId ?? []);
    const isSecretariat = actor.grants.some(({ role }) => role.startsWith('secretariat'));
    const wide: Audience[] = states.length > 0 ? ['member_states', 'public'] : ['public'];
    return {
      actor,
      states,
      isSecretariat,
      visibilities: isSecretariat ? ['secretariat', 'member_states', 'public'] : wide,
    };
  }

  const personOf = (email: string): Person => known.get(email) as Person;
  const valuesOf = ({ actor, states, visibilities, isSecretariat }: Person) => [
    actor.userId,
    states,
    visibilities,
    isSecretariat,
  ];
  const decisionOf = (table: string) => {
    const decision = rowDecisions[table];
    if (decision === undefined)
      throw new Error(`nobody has decided who reads ${table}: test/support/row-decisions.ts`);
    return decision;
  };

  /** Every row as text, of those that `decision` allows. */
  async function allowed(table: string, decision: string, person: Person): Promise<string[]> {
    // Each parameter is mentioned, so that its type is known.
    const { rows } = await owner.query<{ row: string }>(
      `SELECT x::text AS row FROM ${table} x
       WHERE (${decision}) AND ($1::uuid IS NOT NULL AND $2::uuid[] IS NOT NULL AND $3::text[] IS NOT NULL AND $4::boolean IS NOT NULL)`,
      valuesOf(person),
    );
    return rows.map(({ row }) => row).toSorted();
  }

  /** Runs `work` with the server's role on behalf of somebody, and takes it all back. */
  async function actingAs<T>(setting: string, work: () => Promise<T>): Promise<T> {
    await server.query('BEGIN');
    try {
      await server.query(`SELECT set_config('actif.actor', $1, true)`, [setting]);
      return await work();
    } finally {
      await server.query('ROLLBACK');
    }
  }

  async function read(table: string): Promise<string[]> {
    const { rows } = await server.query<{ row: string }>(`SELECT x::text AS row FROM ${table} x`);
    return rows.map(({ row }) => row).toSorted();
  }

  it('are decided for every table, and documented', () => {
    const documented = [
      ...readFileSync('docs/security-model.md', 'utf8').matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm),
    ].flatMap(([, names = '']) => [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name));
    expect(Object.keys(rowDecisions).toSorted()).toEqual(tables);
    expect(documented.toSorted()).toEqual(tables);
  });

  it('guard reading, adding, changing and removing in every table', async () => {
    const { rows } = await owner.query<{ name: string; commands: string }>(
      `SELECT relname AS name, string_agg(DISTINCT polcmd::text, '' ORDER BY polcmd::text) AS commands
       FROM pg_class JOIN pg_policy ON polrelid = pg_class.oid AND relrowsecurity
       WHERE relnamespace = 'public'::regnamespace GROUP BY relname ORDER BY relname`,
    );
    expect(rows).toEqual(tables.map((name) => ({ name, commands: 'adrw' })));
  });

  it('let nobody read anything', async () => {
    for (const setting of ['', 'nobody', 'system2', 'public', 'anything else {}']) {
      const seen: string[] = [];
      for (const table of tables) {
        const rows = await actingAs(setting, () => read(table)).catch((error: pg.DatabaseError) => {
          // What is no user's identifier cannot be compared with one.
          if (error.code !== '22P02') throw error;
          return [];
        });
        if (rows.length > 0) seen.push(table);
      }
      if (setting === '') expect(seen.filter((table) => !readByNobody.includes(table))).toEqual([]);
      const told = [
        'progress_updates',
        'evidence',
        'assignment_standings',
        'letters',
        'deliveries',
        'audit_entries',
      ];
      expect([setting, seen.filter((table) => told.includes(table))]).toEqual([setting, []]);
    }
    await expect(server.query('SELECT FROM progress_updates')).resolves.toMatchObject({ rowCount: 0 });
  });

  it('let the tracker itself read everything', async () => {
    for (const table of tables) {
      const { rows } = await owner.query(`SELECT count(*)::int AS count FROM ${table}`);
      expect([table, (await actingAs('system tests', () => read(table))).length]).toEqual([
        table,
        rows[0].count,
      ]);
    }
  });

  it.each(people)(
    'show %s exactly the rows that are theirs to read, whatever the statement',
    async (email) => {
      const person = personOf(email);
      for (const table of tables) {
        const expected = await allowed(table, decisionOf(table).reads, person);
        expect([table, await actingAs(settingOf(person.actor), () => read(table))]).toEqual([
          table,
          expected,
        ]);
      }
    },
  );

  it('have something to hide from every state in each table that is not open', async () => {
    const person = personOf('focal-point@my.example');
    const alwaysEmpty = ['demo_clock'];
    for (const table of tables) {
      const { reads } = decisionOf(table);
      if (reads === 'true' || alwaysEmpty.includes(table)) continue;
      const { rows } = await owner.query(`SELECT count(*)::int AS count FROM ${table}`);
      const shown = await allowed(table, reads, person);
      expect([table, rows[0].count > shown.length]).toEqual([table, true]);
    }
  });

  it.each(people)(
    'take no change or removal from %s but of the rows that are theirs to write',
    async (email) => {
      const person = personOf(email);
      for (const table of tables) {
        const { reads, writes } = decisionOf(table);
        const theirs = new Set(await allowed(table, `(${reads}) AND (${writes})`, person));
        const { rows } = await server.query<{ column: string }>(
          `SELECT attname AS column FROM pg_attribute
         WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND has_column_privilege(attrelid, attnum, 'UPDATE') LIMIT 1`,
          [table],
        );
        const [first] = rows;
        const statements = [
          ...(first
            ? [`UPDATE ${table} x SET "${first.column}" = x."${first.column}" RETURNING x::text AS row`]
            : []),
          `DELETE FROM ${table} x RETURNING x::text AS row`,
        ];
        for (const statement of statements) {
          const written = await actingAs(
            settingOf(person.actor),
            async () => (await server.query(statement)).rows,
          ).catch((error: pg.DatabaseError) => {
            // No right at all, append-only, or referred to by other rows.
            if (!['42501', '23000', '23001', '23503'].includes(error.code ?? '')) throw error;
            return [];
          });
          const foreign = written.filter(({ row }: { row: string }) => !theirs.has(row));
          expect([statement, foreign]).toEqual([statement, []]);
        }
      }
    },
  );

  it('take no row about another state, however it is added', async () => {
    const malaysia = personOf('focal-point@my.example');
    const accepted: string[] = [];
    let tried = 0;
    for (const table of tables) {
      const { writes, adds = writes } = decisionOf(table);
      const { rows } = await owner.query<{ row: Record<string, unknown> }>(
        `SELECT to_jsonb(x) AS row FROM ${table} x WHERE NOT coalesce((${adds}), false)
           AND ($1::uuid IS NOT NULL AND $2::uuid[] IS NOT NULL AND $3::text[] IS NOT NULL AND $4::boolean IS NOT NULL) LIMIT 20`,
        valuesOf(malaysia),
      );
      for (const { row } of rows) {
        tried += 1;
        const others = Object.entries({ id: newId(), message_id: newId(), position: 77 }).filter(
          ([name]) => name in row,
        );
        const copy = { ...row, ...Object.fromEntries(others) };
        const added = await actingAs(settingOf(malaysia.actor), () =>
          server.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`, [
            JSON.stringify(copy),
          ]),
        ).catch((error: pg.DatabaseError) => error.code);
        if (added !== '42501') accepted.push(`${table}: ${JSON.stringify(added)}`);
      }
    }
    expect(tried).toBeGreaterThan(300);
    expect([...new Set(accepted)]).toEqual([]);
  });

  it('let nobody report in the name of a colleague', async () => {
    const malaysia = personOf('focal-point@my.example');
    const { rows } = await owner.query<{ row: Record<string, unknown> }>(
      'SELECT to_jsonb(x) AS row FROM progress_updates x WHERE member_state_id = ANY($1) LIMIT 1',
      [malaysia.states],
    );
    const post = (author: string) =>
      actingAs(settingOf(malaysia.actor), () =>
        server.query(
          'INSERT INTO progress_updates SELECT * FROM jsonb_populate_record(NULL::progress_updates, $1)',
          [JSON.stringify({ ...rows[0]?.row, id: newId(), version: 99, author_user_id: author })],
        ),
      );
    await expect(post(personOf('contributor@my.example').actor.userId)).rejects.toThrow('row-level security');
    await expect(post(malaysia.actor.userId)).resolves.toMatchObject({ rowCount: 1 });
  });
});
