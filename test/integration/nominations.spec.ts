import { MovableClock } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { addState, linkTo, mailsTo, newPerson, nominate } from '../support/accounts.js';
import { send, startTestApplication, type TestApplication, type Visitor } from '../support/application.js';

const PASSWORD = 'another long password';
/** Noon in Phnom Penh. */
const noon = (day: string) => new Date(`${day}T05:00:00Z`);

describe('nominations', () => {
  let tests: TestApplication;
  let clock: MovableClock;
  let administrator: Visitor;
  let cambodia: string;

  beforeEach(async () => {
    clock = new MovableClock(noon('2018-03-01'));
    tests = await startTestApplication({ calendarClock: clock });
    administrator = await tests.signInAs('secretariat_administrator');
    cambodia = await addState(tests, 'KH');
  });
  afterEach(() => tests.stop());

  const addPerson = async (post: string) => {
    const input = newPerson(post);
    expect((await administrator.send('POST', '/people', input)).status).toBe(201);
    return input;
  };
  /** Accepts the invitation that waits for the person. */
  const accept = async (email: string) => {
    const path = `/account-links/invitation/${await linkTo(tests, email)}`;
    expect((await send(tests.app, 'POST', path, { password: PASSWORD })).status).toBe(204);
  };
  const signIn = (email: string) => send(tests.app, 'POST', '/session', { email, password: PASSWORD });
  const cookieOf = (answer: { headers: Record<string, unknown> }) => ({
    cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '',
  });
  const nominateMain = (personId: string, fromOn: string, rest: Record<string, unknown> = {}) =>
    nominate(administrator, { stateId: cambodia, personId, function: 'main', fromOn }, rest);

  it('give the role on their first day and take it on their last, where the state is', async () => {
    const person = await addPerson('Chief of Department');
    const { input, answer } = await nominateMain(person.id, '2018-04-01', {
      untilOn: '2018-06-01',
      invite: true,
    });
    expect(answer).toMatchObject({
      status: 201,
      body: { isInForce: false, hasBegun: false, endsWithoutSuccessor: true, sourceDatedOn: '2018-01-15' },
    });
    await accept(person.email);
    expect((await signIn(person.email)).body).toMatchObject({ code: 'no_role_today' });

    // Midnight in Phnom Penh comes seven hours before that of UTC.
    clock.moveTo(new Date('2018-03-31T16:59:00Z'));
    expect((await signIn(person.email)).status).toBe(403);
    clock.moveTo(new Date('2018-03-31T17:00:00Z'));
    const session = await signIn(person.email);
    expect(session.body.grants).toMatchObject([{ role: 'focal_point', memberState: { isoCode: 'KH' } }]);
    const cookie = cookieOf(session);
    const expiresOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const made = await send(
      tests.app,
      'POST',
      '/access-tokens',
      { name: 'x', expiresOn },
      { ...cookie, 'x-csrf-token': session.body.csrfToken },
    );
    const bearer = { authorization: `Bearer ${made.body.token}` };

    clock.moveTo(new Date('2018-05-31T16:59:00Z'));
    for (const headers of [cookie, bearer])
      expect((await send(tests.app, 'GET', '/session', undefined, headers)).status).toBe(200);
    clock.moveTo(new Date('2018-05-31T17:00:00Z'));
    for (const headers of [cookie, bearer])
      for (const path of ['/session', '/assignments', '/people'])
        expect((await send(tests.app, 'GET', path, undefined, headers)).status).toBe(401);
    expect((await signIn(person.email)).body).toMatchObject({ code: 'no_role_today' });
    // What was is on record.
    expect((await administrator.send('GET', `/nominations/${input.id}`)).body).toMatchObject({
      isInForce: false,
      hasBegun: true,
      person: { displayName: 'Chief of Department' },
    });
  });

  it('end on the first day of the successor', async () => {
    const [former, next] = [await addPerson('Former'), await addPerson('Next')];
    const first = await nominateMain(former.id, '2018-01-01');
    const second = await nominateMain(next.id, '2018-05-01');
    expect(second.answer.status).toBe(201);
    expect((await administrator.send('GET', `/nominations/${first.input.id}`)).body).toMatchObject({
      untilOn: '2018-05-01',
      isInForce: true,
      endsWithoutSuccessor: false,
      version: 2,
    });
    const { items } = (await administrator.send('GET', '/nominations?state=KH')).body;
    expect(items.map(({ person }: any) => person.displayName)).toEqual(['Former', 'Next']);
    const page = (await administrator.send('GET', '/nominations?state=KH&limit=1')).body;
    const rest = (await administrator.send('GET', `/nominations?state=KH&cursor=${page.nextCursor}`)).body;
    expect(rest.items.map(({ person }: any) => person.displayName)).toEqual(['Next']);
  });

  it('are recorded once, and refused where they would overlap or name nothing', async () => {
    const person = await addPerson('Once');
    const { input, answer } = await nominateMain(person.id, '2018-05-01');
    expect((await administrator.send('POST', '/nominations', input)).body).toEqual(answer.body);
    const reused = await administrator.send('POST', '/nominations', { ...input, fromOn: '2018-06-01' });
    expect(reused).toMatchObject({ status: 409, body: { code: 'account_id_reused' } });
    const same = await nominateMain(person.id, '2018-05-01');
    expect(same.answer).toMatchObject({ status: 409, body: { code: 'nomination_exists' } });
    const before = await nominateMain(person.id, '2018-04-01');
    expect(before.answer.body.errors).toMatchObject([{ pointer: '/untilOn', code: 'overlaps_successor' }]);
    const nobody = await nominateMain(newId(), '2018-07-01');
    expect(nobody.answer.body.errors).toMatchObject([{ pointer: '/personId', code: 'unknown_reference' }]);
    const nowhere = await nominateMain(person.id, '2018-07-01', { stateId: newId() });
    expect(nowhere.answer.body.errors).toMatchObject([{ pointer: '/stateId', code: 'unknown_reference' }]);
  });

  it('recorded for one day at once have one holder', async () => {
    const people = await Promise.all([1, 2, 3].map((number) => addPerson(`At once ${number}`)));
    const answers = await Promise.all(
      people.map(({ id }, index) => nominateMain(id, `2018-04-0${index + 1}`)),
    );
    const { items } = (await administrator.send('GET', '/nominations?state=KH')).body;
    const recorded = answers.filter(({ answer }) => answer.status === 201);
    expect(items).toHaveLength(recorded.length);
    const open = items.filter(({ untilOn }: any) => untilOn === null);
    expect(open).toHaveLength(1);
  });

  it('are ended on the version that was read, and taken back until they have begun', async () => {
    const person = await addPerson('Ended');
    const { input } = await nominateMain(person.id, '2018-02-01');
    const path = `/nominations/${input.id}`;
    const { source, sourceDatedOn } = input;
    const change = { basedOnVersion: 1, untilOn: '2018-03-01', source, sourceDatedOn };
    expect((await administrator.send('PUT', path, change)).body).toMatchObject({
      isInForce: false,
      version: 2,
    });
    expect((await administrator.send('PUT', path, change)).body).toMatchObject({ code: 'version_conflict' });
    const reversed = { ...change, basedOnVersion: 2, untilOn: '2018-01-01' };
    expect((await administrator.send('PUT', path, reversed)).body.errors).toMatchObject([
      { code: 'reversed' },
    ]);
    expect(await administrator.send('DELETE', path)).toMatchObject({
      status: 409,
      body: { code: 'nomination_begun' },
    });
    const future = await nominateMain(person.id, '2018-04-01');
    expect((await administrator.send('DELETE', `/nominations/${future.input.id}`)).status).toBe(204);
    expect((await administrator.send('GET', `/nominations/${future.input.id}`)).status).toBe(404);
  });

  it('say from which day a state would have nobody to write to', async () => {
    const gaps = async () => (await administrator.send('GET', '/nominations/gaps')).body.items;
    expect(await gaps()).toEqual([
      {
        memberState: expect.objectContaining({ isoCode: 'KH' }),
        function: 'main',
        fromOn: '2018-03-01',
        isNow: true,
      },
    ]);
    const [first, second] = [await addPerson('First'), await addPerson('Second')];
    await nominateMain(first.id, '2018-01-01', { untilOn: '2018-06-01' });
    expect(await gaps()).toMatchObject([{ fromOn: '2018-06-01', isNow: false }]);
    await nominateMain(second.id, '2018-06-01');
    expect(await gaps()).toEqual([]);
    // Whoever is deactivated is written to no more.
    await administrator.send('PUT', `/people/${first.id}/activity`, { basedOnVersion: 1, isActive: false });
    expect(await gaps()).toMatchObject([{ fromOn: '2018-03-01', isNow: true }]);
  });

  it('of another state are not there', async () => {
    const malaysia = await addState(tests, 'MY', 'Asia/Kuala_Lumpur');
    const person = await addPerson('Main');
    const { input } = await nominateMain(person.id, '2018-01-01');
    const own = await tests.signInAs('focal_point', { memberStateId: cambodia });
    const foreign = await tests.signInAs('validating_authority', { memberStateId: malaysia });
    expect((await own.send('GET', `/nominations/${input.id}`)).status).toBe(200);
    for (const path of ['', '/hand-over'])
      expect((await foreign.send('GET', `/nominations/${input.id}${path}`)).status).toBe(404);
    expect((await foreign.send('GET', '/nominations')).body.items).toEqual([]);
    expect((await foreign.send('GET', '/nominations/gaps')).body.items).toMatchObject([
      { memberState: { isoCode: 'MY' } },
    ]);
  });

  it('invite whoever has not been here, and nobody else', async () => {
    const person = await addPerson('Invited by nomination');
    await nominateMain(person.id, '2018-01-01', { invite: true });
    await accept(person.email);
    await nominate(
      administrator,
      { stateId: cambodia, personId: person.id, function: 'alternate', fromOn: '2018-02-01' },
      { invite: true },
    );
    expect(await mailsTo(tests, person.email)).toHaveLength(1);
  });
});
