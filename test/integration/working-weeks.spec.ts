import pg from 'pg';
import { newId } from '#app/kernel/identifiers.js';
import { PacksCommand } from '#app/modules/imports/packs-command.js';
import { PacksService } from '#app/modules/imports/packs.service.js';
import { readFileSync } from 'node:fs';
import { startTestApplication, type TestApplication, type Visitor } from '../support/application.js';

describe('working weeks', () => {
  let tracker: TestApplication;
  let owner: pg.Client;
  let administrator: Visitor;

  beforeAll(async () => {
    tracker = await startTestApplication();
    await tracker.app.get(PacksCommand).load(['packs/states-asean.yaml']);
    owner = new pg.Client(tracker.database.ownerUrl);
    await owner.connect();
    administrator = await tracker.signInAs('secretariat_administrator');
  });
  afterAll(async () => {
    await owner.end();
    await tracker.stop();
  });

  const of = async (state: string) =>
    (await administrator.send('GET', `/organisations?state=${state}`)).body.items[0];
  const set = (id: string, restDays: unknown, basedOnVersion: number) =>
    administrator.send('PUT', `/organisations/${id}/working-week`, { restDays, basedOnVersion });

  it('are listed with the organisations, page by page', async () => {
    expect(await of('BN')).toEqual({
      id: expect.any(String),
      code: 'NFP-BN',
      name: 'National focal point institution, Brunei Darussalam',
      kind: 'national',
      state: { id: expect.any(String), isoCode: 'BN', name: 'Brunei Darussalam' },
      timeZone: 'Asia/Brunei',
      restDays: [5, 7],
      version: 1,
    });
    const observer = await tracker.signInAs('observer');
    const all = (await observer.send('GET', '/organisations?limit=200')).body.items;
    const first = (await observer.send('GET', '/organisations?limit=5')).body;
    const rest = (await observer.send('GET', `/organisations?limit=200&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...rest.items]).toEqual(all);
    expect(all.length).toBeGreaterThan(11);
    expect(all.find(({ code }: { code: string }) => code === 'WCO')?.state ?? null).toBeNull();
  });

  it('are set by administrators, and the trail says so', async () => {
    const { id } = await of('KH');
    const officer = await tracker.signInAs('secretariat_officer');
    const body = { restDays: [7], basedOnVersion: 1 };
    expect((await officer.send('PUT', `/organisations/${id}/working-week`, body)).status).toBe(403);
    const answer = await set(id, [7, 5], 1);
    expect(answer).toMatchObject({ status: 200, body: { restDays: [5, 7], version: 2 } });
    const { rows } = await owner.query(
      `SELECT before, after FROM audit_entries WHERE action = 'working-week.set' AND subject_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ before: { restDays: [6, 7] }, after: { restDays: [5, 7] } }]);
    // The same in another order is no change.
    expect((await set(id, [7, 5], 2)).body.version).toBe(2);
  });

  it('refuse a write on an old version with both, and weeks without a working day', async () => {
    const { id, version } = await of('LA');
    await set(id, [7], version);
    expect(await set(id, [6], version)).toMatchObject({
      status: 409,
      body: {
        code: 'version_conflict',
        current: { restDays: [7], version: version + 1 },
        submitted: { restDays: [6] },
      },
    });
    for (const restDays of [[1, 2, 3, 4, 5, 6, 7], [0], [8], [6, 6], 'none', null])
      expect((await set(id, restDays, version + 1)).status).toBe(400);
    expect((await set(newId(), [7], 1)).status).toBe(404);
    expect((await set(id, [], version + 1)).body.restDays).toEqual([]);
  });

  it('that an administrator has set survive a later version of the pack', async () => {
    const { id, version } = await of('MM');
    await set(id, [7], version);
    const yaml = readFileSync('packs/states-asean.yaml', 'utf8')
      .replace(/version: "[\d.]+"/, 'version: "9.0"')
      .replaceAll(/(NFP-(MM|VN).*timeZone: [\w/]+)/g, '$1, restDays: [1, 2]');
    await tracker.app.get(PacksService).load([{ file: 'states.yaml', yaml }], null);
    expect((await of('MM')).restDays).toEqual([7]);
    expect((await of('VN')).restDays).toEqual([1, 2]);
  });
});
