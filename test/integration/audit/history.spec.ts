import { MovableClock } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { AuditSealer } from '#app/modules/audit/audit-sealer.js';
import { startTestApplication, type TestApplication, type Visitor } from '../../support/application.js';
import { type LoadedPlan, loadPlan } from '../../support/plan.js';

describe('the history of an assignment', () => {
  let tested: TestApplication;
  let plan: LoadedPlan;
  let id: string;
  let cambodia: Visitor;
  let readers: Record<'contributor' | 'officer' | 'malaysia' | 'observer' | 'administrator', Visitor>;

  beforeAll(async () => {
    const calendarClock = new MovableClock(new Date('2018-03-01T01:00:00Z'));
    tested = await startTestApplication({ calendarClock });
    plan = await loadPlan(tested);
    id = await plan.assignmentOf('1.1', 'KH');
    cambodia = await tested.signInAs('focal_point', { memberStateId: plan.stateIds.KH });
    readers = {
      contributor: await tested.signInAs('contributor', { memberStateId: plan.stateIds.KH }),
      officer: await tested.signInAs('secretariat_officer'),
      malaysia: await tested.signInAs('focal_point', { memberStateId: plan.stateIds.MY }),
      observer: await tested.signInAs('observer'),
      administrator: await tested.signInAs('secretariat_administrator'),
    };
    const target = { startsOn: '2018-05-01', endsOn: '2018-05-31', precision: 'month' };
    await cambodia.send('PUT', `/assignments/${id}/target`, { basedOnVersion: 0, target });
    await post(1, 'not_started', 'own_state');
    await post(2, 'in_progress', 'secretariat');
    await post(3, 'implemented', 'public');
    await post(4, 'in_progress', 'own_state');
    await tested.app.get(AuditSealer).seal();
  });

  afterAll(() => tested.stop());

  async function post(basedOnVersion: number, status: string, visibility: string): Promise<void> {
    const body = { id: newId(), basedOnVersion, kind: 'report', status, visibility };
    expect((await cambodia.send('POST', `/assignments/${id}/updates`, body)).status).toBe(201);
  }

  async function historyFor(visitor: Visitor): Promise<string[]> {
    const { body } = await visitor.send('GET', `/assignments/${id}/history`);
    return body.items.map(
      ({ action, after }: { action: string; after: { visibility?: string } }) =>
        `${action} ${after.visibility ?? ''}`,
    );
  }

  it('is all of it to its own state, with before and after', async () => {
    const all = [
      'update.posted own_state',
      'update.posted public',
      'update.posted secretariat',
      'update.posted own_state',
      'target.set ',
    ];
    expect(await historyFor(cambodia)).toEqual(all);
    expect(await historyFor(readers.contributor)).toEqual(all);
    const { body } = await cambodia.send('GET', `/assignments/${id}/history`);
    expect(body.items.at(-1)).toMatchObject({
      actor: { id: cambodia.userId },
      channel: 'web',
      recordedAt: '2018-03-01T01:00:00.000Z',
      before: { target: null },
      after: { target: { precision: 'month' } },
    });
  });

  it('is to the secretariat what it may read, and to another state nothing', async () => {
    const shared = ['update.posted public', 'update.posted secretariat', 'target.set '];
    expect(await historyFor(readers.officer)).toEqual(shared);
    expect(await historyFor(readers.malaysia)).toEqual([]);
    expect(await historyFor(readers.observer)).toEqual([]);
    const unshared = await plan.assignmentOf('1.1', 'BN');
    expect((await readers.malaysia.send('GET', `/assignments/${unshared}/history`)).status).toBe(404);
  });

  it('does not come out by the trail, nor by its file', async () => {
    const { body } = await readers.administrator.send('GET', `/audit-entries?subject=${id}`);
    expect(body.items.map(({ action }: { action: string }) => action)).toEqual(['target.set']);
    const file = await readers.administrator.send('GET', '/audit-entries/file');
    expect(file.body).not.toContain('not_started');
    expect(file.body).toContain('target.set');
  });

  it('is paged', async () => {
    const first = await cambodia.send('GET', `/assignments/${id}/history?limit=3`);
    const second = await cambodia.send(
      'GET',
      `/assignments/${id}/history?limit=3&cursor=${first.body.nextCursor}`,
    );
    expect([first.body.items.length, second.body.items.length, second.body.nextCursor]).toEqual([3, 2, null]);
  });
});
