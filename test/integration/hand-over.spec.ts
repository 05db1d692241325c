import { MovableClock } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { ReminderPlanner } from '#app/modules/reminders/reminder-planner.js';
import { newPerson, nominate } from '../support/accounts.js';
import { startTestApplication, type TestApplication, type Visitor } from '../support/application.js';
import { enterLetter, letterLine, newLetter } from '../support/letters.js';
import { type LoadedPlan, loadPlan } from '../support/plan.js';

describe('a hand-over', () => {
  let tests: TestApplication;
  let plan: LoadedPlan;
  let administrator: Visitor;
  let officer: Visitor;
  let focalPoint: Visitor;
  let contributor: Visitor;
  let successor: ReturnType<typeof newPerson>;
  let nominationId: string;
  const clock = new MovableClock(new Date('2018-03-01T01:00:00Z'));

  beforeAll(async () => {
    tests = await startTestApplication({ calendarClock: clock });
    plan = await loadPlan(tests);
    administrator = await tests.signInAs('secretariat_administrator');
    officer = await tests.signInAs('secretariat_officer');
    const memberStateId = plan.stateIds.KH;
    focalPoint = await tests.signInAs('focal_point', { memberStateId });
    contributor = await tests.signInAs('contributor', { memberStateId });
    await nominateMain(focalPoint.userId, '2018-01-01');
    successor = newPerson('Successor', { style: 'H.E.' });
    expect((await administrator.send('POST', '/people', successor)).status).toBe(201);
    nominationId = (await nominateMain(successor.id, '2018-04-01')).input.id;
  });
  afterAll(() => tests.stop());

  const nominateMain = async (personId: string, fromOn: string) => {
    const post = { stateId: plan.stateIds.KH, personId, function: 'main', fromOn };
    const recorded = await nominate(administrator, post);
    expect(recorded.answer.status).toBe(201);
    return recorded;
  };
  const report = async (by: Visitor, code: string, basedOnVersion: number) => {
    const id = await plan.assignmentOf(code, 'KH');
    const body = {
      id: newId(),
      basedOnVersion,
      kind: 'report',
      status: 'in_progress',
      narrative: 'Ours alone',
    };
    expect((await by.send('POST', `/assignments/${id}/updates`, body)).status).toBe(201);
    return id;
  };
  const sheetFor = async (reader: Visitor) =>
    (await reader.send('GET', `/nominations/${nominationId}/hand-over`)).body;

  it('leaves what is open, by when, and what waits', async () => {
    await report(focalPoint, '1.1', 0);
    await report(contributor, '1.2', 0);
    const sheet = await sheetFor(focalPoint);
    expect(sheet).toMatchObject({
      memberState: { isoCode: 'KH' },
      predecessor: { displayName: 'focal_point 3' },
      successor: null,
      nomination: { person: { displayName: 'Successor', style: 'H.E.' }, function: 'main' },
    });
    const of = (code: string) => sheet.implementations.find((each: { code: string }) => each.code === code);
    expect(of('1.1')).toMatchObject({
      due: { endsOn: '2018-06-30' },
      status: 'in_progress',
      confirmedAt: '2018-03-01T01:00:00.000Z',
      waiting: null,
    });
    expect(of('1.2')).toMatchObject({
      status: 'not_reported',
      waiting: 'draft',
      waitingFrom: 'contributor 4',
    });
  });

  it('tells the secretariat nothing of drafts', async () => {
    const sheet = await sheetFor(officer);
    const draft = sheet.implementations.find(({ code }: { code: string }) => code === '1.2');
    expect(draft).toMatchObject({
      status: 'not_reported',
      waiting: null,
      waitingSince: null,
      waitingFrom: null,
    });
    expect(JSON.stringify(sheet)).not.toMatch(/contributor 4|Ours alone/);
  });

  it('names letters about what is open, and no others', async () => {
    const milestones = await tests.db.read<{ id: string }>({
      name: 'tests.open-milestone',
      text: `SELECT id FROM milestones WHERE member_state_id = $1 AND closed_reason IS NULL ORDER BY id LIMIT 1`,
      values: [plan.stateIds.KH],
    });
    const memberStateId = plan.stateIds.KH;
    const open = newLetter({
      memberStateId,
      planId: plan.id,
      lines: [letterLine({ milestoneId: milestones[0]?.id ?? '', title: 'Still open' })],
    });
    const answered = newLetter({ memberStateId, lines: [letterLine({ title: 'Long answered' })] });
    for (const letter of [open, answered]) await enterLetter(tests.app, letter, focalPoint.userId);
    const { letters } = await sheetFor(focalPoint);
    expect(letters).toMatchObject([{ titles: ['Still open'], sentOn: null }]);
  });

  it('is for the state and the secretariat', async () => {
    const foreign = await tests.signInAs('focal_point', { memberStateId: plan.stateIds.MY });
    expect((await foreign.send('GET', `/nominations/${nominationId}/hand-over`)).status).toBe(404);
    expect((await contributor.send('GET', `/nominations/${nominationId}/hand-over`)).status).toBe(403);
    const elsewhere = await tests.signInAs('secretariat_officer', { planId: await otherPlan() });
    const sheet = await sheetFor(elsewhere);
    expect(sheet).toMatchObject({ implementations: [], mails: [], reminders: [] });
    expect(sheet.letters.map(({ titles }: { titles: string[] }) => titles)).toEqual([]);
  });

  const otherPlan = async () => {
    const id = newId();
    await tests.db.transaction((tx) =>
      tx.query(
        `INSERT INTO plans (id, code, title, short_title, state_group_id, is_illustrative, time_zone, starts_on, ends_on,
           reporting_period_months)
         SELECT $1, 'OTHER', 'Other', 'Other', state_group_id, false, 'UTC', '2018-01-01', '2020-12-31', 6 FROM plans LIMIT 1`,
        [id],
      ),
    );
    return id;
  };

  it('reattributes nothing: what was written stays under the name and the post of its day', async () => {
    const id = await report(focalPoint, '2.1', 0);
    const before = (await officer.send('GET', `/assignments/${id}/updates`)).body.items[0].author;
    const { version, timeZone } = (await administrator.send('GET', `/people/${focalPoint.userId}`)).body;
    const words = { displayName: 'Another name', post: 'Another post', timeZone, basedOnVersion: version };
    expect((await administrator.send('PUT', `/people/${focalPoint.userId}`, words)).status).toBe(200);
    expect((await officer.send('GET', `/assignments/${id}/updates`)).body.items[0].author).toEqual(before);
    await report(focalPoint, '2.1', 1);
    const [later, earlier] = (await officer.send('GET', `/assignments/${id}/updates`)).body.items;
    expect(later.author).toMatchObject({ displayName: 'Another name', post: 'Another post' });
    expect(earlier.author).toEqual(before);
  });

  it('has reminders go to whoever holds the post on their day', async () => {
    await tests.app.get(ReminderPlanner, { strict: false }).plan();
    const rows = await tests.db.read<{ recipient: string; before: boolean }>({
      name: 'tests.reminders-of-post',
      text: `SELECT DISTINCT recipient_user_id AS recipient, send_on < '2018-04-01' AS before FROM reminders
        WHERE member_state_id = $1 AND audience = 'main' AND state = 'planned' ORDER BY before DESC`,
      values: [plan.stateIds.KH],
    });
    expect(rows).toEqual([
      { recipient: focalPoint.userId, before: true },
      { recipient: successor.id, before: false },
    ]);
  });

  it('addresses letters to the person where the state has named no office', async () => {
    const general = {
      rank: 'Police General',
      salutation: 'Excellency',
      displayName: 'Successor',
      post: 'Chief',
    };
    const { version, timeZone } = (await administrator.send('GET', `/people/${successor.id}`)).body;
    const words = { ...general, timeZone, basedOnVersion: version };
    await administrator.send('PUT', `/people/${successor.id}`, words);
    const letter = newLetter({ memberStateId: plan.stateIds.KH, datedOn: '2018-05-02' });
    const { id } = await enterLetter(tests.app, letter, successor.id);
    const [row] = await tests.db.read({
      name: 'tests.letter-to',
      text: 'SELECT addressee, salutation FROM letters WHERE id = $1',
      values: [id],
    });
    expect(row).toEqual({ addressee: 'Police General Successor\nChief', salutation: 'Excellency' });
  });
});
