import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { MovableClock } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { isUnchanged } from '#app/kernel/pack-change.js';
import { PacksCommand } from '#app/modules/imports/packs-command.js';
import { startTestApplication, type TestApplication, type Visitor } from '../support/application.js';

const shipped = (name: string) => readFileSync(`packs/${name}.yaml`, 'utf8');
const asVersion = (version: string, yaml: string) =>
  yaml.replace(/version: "[\d.]+"/, `version: "${version}"`);
/** The shipped plan with another due date of commitment 1.1. */
const dueOn = (date: string, yaml: string, decision: string | null = null) =>
  yaml.replace('due: 2018-03-30', `due: ${date}${decision ? `\n    decision: ${decision}` : ''}`);
/** Cuts a commitment out of the shipped plan. */
const without = (code: string, yaml: string) =>
  yaml.replace(new RegExp(`  - code: "${code.replace('.', '\\.')}"\\n(.+\\n)*\\n`), '');

const DECISION = 'Report of the first meeting, paragraph 12';

describe('loading packs', () => {
  let tracker: TestApplication;
  let owner: pg.Client;
  let officer: Visitor;

  beforeAll(async () => {
    tracker = await startTestApplication({
      calendarClock: new MovableClock(new Date('2018-03-01T00:00:00Z')),
    });
    owner = new pg.Client(tracker.database.ownerUrl);
    await owner.connect();
    await tracker.app.get(PacksCommand).loadDirectory('packs');
    officer = await tracker.signInAs('secretariat_officer');
  });
  afterAll(async () => {
    await owner.end();
    await tracker.stop();
  });

  const preview = (yaml: string) => officer.send('POST', '/packs/preview', { yaml });
  const load = (yaml: string, isForced = false) => officer.send('POST', '/packs', { yaml, isForced });

  /** Every row of the tables that packs write, as PostgreSQL stores it: xmin betrays a row that was written again. */
  async function everything(): Promise<unknown> {
    const tables = [
      'member_states',
      'memberships',
      'organisations',
      'instruments',
      'provisions',
      'provision_mappings',
    ];
    tables.push(
      'participations',
      'plans',
      'areas',
      'commitments',
      'reporting_periods',
      'adoptions',
      'assignments',
    );
    tables.push(
      'assignment_standings',
      'milestones',
      'working_groups',
      'meetings',
      'agenda_items',
      'delegations',
      'packs',
    );
    const state: unknown[] = [];
    for (const table of tables) {
      const digest = `SELECT count(*), max(xmin::text::bigint), md5(string_agg(row::text, '' ORDER BY row::text)) FROM ${table} AS row`;
      state.push([table, (await owner.query(digest)).rows]);
    }
    return state;
  }

  async function commitment(code: string): Promise<Record<string, unknown>> {
    const { rows } = await owner.query(
      `SELECT commitments.id, is_withdrawn, due_ends_on,
         count(*) FILTER (WHERE is_cancelled) AS cancelled, count(*) FILTER (WHERE NOT is_cancelled) AS running
       FROM commitments LEFT JOIN assignments ON commitment_id = commitments.id WHERE code = $1 GROUP BY commitments.id`,
      [code],
    );
    return rows[0];
  }

  async function milestonesOf(code: string): Promise<Record<string, unknown>[]> {
    const { rows } = await owner.query(
      `SELECT DISTINCT milestones.ends_on, closed_reason FROM milestones
       JOIN assignments ON assignments.id = subject_id JOIN commitments ON commitments.id = commitment_id
       WHERE code = $1 AND period_number = 1`,
      [code],
    );
    return rows;
  }

  /** What the focal point of Cambodia reported on a commitment, written as the progress module writes it. */
  async function report(code: string): Promise<void> {
    const author = await tracker.signInAs('contributor', { memberStateId: await stateId('KH') });
    await owner.query(
      `INSERT INTO progress_updates (id, assignment_id, plan_id, member_state_id, version, period_number, kind, status,
         narrative, submission_state, visibility, proposed_visibility, official_version, cleared_at, author_user_id, channel, body_hash, recorded_at, stored_at)
       SELECT $1, assignments.id, assignments.plan_id, member_state_id, 1, 1, 'report', 'in_progress',
         'Decree drafted', 'cleared', 'secretariat', 'secretariat', 1, '2018-03-01', $2, 'web', '\\x00', '2018-03-01', '2018-03-01'
       FROM assignments JOIN commitments ON commitments.id = commitment_id JOIN member_states ON member_states.id = member_state_id
       WHERE code = $3 AND iso_code = 'KH'`,
      [newId(), author.userId, code],
    );
  }

  async function stateId(isoCode: string): Promise<string> {
    const { rows } = await owner.query('SELECT id FROM member_states WHERE iso_code = $1', [isoCode]);
    return rows[0].id;
  }

  it('gives every adopting state an assignment on every commitment, and none by membership alone', async () => {
    const { rows } = await owner.query(
      `SELECT count(*)::integer AS assignments, count(DISTINCT member_state_id)::integer AS states, min(from_on) AS "fromOn" FROM assignments`,
    );
    expect(rows).toEqual([{ assignments: 48 * 11, states: 11, fromOn: '2018-02-01' }]);
  });

  it('changes nothing when the same packs are loaded again', async () => {
    const before = await everything();
    const steps = await tracker.app.get(PacksCommand).loadDirectory('packs');
    expect(steps.filter(({ change }) => !isUnchanged(change))).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  it('lists what is loaded to the secretariat only', async () => {
    const { body } = await officer.send('GET', '/packs');
    expect(body.items).toHaveLength(9);
    expect(body.items).toContainEqual({
      code: 'FP',
      kind: 'instrument',
      version: '1.0',
      title: 'UN Firearms Protocol',
      loadedAt: '2018-03-01T00:00:00.000Z',
    });
    const observer = await tracker.signInAs('observer');
    expect((await observer.send('GET', '/packs')).status).toBe(403);
  });

  it('previews a newer plan, then applies it and keeps what was reported', async () => {
    await report('1.2');
    await report('6.3');
    const newer = without(
      '6.3',
      asVersion('1.2', dueOn('2018-04', shipped('actif-plan-of-action'), DECISION)),
    );
    const before = await everything();

    const shown = await preview(newer);
    expect(shown.body).toMatchObject({
      pack: { code: 'ACTIF-POA', kind: 'plan', version: '1.2' },
      isUnchanged: false,
      added: [],
      changed: [
        { subject: 'pack', code: 'ACTIF-POA', field: 'version', from: '1.1', to: '1.2' },
        { subject: 'commitment', code: '1.1', field: 'decision', from: null, to: DECISION },
        { subject: 'commitment', code: '1.1', field: 'due', from: '2018-03-30', to: '2018-04' },
      ],
      withdrawn: [{ subject: 'commitment', code: '6.3', title: 'Assessment of training needs' }],
    });
    expect(await everything()).toEqual(before);

    const loaded = await load(newer);
    expect(loaded).toMatchObject({ status: 200, body: shown.body });
    expect(await commitment('6.3')).toMatchObject({ is_withdrawn: true, cancelled: 11, running: 0 });
    expect(await milestonesOf('6.3')).toEqual([{ ends_on: '2018-06-15', closed_reason: 'cancelled' }]);
    expect(await milestonesOf('1.1')).toEqual([{ ends_on: '2018-04-30', closed_reason: null }]);
    const { rows } = await owner.query('SELECT narrative FROM progress_updates');
    expect(rows).toEqual([{ narrative: 'Decree drafted' }, { narrative: 'Decree drafted' }]);
  });

  it('brings a withdrawn commitment back with its history', async () => {
    const { id } = await commitment('6.3');
    const whole = dueOn('2018-04', shipped('actif-plan-of-action'), DECISION);
    expect((await load(asVersion('1.3', whole))).status).toBe(200);
    expect(await commitment('6.3')).toMatchObject({ id, is_withdrawn: false, cancelled: 0, running: 11 });
    expect(await milestonesOf('6.3')).toEqual([{ ends_on: '2018-06-15', closed_reason: null }]);
  });

  it('refuses an older version, and other content under the loaded version, unless forced', async () => {
    const plan = shipped('actif-plan-of-action');
    const altered = asVersion('1.3', dueOn('2018-04-15', plan, 'Report of the second meeting'));
    expect(await load(asVersion('1.2', dueOn('2018-04', plan, DECISION)))).toMatchObject({
      status: 409,
      body: {
        code: 'pack_older_than_loaded',
        params: { pack: 'ACTIF-POA', version: '1.2', loadedVersion: '1.3' },
      },
    });
    expect(await preview(altered)).toMatchObject({ status: 409, body: { code: 'pack_version_reused' } });
    expect(await load(altered, true)).toMatchObject({
      status: 200,
      body: { changed: [{ field: 'decision' }, { field: 'due', to: '2018-04-15' }] },
    });
  });

  it('moves no due date without a decision that is cited for it', async () => {
    const plan = asVersion('1.4', shipped('actif-plan-of-action'));
    const { rows } = await owner.query(`SELECT decision_cited, language FROM commitments
      JOIN plans ON plans.id = plan_id WHERE commitments.code = '1.1'`);
    expect(rows).toEqual([{ decision_cited: 'Report of the second meeting', language: 'en' }]);
    for (const decision of [null, 'Report of the second meeting']) {
      expect(await preview(dueOn('2018-05', plan, decision))).toMatchObject({
        status: 400,
        body: {
          code: 'due_date_moved_without_decision',
          params: { plan: 'ACTIF-POA', commitments: ['1.1'] },
        },
      });
    }
    const inFrench = dueOn('2018-05', plan, 'Report of the third meeting').replace(
      'language: en',
      'language: fr',
    );
    expect((await load(inFrench)).status).toBe(200);
    const plans = await owner.query('SELECT language FROM plans');
    expect(plans.rows).toEqual([{ language: 'fr' }]);
  });

  it('withdraws a provision that is left out, and keeps it for what refers to it', async () => {
    const newer = asVersion('2.0', shipped('firearms-protocol')).replace(/.*Denunciation.*\n/, '');
    expect((await load(newer)).body).toMatchObject({
      withdrawn: [{ subject: 'provision', code: 'FP:20' }],
    });
    const { rows } = await owner.query(`SELECT is_withdrawn FROM provisions WHERE title = 'Denunciation'`);
    expect(rows).toEqual([{ is_withdrawn: true }]);
  });

  it('refuses to leave out a provision that the loaded plan refers to', async () => {
    const answer = await preview(asVersion('2.0', shipped('iti')).replace(/.*Follow-up.*\n/, ''));
    expect(answer).toMatchObject({
      status: 400,
      body: {
        errors: [{ code: 'dropped_but_needed', params: { subject: 'provision ITI:VII', pack: 'ACTIF-POA' } }],
      },
    });
  });

  it('answers every fault of a file at once, with its line, and loads nothing', async () => {
    const before = await everything();
    const faulty = asVersion('3.0', shipped('att'))
      .replace('"ATT', '"')
      .replace('kind: treaty', 'kind: treatise')
      .replace('date: 2022-03-24', 'date: 2022-02-30');
    const answer = await load(faulty);
    expect(answer).toMatchObject({ status: 400, body: { code: 'pack_invalid' } });
    expect(answer.body.errors).toMatchObject([
      {
        pointer: '/instrument/kind',
        code: 'unknown_value',
        params: { line: 13, column: 9, value: 'treatise' },
      },
      { pointer: '/participations/4/date', code: 'not_a_date', params: { line: 54, value: '2022-02-30' } },
    ]);
    expect(await everything()).toEqual(before);
  });

  it('applies nothing of several packs when one of them cannot be applied', async () => {
    const command = tracker.app.get(PacksCommand);
    const directory = mkdtempSync(join(tmpdir(), 'packs-'));
    writeFileSync(
      join(directory, 'fp.yaml'),
      asVersion('3.0', shipped('firearms-protocol')).replace('title: Amendment', 'title: Amendments'),
    );
    writeFileSync(
      join(directory, 'plan.yaml'),
      asVersion('9.0', dueOn('2018-06', shipped('actif-plan-of-action'), 'Report of the fourth meeting')),
    );
    await owner.query('UPDATE plans SET is_closed = true');
    const before = await everything();
    await expect(command.loadDirectory(directory)).rejects.toMatchObject({ code: 'plan_closed' });
    expect(await everything()).toEqual(before);
    await owner.query('UPDATE plans SET is_closed = false');
  });

  it('keeps a meeting where the secretariat moved it, until the pack itself moves it', async () => {
    const { rows } = await owner.query(`SELECT id FROM meetings WHERE code = 'ASEAN-WG-1'`);
    const path = `/meetings/${rows[0].id}`;
    const inJune = { startsOn: '2018-06-12', endsOn: '2018-06-14', precision: 'day' };
    expect((await officer.send('PUT', `${path}/date`, { basedOnVersion: 1, date: inJune })).status).toBe(200);

    const renamed = asVersion('1.2', shipped('meetings-2017-2018')).replace(
      'title: First Meeting of',
      'title: 1st Meeting of',
    );
    expect((await load(renamed)).status).toBe(200);
    expect((await officer.send('GET', path)).body).toMatchObject({
      title: '1st Meeting of the ASEAN Working Group',
      date: inJune,
      version: 3,
    });

    expect(
      (
        await load(
          asVersion('1.3', shipped('meetings-2017-2018')).replace('date: 2018-06 #', 'date: 2018-07 #'),
        )
      ).status,
    ).toBe(200);
    expect((await officer.send('GET', path)).body.date).toEqual({
      startsOn: '2018-07-01',
      endsOn: '2018-07-31',
      precision: 'month',
    });
  });

  it('cancels a meeting that is left out, with its milestone', async () => {
    const loaded = asVersion('1.4', shipped('meetings-2017-2018'));
    const newer = loaded.slice(0, loaded.indexOf('  - code: SOMTC-18'));
    expect((await load(newer)).body.withdrawn).toEqual([
      {
        subject: 'meeting',
        code: 'SOMTC-18',
        title: '18th ASEAN Senior Officials Meeting on Transnational Crime',
      },
    ]);
    const { rows } = await owner.query(
      `SELECT status, closed_reason FROM meetings JOIN milestones ON subject_id = meetings.id WHERE code = 'SOMTC-18'`,
    );
    expect(rows).toEqual([{ status: 'cancelled', closed_reason: 'cancelled' }]);
  });
});
