import { type Actor, audiences } from '#app/kernel/actor.js';
import { newId } from '#app/kernel/identifiers.js';
import { LettersReader } from '#app/modules/letters/letters.reader.js';
import { MilestonesReader } from '#app/modules/milestones/milestones.reader.js';
import { DeliveryReader } from '#app/modules/notifications/delivery.reader.js';
import type { Viewer } from '#app/modules/plans/plans.policy.js';
import { AssignmentsReader } from '#app/modules/progress/assignments.reader.js';
import { CommitmentDetailReader } from '#app/modules/progress/commitment-detail.reader.js';
import { MatrixReader } from '#app/modules/progress/matrix.reader.js';
import { StateProgressReader } from '#app/modules/progress/state-progress.reader.js';
import { UpdatesReader } from '#app/modules/progress/updates.reader.js';
import { UpdatesService } from '#app/modules/progress/updates.service.js';
import { ReminderReader } from '#app/modules/reminders/reminder.reader.js';
import { asNobody, asPerson, asSystem } from '#app/platform/database/acting.js';
import { Database } from '#app/platform/database/database.js';
import { type Caller, signIn } from '../support/api-walk.js';
import { type Demo, startDemo } from '../support/demo.js';

interface Posted {
  id: string;
  assignmentId: string;
  version: number;
}

/** The second lock without the first: the application's readers and services believe that Malaysia may do everything. */
describe('what Cambodia does not share, when the application has let somebody through', () => {
  let demo: Demo;
  let malaysia: Actor;
  /** As the application sees Malaysia here: the secretariat, and the focal point of every state. */
  let believed: Actor;
  let planId: string;
  let cambodiaId: string;
  const posted: Record<string, Posted> = {};

  beforeAll(async () => {
    demo = await startDemo();
    const cambodia = await signIn(demo, 'focal-point@kh.example');
    const { items } = (await cambodia.ask('GET', '/api/v1/assignments?limit=200')).body;
    for (const [index, visibility] of [...audiences, 'draft'].entries()) {
      const author = visibility === 'draft' ? await signIn(demo, 'contributor@kh.example') : cambodia;
      await post(author, items[index], visibility);
    }
    await cambodia.ask('PUT', '/api/v1/demo/clock', { now: '2018-04-01T01:00:00Z' });
    planId = items[0].plan.id;
    cambodiaId = items[0].state.id;
    malaysia = await actorOf('focal-point@my.example');
    const states = await asSystem('tests', () =>
      demo
        .get(Database)
        .read<{ id: string }>({ name: 'tests.states', text: 'SELECT id FROM member_states', values: [] }),
    );
    believed = {
      ...malaysia,
      grants: [
        { role: 'secretariat_administrator', memberStateId: null, planId: null },
        ...states.map(({ id }) => ({ role: 'focal_point' as const, memberStateId: id, planId: null })),
      ],
    };
  }, 120_000);

  afterAll(() => demo.stop());

  async function post(author: Caller, { id, version }: { id: string; version: number }, visibility: string) {
    const answer = await author.ask('POST', `/api/v1/assignments/${id}/updates`, {
      id: newId(),
      basedOnVersion: version,
      kind: 'report',
      status: 'implemented',
      narrative: `canary-${visibility}-`,
      evidence: [{ citation: `canary-${visibility}-citation` }],
      visibility: visibility === 'draft' ? 'public' : visibility,
    });
    expect(answer.status).toBe(201);
    posted[visibility] = { id: answer.body.id, assignmentId: id, version: version + 1 };
  }

  async function actorOf(email: string): Promise<Actor> {
    const { user, grants } = (await (await signIn(demo, email)).ask('GET', '/api/v1/session')).body;
    return {
      userId: user.id,
      displayName: user.displayName,
      timeZone: user.timeZone,
      channel: 'web',
      grants: grants.map(({ role, planId: ofPlan, memberState }: any) => ({
        role,
        planId: ofPlan,
        memberStateId: memberState?.id ?? null,
      })),
    };
  }

  /** All that the readers answer with the widest arguments there are. */
  async function readEverything(): Promise<string> {
    const ids = Object.values(posted);
    const ownStateIds = believed.grants.flatMap(({ memberStateId }) => memberStateId ?? []);
    const widest: Viewer[] = [
      { planId, audience: 'secretariat', ownStateIds },
      { planId, audience: 'secretariat', ownStateIds: [] },
      { planId, audience: 'member_states', ownStateIds },
    ];
    const answers: unknown[] = [];
    const ask = async (read: () => Promise<unknown>) => {
      const answer = await read().catch((error: unknown) => String(error));
      answers.push(answer);
    };
    for (const viewer of widest) {
      await ask(() =>
        demo
          .get(MatrixReader)
          .read(viewer, { state: ['KH'] }, undefined)
          .then(({ body }) => String(body)),
      );
      await ask(() =>
        demo
          .get(MatrixReader)
          .read(viewer, { asOf: '2018-02-28' }, undefined)
          .then(({ body }) => String(body)),
      );
      await ask(() => demo.get(StateProgressReader).get(believed, viewer, cambodiaId));
      await ask(() => demo.get(UpdatesReader).listChanges(viewer, null, 200));
    }
    for (const { id, assignmentId } of ids) {
      await ask(() => demo.get(AssignmentsReader).get(believed, assignmentId));
      for (const audience of audiences) {
        await ask(() => demo.get(UpdatesReader).list(assignmentId, audience, null, 200));
        await ask(() => demo.get(UpdatesReader).find(id, audience));
      }
    }
    await ask(() =>
      demo.get(MilestonesReader).list(believed.grants, { from: null, to: null, kind: null }, null, 200),
    );
    await ask(() => demo.get(LettersReader).list(believed, { memberState: 'KH', state: null }, null, 200));
    await ask(() =>
      demo.get(DeliveryReader).list(believed, { state: null, isHeld: false, recipient: null }, null, 200),
    );
    await ask(() =>
      demo
        .get(ReminderReader)
        .list(believed, { state: null, from: null, to: null, isDue: false, recipient: null }, null, 200),
    );
    const [{ id: commitmentId }] = (await asSystem('tests', () =>
      demo.get(Database).read<{ id: string }>({
        name: 'tests.commitment',
        text: 'SELECT commitment_id AS id FROM assignments WHERE id = $1',
        values: [ids[0]?.assignmentId],
      }),
    )) as [{ id: string }];
    await ask(() => demo.get(CommitmentDetailReader).get(believed, widest[0] as Viewer, commitmentId));
    return JSON.stringify(answers);
  }

  const foundIn = (text: string) =>
    Object.keys(posted).filter((visibility) => text.includes(`canary-${visibility}-`));
  const named = (text: string) =>
    Object.entries(posted).flatMap(([visibility, { id }]) => (text.includes(id) ? [visibility] : []));

  it('is not read by any reader', async () => {
    const text = await asPerson(malaysia, readEverything);
    expect(foundIn(text).toSorted()).toEqual(['member_states', 'public']);
    expect(named(text).toSorted()).toEqual(['member_states', 'public']);
    expect(text.includes('@kh.example')).toBe(false);
  });

  it('would be read by the same readers without the second lock', async () => {
    const text = await asSystem('tests', readEverything);
    expect(foundIn(text).toSorted()).toEqual([...audiences, 'draft'].toSorted());
    expect(named(text).toSorted()).toEqual([...audiences, 'draft'].toSorted());
    expect(text.includes('@kh.example')).toBe(true);
  });

  it('is not written by any service', async () => {
    const updates = demo.get(UpdatesService);
    for (const { assignmentId, version } of Object.values(posted)) {
      const update = {
        id: newId(),
        basedOnVersion: version,
        kind: 'report' as const,
        status: 'not_started' as const,
      };
      await expect(asPerson(malaysia, () => updates.post(believed, assignmentId, update))).rejects.toThrow();
    }
    const rows = await asSystem('tests', () =>
      demo.get(Database).read<{ version: number }>({
        name: 'tests.versions',
        text: 'SELECT version FROM assignments WHERE id = ANY($1)',
        values: [Object.values(posted).map(({ assignmentId }) => assignmentId)],
      }),
    );
    expect(rows.map(({ version }) => version)).toEqual(Object.values(posted).map(({ version }) => version));
  });

  it('is not asked for by nobody', async () => {
    const viewer: Viewer = { planId, audience: 'secretariat', ownStateIds: [] };
    const read = () => demo.get(MatrixReader).read(viewer, {}, undefined);
    await expect(asNobody(read)).rejects.toThrow('nobody acts for matrix.present');
    const write = () => demo.get(Database).transaction(() => Promise.resolve());
    await expect(asNobody(write)).rejects.toThrow('nobody acts for a transaction');
  });
});
