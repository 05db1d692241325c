import type { Audience } from '#app/kernel/actor.js';
import { newId } from '#app/kernel/identifiers.js';
import { addressesOf, type Caller, findIds, readDocument, signIn } from '../support/api-walk.js';
import { type Demo, startDemo } from '../support/demo.js';
import { liftRowPolicies } from '../support/lift-row-policies.js';

/** What each reader may read of Cambodia's, by the visibility that Cambodia gave it. */
const readable: Record<string, (Audience | 'draft')[]> = {
  'alternate@kh.example': ['draft', 'own_state', 'secretariat', 'member_states', 'public'],
  'contributor@kh.example': ['draft', 'own_state', 'secretariat', 'member_states', 'public'],
  'officer@secretariat.example': ['secretariat', 'member_states', 'public'],
  'administrator@secretariat.example': ['secretariat', 'member_states', 'public'],
  'focal-point@my.example': ['member_states', 'public'],
  'validator@my.example': ['member_states', 'public'],
  'observer@partner.example': ['public'],
};
const texts = ['narrative', 'difficulties', 'assistanceNeeded', 'citation'] as const;
const canary = (visibility: string, text: string) => `canary-${visibility}-${text}`;

interface AssignmentItem {
  id: string;
  version: number;
  status: string | null;
  latestUpdateId: string | null;
  state: { isoCode: string };
}

/** The first lock without the second, which row-policies.spec.ts and second-lock.spec.ts try alone. */
describe('what Cambodia does not share', () => {
  let demo: Demo;
  let cambodia: Caller;
  let officer: Caller;
  /** Every address that can be read with identifiers of Cambodia's, and with filters that could tell of it. */
  let addresses: string[];
  const posted: Record<string, string> = {};

  beforeAll(async () => {
    demo = await startDemo();
    await liftRowPolicies(demo.databaseUrl);
    cambodia = await signIn(demo, 'focal-point@kh.example');
    officer = await signIn(demo, 'officer@secretariat.example');
    const own: AssignmentItem[] = (await cambodia.ask('GET', '/api/v1/assignments?limit=200')).body.items;
    const visibilities = ['own_state', 'secretariat', 'member_states', 'public', 'draft'];
    for (const [index, visibility] of visibilities.entries()) {
      const author = visibility === 'draft' ? await signIn(demo, 'contributor@kh.example') : cambodia;
      await post(author, own[index] as AssignmentItem, visibility);
    }
    await cambodia.ask('PUT', '/api/v1/demo/clock', { now: '2018-04-01T01:00:00Z' });
    addresses = await readableAddresses(own.slice(0, 5).map(({ id }) => id));
  }, 120_000);

  afterAll(() => demo.stop());

  async function post(author: Caller, { id, version }: AssignmentItem, visibility: string) {
    const [narrative, difficulties, assistanceNeeded, citation] = texts.map((text) =>
      canary(visibility, text),
    );
    const answer = await author.ask('POST', `/api/v1/assignments/${id}/updates`, {
      id: newId(),
      basedOnVersion: version,
      kind: 'report',
      status: 'implemented',
      narrative,
      difficulties,
      assistanceNeeded,
      evidence: [{ citation }],
      visibility: visibility === 'draft' ? 'public' : visibility,
    });
    expect(answer.status).toBe(201);
    posted[visibility] = answer.body.id;
  }

  async function readableAddresses(assignments: string[]): Promise<string[]> {
    const { operations } = await readDocument(demo);
    const ids: Record<string, string[]> = { ...(await findIds(officer)), assignments };
    // The demo's inbox shows everybody's mails: that is what it is for.
    const reads = operations.filter(({ method, path }) => method === 'get' && !path.includes('/demo/'));
    const found = reads.flatMap(({ path }) => addressesOf(path, ids, newId()));
    const [plan] = ids['plans'] ?? [];
    const filters = ['status=not_reported', 'status=implemented', 'health=overdue,none', 'state=KH'];
    return [
      ...found,
      ...filters.flatMap((filter) => [
        `/api/v1/assignments?limit=200&state=KH,MY,TH&${filter}`,
        `/api/v1/plans/${plan}/matrix?${filter}`,
        `/api/v1/plans/${plan}/matrix?asOf=2018-03-15&${filter}`,
      ]),
      '/api/v1/milestones?limit=200',
      `/api/v1/plans/${plan}/changes?limit=200`,
    ];
  }

  async function readAll(reader: Caller): Promise<string> {
    const answers = [];
    for (const address of addresses) answers.push((await reader.ask('GET', address)).text);
    return answers.join('\n');
  }

  it.each(Object.entries(readable))('%s reads nothing but %j, on any path', async (email, visible) => {
    const all = await readAll(await signIn(demo, email));
    const found = Object.keys(posted).filter((visibility) => all.includes(canary(visibility, '')));
    expect(found.toSorted()).toEqual(visible.toSorted());
    for (const visibility of visible) {
      for (const text of texts) expect(all).toContain(canary(visibility, text));
    }
    const named = Object.entries(posted).filter(([, id]) => all.includes(id));
    expect(named.map(([visibility]) => visibility).toSorted()).toEqual(visible.toSorted());
  });

  it.each(['focal-point@my.example', 'observer@partner.example'])(
    '%s is not told who is silent',
    async (email) => {
      const reader = await signIn(demo, email);
      const ask = async (path: string) => (await reader.ask('GET', `/api/v1${path}`)).body;
      const { items } = await ask('/assignments?state=KH,TH&limit=200');
      expect(items.filter(({ status }: AssignmentItem) => status === 'not_reported')).toEqual([]);
      expect((await ask('/assignments?state=KH,TH&status=not_reported')).items).toEqual([]);

      const [plan] = (await ask('/plans')).items;
      for (const query of ['', '?asOf=2018-03-15', '?status=not_reported']) {
        const { states, rows, counts } = await ask(`/plans/${plan.id}/matrix${query}`);
        const silentOf = (index: number) =>
          rows.filter((row: unknown[][]) => {
            const cell = row[8]?.[index] as number[] | null | undefined;
            return cell?.[0] === 0 && cell[1] !== 2;
          }).length;
        for (const [index, { isoCode }] of states.entries()) {
          if (isoCode === 'MY' && reader.role === 'focal_point') continue;
          expect([isoCode, silentOf(index), counts.byState[index][0]]).toEqual([isoCode, 0, 0]);
        }
      }
    },
  );

  it('cannot be written by others, whether they can see it or not', async () => {
    const own: AssignmentItem[] = (await cambodia.ask('GET', '/api/v1/assignments?limit=5')).body.items;
    const malaysia = await signIn(demo, 'focal-point@my.example');
    for (const { id, version } of own) {
      const update = { id: newId(), basedOnVersion: version, kind: 'report', status: 'not_started' };
      const answer = await malaysia.ask('POST', `/api/v1/assignments/${id}/updates`, update);
      expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
      const target = { basedOnVersion: version, target: null };
      expect([403, 404]).toContain(
        (await malaysia.ask('PUT', `/api/v1/assignments/${id}/target`, target)).status,
      );
    }
  });
});
