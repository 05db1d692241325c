import { newId } from '#app/kernel/identifiers.js';
import { addState, mailsTo, newPerson } from '../support/accounts.js';
import { send, startTestApplication, type TestApplication, type Visitor } from '../support/application.js';

describe('people', () => {
  let tests: TestApplication;
  let administrator: Visitor;
  let cambodia: string;
  let malaysia: string;

  beforeAll(async () => {
    tests = await startTestApplication();
    administrator = await tests.signInAs('secretariat_administrator');
    cambodia = await addState(tests, 'KH');
    malaysia = await addState(tests, 'MY', 'Asia/Kuala_Lumpur');
  });
  afterAll(() => tests.stop());

  const add = async (post: string, rest: Record<string, unknown> = {}) => {
    const input = newPerson(post, rest);
    const answer = await administrator.send('POST', '/people', input);
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const contributorOf = (stateId: string) => ({ roles: [{ role: 'contributor', stateId }] });

  it('are written as their ministry writes them, and invited', async () => {
    const words = { style: 'H.E.', rank: 'Police General', salutation: 'Excellency', language: 'km' };
    const person = await add('Deputy Commissioner', { ...words, invite: true });
    expect(person).toMatchObject({
      ...words,
      displayName: 'Deputy Commissioner',
      standing: 'invited',
      version: 1,
    });
    const [mail] = await mailsTo(tests, person.email);
    expect(mail?.text).toMatch(/^To: H\.E\. Police General Deputy Commissioner\n\nExcellency,\n/);
    expect(mail?.text).toContain('/invitation/');
  });

  it('are opened once, however often they are sent', async () => {
    const input = newPerson('Sent twice', { invite: true });
    const first = await administrator.send('POST', '/people', input);
    const second = await administrator.send('POST', '/people', input);
    expect(second.body).toEqual(first.body);
    expect(await mailsTo(tests, input.email)).toHaveLength(1);
    const another = await administrator.send('POST', '/people', { ...input, email: 'another@tests.example' });
    expect(another).toMatchObject({ status: 409, body: { code: 'account_id_reused' } });
    const taken = await administrator.send('POST', '/people', { ...newPerson('Taken'), email: input.email });
    expect(taken).toMatchObject({ status: 409, body: { code: 'account_exists' } });
  });

  it('are refused with a pointer to each fault', async () => {
    const wrong = newPerson('Wrong', { timeZone: 'Asia/Nowhere', language: 'no language', email: 'x' });
    const answer = await administrator.send('POST', '/people', wrong);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual(
      expect.arrayContaining(['/email', '/language', '/timeZone']),
    );
    const ofNoState = await administrator.send(
      'POST',
      '/people',
      newPerson('X', { roles: [{ role: 'contributor' }] }),
    );
    expect(ofNoState.body.errors).toMatchObject([{ pointer: '/roles/0/stateId', code: 'state_missing' }]);
    const unknown = newPerson('Y', { organisationId: newId() });
    const missing = await administrator.send('POST', '/people', unknown);
    expect(missing.body.errors).toMatchObject([{ pointer: '/organisationId', code: 'unknown_reference' }]);
  });

  it('are changed on the version that was read, and keep the name under what they wrote', async () => {
    const person = await add('First Secretary');
    const words = { displayName: 'Counsellor', post: 'Counsellor', timeZone: 'Asia/Phnom_Penh' };
    const changed = await administrator.send('PUT', `/people/${person.id}`, { ...words, basedOnVersion: 1 });
    expect(changed.body).toMatchObject({
      displayName: 'Counsellor',
      version: 2,
      formerNames: [{ displayName: 'First Secretary', post: 'First Secretary' }],
    });
    const late = await administrator.send('PUT', `/people/${person.id}`, { ...words, basedOnVersion: 1 });
    expect(late).toMatchObject({ status: 409, body: { code: 'version_conflict' } });
  });

  it('are known to a focal point where they are of the own state or the secretariat, and to nobody further', async () => {
    const own = await add('Contributor, KH', contributorOf(cambodia));
    const foreign = await add('Contributor, MY', contributorOf(malaysia));
    const focalPoint = await tests.signInAs('focal_point', { memberStateId: cambodia });
    const listed = await focalPoint.send('GET', '/people?limit=200');
    const names = listed.body.items.map(({ id }: { id: string }) => id);
    expect(names).toEqual(expect.arrayContaining([own.id, administrator.userId, focalPoint.userId]));
    expect(names).not.toContain(foreign.id);
    expect((await focalPoint.send('GET', `/people/${own.id}`)).status).toBe(200);
    expect((await focalPoint.send('GET', `/people/${foreign.id}`)).status).toBe(404);
    expect((await focalPoint.send('GET', `/people?state=MY`)).body.items).toEqual([]);
    for (const role of ['observer'] as const) {
      const other = await tests.signInAs(role);
      expect((await other.send('GET', '/people')).status).toBe(403);
    }
  });

  it('who act for two states are shown to each with its own role alone', async () => {
    const roles = [cambodia, malaysia].map((stateId) => ({ role: 'contributor', stateId }));
    const person = await add('Regional expert', { roles });
    const focalPoint = await tests.signInAs('focal_point', { memberStateId: cambodia });
    const seen = (await focalPoint.send('GET', `/people/${person.id}`)).body;
    expect(seen.roles.map(({ memberState }: any) => memberState.isoCode)).toEqual(['KH']);
    expect(JSON.stringify(seen)).not.toContain('State MY');
  });

  it('are found by a part of their name, page by page', async () => {
    for (const number of [1, 2, 3]) await add(`Paged ${number}`);
    const first = (await administrator.send('GET', '/people?search=paged&limit=2')).body;
    const second = (
      await administrator.send('GET', `/people?search=paged&limit=2&cursor=${first.nextCursor}`)
    ).body;
    const names = [...first.items, ...second.items].map(({ displayName }) => displayName);
    expect(names).toEqual(['Paged 1', 'Paged 2', 'Paged 3']);
    expect(second.nextCursor).toBeNull();
  });

  it('lose every session, token and link when they are deactivated, and may come back', async () => {
    const officer = await tests.signInAs('secretariat_officer');
    const expiresOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const { token } = (await officer.send('POST', '/access-tokens', { name: 'x', expiresOn })).body;
    const path = `/people/${officer.userId}/activity`;
    expect(
      (await administrator.send('PUT', path, { basedOnVersion: 1, isActive: false })).body,
    ).toMatchObject({
      standing: 'deactivated',
    });
    expect((await officer.send('GET', '/session')).status).toBe(401);
    await administrator.send('PUT', path, { basedOnVersion: 2, isActive: true });
    expect((await officer.send('GET', '/session')).status).toBe(401);
    const bearer = { authorization: `Bearer ${token}` };
    expect((await send(tests.app, 'GET', '/session', undefined, bearer)).status).toBe(401);
  });

  it('always leave an administrator', async () => {
    const alone = await startTestApplication();
    try {
      const last = await alone.signInAs('secretariat_administrator');
      const path = `/people/${last.userId}`;
      const refused = { status: 409, body: { code: 'last_administrator' } };
      expect(
        await last.send('PUT', `${path}/activity`, { basedOnVersion: 1, isActive: false }),
      ).toMatchObject(refused);
      expect(await last.send('PUT', `${path}/roles`, { basedOnVersion: 1, roles: [] })).toMatchObject(
        refused,
      );
      // Who has never been here could let nobody in.
      const invited = newPerson('Second', { roles: [{ role: 'secretariat_administrator' }] });
      await last.send('POST', '/people', invited);
      expect(await last.send('PUT', `${path}/roles`, { basedOnVersion: 1, roles: [] })).toMatchObject(
        refused,
      );
      const second = await alone.signInAs('secretariat_administrator');
      expect((await second.send('PUT', `${path}/roles`, { basedOnVersion: 1, roles: [] })).status).toBe(200);
      expect((await last.send('GET', '/session')).status).toBe(401);
    } finally {
      await alone.stop();
    }
  });

  it('open nothing without a role, whatever they hold', async () => {
    const officer = await tests.signInAs('secretariat_officer');
    await administrator.send('PUT', `/people/${officer.userId}/roles`, { basedOnVersion: 1, roles: [] });
    for (const path of ['/session', '/plans', '/me/profile', '/deliveries'])
      expect((await officer.send('GET', path)).status).toBe(401);
    const { email } = (await administrator.send('GET', `/people/${officer.userId}`)).body;
    const signedIn = await send(tests.app, 'POST', '/session', {
      email,
      password: 'correct horse battery staple',
    });
    expect(signedIn).toMatchObject({ status: 403, body: { code: 'no_role_today' } });
  });

  it('see to their own profile', async () => {
    const officer = await tests.signInAs('secretariat_officer');
    const words = { displayName: 'Desk officer', salutation: 'Dear Sir or Madam', timeZone: 'Asia/Jakarta' };
    const saved = await officer.send('PUT', '/me/profile', { ...words, basedOnVersion: 1 });
    expect(saved.body).toMatchObject({ ...words, version: 2, newEmail: null });
    expect((await officer.send('GET', '/session')).body.user.displayName).toBe('Desk officer');
  });

  it('leave no personal data in the trail', async () => {
    const person = await add('Unmistakable name');
    const words = { displayName: 'Unmistakable other', timeZone: 'UTC', basedOnVersion: 1 };
    await administrator.send('PUT', `/people/${person.id}`, words);
    const [row] = await tests.db.read<{ found: number }>({
      name: 'tests.personal-data',
      text: `SELECT count(*)::int AS found FROM audit_entries WHERE concat(before, after) ~ 'Unmistakable|@tests.example'`,
      values: [],
    });
    expect(row?.found).toBe(0);
  });
});
