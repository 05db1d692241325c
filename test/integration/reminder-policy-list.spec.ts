import { newId } from '#app/kernel/identifiers.js';
import { startTestApplication, type TestApplication, type Visitor } from '../support/application.js';
import { type LoadedPlan, loadPlan } from '../support/plan.js';

describe('the list of reminder policies', () => {
  let tests: TestApplication;
  let plan: LoadedPlan;
  let administrator: Visitor;
  beforeAll(async () => {
    tests = await startTestApplication();
    plan = await loadPlan(tests);
    administrator = await tests.signInAs('secretariat_administrator');
    const [due] = await run(`SELECT id FROM milestones WHERE kind = 'commitment_due' AND subject_id = $1`, [
      await plan.assignmentOf('1.1', 'KH'),
    ]);
    for (const scope of [{ planId: plan.id }, { milestoneId: due.id }]) {
      const policy = {
        id: newId(),
        milestoneKind: 'commitment_due',
        steps: [],
        sendAtLocal: '09:00',
        ...scope,
      };
      expect(await administrator.send('POST', '/reminder-policies', policy)).toMatchObject({ status: 201 });
    }
  });
  afterAll(() => tests.stop());

  const run = (text: string, values: unknown[]) => tests.db.transaction((tx) => tx.query(text, values));

  async function own(reader: Visitor) {
    const { body } = await reader.send('GET', '/reminder-policies');
    return body.items.filter(
      ({ planId, milestoneId }: Record<string, unknown>) => planId !== null || milestoneId !== null,
    );
  }

  it('names the plan or the milestone that a policy is for', async () => {
    const [ofPlan, ofMilestone] = await own(administrator);
    expect(ofPlan).toMatchObject({
      plan: { id: plan.id, shortTitle: 'Test plan', isIllustrative: true },
      milestone: null,
    });
    expect(ofMilestone).toMatchObject({
      plan: null,
      milestone: {
        title: '1.1 Commitment 1.1',
        state: { isoCode: 'KH' },
        planId: plan.id,
        isIllustrative: true,
        date: { startsOn: '2018-06-30', endsOn: '2018-06-30', precision: 'day' },
      },
    });
  });

  it('tells of one state’s milestone that state and the secretariat only', async () => {
    const cambodia = await tests.signInAs('focal_point', { memberStateId: plan.stateIds.KH });
    const malaysia = await tests.signInAs('focal_point', { memberStateId: plan.stateIds.MY });
    expect(await own(cambodia)).toHaveLength(2);
    expect(await own(malaysia)).toMatchObject([{ planId: plan.id }]);
  });

  it('tells of a plan nobody who may not read it', async () => {
    const other = newId();
    await run(
      `INSERT INTO plans (id, code, title, short_title, state_group_id, is_illustrative, time_zone, starts_on, ends_on, reporting_period_months)
       SELECT $1, 'OTHER', title, short_title, state_group_id, true, time_zone, starts_on, ends_on, 6 FROM plans WHERE id = $2`,
      [other, plan.id],
    );
    expect(await own(await tests.signInAs('secretariat_officer', { planId: other }))).toEqual([]);
    expect(await own(await tests.signInAs('secretariat_officer', { planId: plan.id }))).toHaveLength(2);
    const elsewhere = await tests.signInAs('focal_point', { memberStateId: plan.stateIds.KH, planId: other });
    expect(await own(elsewhere)).toEqual([]);
  });
});
