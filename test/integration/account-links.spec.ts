import { AccountLinks } from '#app/modules/accounts/account-links.js';
import { PasswordResets } from '#app/modules/accounts/password-resets.service.js';
import { addState, linkTo, mailsTo, newPerson } from '../support/accounts.js';
import { send, startTestApplication, type TestApplication, type Visitor } from '../support/application.js';

const PASSWORD = 'another long password';

describe('links that open accounts', () => {
  let tests: TestApplication;
  let administrator: Visitor;
  let cambodia: string;

  beforeAll(async () => {
    tests = await startTestApplication();
    administrator = await tests.signInAs('secretariat_administrator');
    cambodia = await addState(tests, 'KH');
  });
  afterAll(() => tests.stop());

  const invite = async (rest: Record<string, unknown> = {}) => {
    const input = newPerson('Invited', { roles: [{ role: 'secretariat_officer' }], invite: true, ...rest });
    expect((await administrator.send('POST', '/people', input)).status).toBe(201);
    return { ...input, path: `/account-links/invitation/${await linkTo(tests, input.email)}` };
  };
  const ask = (method: 'GET' | 'POST', path: string, body?: unknown) => send(tests.app, method, path, body);
  const signIn = (email: string, password = PASSWORD) => ask('POST', '/session', { email, password });
  const expire = (userId: string) =>
    tests.db.transaction((tx) =>
      tx.query(`UPDATE account_links SET expires_at = '2018-01-01' WHERE user_id = $1`, [userId]),
    );

  describe('an invitation', () => {
    it('sets a password and lets its reader in, once', async () => {
      const { email, path } = await invite();
      expect((await ask('GET', path)).body).toMatchObject({ email, needsPassword: true, stateName: null });
      expect((await ask('POST', path, { password: PASSWORD })).status).toBe(204);
      expect((await signIn(email)).status).toBe(200);
      const closed = { status: 410, body: { code: 'account_link_closed' } };
      expect(await ask('GET', path)).toMatchObject(closed);
      expect(await ask('POST', path, { password: 'yet another password' })).toMatchObject(closed);
      expect((await signIn(email, 'yet another password')).status).toBe(401);
    });

    it('serves once when it is submitted twice at once', async () => {
      const { path } = await invite();
      const answers = await Promise.all([1, 2, 3].map(() => ask('POST', path, { password: PASSWORD })));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 410, 410]);
    });

    it('is not used up by being opened, by whatever method reads', async () => {
      const { path } = await invite();
      for (const method of ['GET', 'HEAD', 'GET'] as const) {
        const answer = await tests.app.inject({ method, url: `/api/v1${path}` });
        expect([200, 404]).toContain(answer.statusCode);
        expect(answer.headers['referrer-policy']).toBe('no-referrer');
        expect(answer.headers['cache-control']).toBe('no-store');
      }
      expect((await ask('POST', path, { password: PASSWORD })).status).toBe(204);
    });

    it('is not used up by a password that is not good enough', async () => {
      const { path } = await invite();
      expect((await ask('POST', path, {})).body.errors).toMatchObject([
        { pointer: '/password', code: 'missing' },
      ]);
      expect((await ask('POST', path, { password: 'short' })).body.errors).toMatchObject([
        { pointer: '/password', code: 'password_too_short' },
      ]);
      expect((await ask('POST', path, { password: PASSWORD })).status).toBe(204);
    });

    it('ends with the next one, with the account and with the address', async () => {
      const renewed = await invite();
      expect((await administrator.send('POST', `/people/${renewed.id}/invitations`)).status).toBe(202);
      expect((await ask('GET', renewed.path)).status).toBe(410);
      const fresh = `/account-links/invitation/${await linkTo(tests, renewed.email)}`;
      expect((await ask('GET', fresh)).status).toBe(200);

      const activity = { basedOnVersion: 1, isActive: false };
      expect((await administrator.send('PUT', `/people/${renewed.id}/activity`, activity)).status).toBe(200);
      expect((await ask('POST', fresh, { password: PASSWORD })).status).toBe(410);

      const moved = await invite();
      const newEmail = `moved-${moved.id.slice(-6)}@tests.example`;
      await administrator.send('POST', `/people/${moved.id}/address-changes`, { email: newEmail });
      const confirm = `/account-links/address/${await linkTo(tests, newEmail)}`;
      expect((await ask('POST', confirm)).status).toBe(204);
      expect((await ask('GET', moved.path)).status).toBe(410);
    });

    it('can be asked for again when it has expired: its sender is told, once', async () => {
      const { id, email, displayName, path } = await invite();
      await expire(id);
      expect(await ask('GET', path)).toMatchObject({
        status: 410,
        body: { code: 'account_link_expired', params: { mayAsk: true } },
      });
      expect((await ask('POST', path, { password: PASSWORD })).status).toBe(410);
      for (const _ of [1, 2]) expect((await ask('POST', `${path}/renewals`)).status).toBe(202);
      const inviter = (await administrator.send('GET', '/session')).body.user.email as string;
      const asked = (await mailsTo(tests, inviter)).filter(({ subject }) => subject.includes(displayName));
      expect(asked).toHaveLength(1);
      expect(await mailsTo(tests, email)).toHaveLength(1);
    });

    it('is nothing when it was not signed here, or for another purpose', async () => {
      const { path } = await invite();
      const token = path.split('/').at(-1) ?? '';
      const other = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
      expect((await ask('GET', `/account-links/invitation/${other}`)).status).toBe(404);
      expect((await ask('GET', `/account-links/password-reset/${token}`)).status).toBe(404);
      expect((await ask('GET', `/account-links/address/${token}`)).status).toBe(404);
      // Signed with the key, but no row knows its secret.
      const forged = tests.app.get(AccountLinks).sign('invitation', (await rowOf(path)).id);
      const forgedToken = forged.url.split('/').at(-1);
      expect((await ask('GET', `/account-links/invitation/${forgedToken}`)).status).toBe(404);
    });

    const rowOf = async (path: string) => {
      const read = tests.app.get(AccountLinks).read('invitation', path.split('/').at(-1) ?? '');
      if (read === null) throw new Error('no token');
      return read;
    };
  });

  describe('a contributor', () => {
    const inviteContributor = (by: Visitor, email: string, rest: Record<string, unknown> = {}) =>
      by.send('POST', '/contributors', {
        stateId: cambodia,
        email,
        displayName: 'Desk, Customs',
        ...rest,
      });

    it('is invited by the focal point of the own state, accepts, and drafts from then on', async () => {
      const focalPoint = await tests.signInAs('focal_point', { memberStateId: cambodia });
      expect((await inviteContributor(focalPoint, 'Customs@KH.example')).status).toBe(202);
      expect((await focalPoint.send('GET', '/contributors')).body.items).toEqual([]);
      expect((await focalPoint.send('GET', '/invitations')).body.items).toMatchObject([
        {
          name: 'Desk, Customs',
          email: 'customs@kh.example',
          memberState: { isoCode: 'KH' },
          personId: null,
        },
      ]);
      const path = `/account-links/invitation/${await linkTo(tests, 'customs@kh.example')}`;
      expect((await ask('GET', path)).body).toMatchObject({ stateName: 'State KH', needsPassword: true });
      expect((await ask('POST', path, { password: PASSWORD })).status).toBe(204);
      const signedIn = await signIn('customs@kh.example');
      expect(signedIn.body.grants).toMatchObject([{ role: 'contributor', memberState: { isoCode: 'KH' } }]);
      const [contributor] = (await focalPoint.send('GET', '/contributors')).body.items;
      expect(contributor).toMatchObject({ displayName: 'Desk, Customs', standing: 'active' });
      expect((await focalPoint.send('GET', '/invitations')).body.items).toEqual([]);

      const withdrawal = `/contributors/${contributor.id}/withdrawals`;
      expect((await focalPoint.send('POST', withdrawal, { stateId: cambodia })).status).toBe(204);
      expect((await signIn('customs@kh.example')).body).toMatchObject({ code: 'no_role_today' });
      expect((await focalPoint.send('POST', withdrawal, { stateId: cambodia })).status).toBe(404);

      expect((await inviteContributor(focalPoint, 'customs@kh.example')).status).toBe(202);
      const again = `/account-links/invitation/${await linkTo(tests, 'customs@kh.example')}`;
      expect((await ask('GET', again)).body.needsPassword).toBe(false);
      expect((await ask('POST', again, {})).status).toBe(204);
      expect((await signIn('customs@kh.example')).status).toBe(200);
    });

    it('of another state is none of a focal point’s business', async () => {
      const malaysia = await addState(tests, 'MY');
      const focalPoint = await tests.signInAs('focal_point', { memberStateId: cambodia });
      const foreign = await inviteContributor(focalPoint, 'x@my.example', { stateId: malaysia });
      expect(foreign.status).toBe(404);
      const theirs = await tests.signInAs('focal_point', { memberStateId: malaysia });
      await inviteContributor(theirs, 'x@my.example', { stateId: malaysia });
      const [invitation] = (await theirs.send('GET', '/invitations')).body.items;
      expect((await focalPoint.send('GET', '/invitations?state=MY')).body.items).toEqual([]);
      expect((await focalPoint.send('DELETE', `/invitations/${invitation.id}`)).status).toBe(404);
      expect((await theirs.send('DELETE', `/invitations/${invitation.id}`)).status).toBe(204);
      expect((await theirs.send('GET', '/invitations')).body.items).toEqual([]);
    });

    it('is invited alike whether the address is new, another state’s or shut out', async () => {
      const thailand = await addState(tests, 'TH');
      const focalPoint = await tests.signInAs('focal_point', { memberStateId: cambodia });
      const roles = [{ role: 'contributor', stateId: thailand }];
      const foreign = newPerson('Secret Name, Thailand', { roles });
      const shut = newPerson('Shut out', { roles });
      for (const person of [foreign, shut]) await administrator.send('POST', '/people', person);
      const activity = { basedOnVersion: 1, isActive: false };
      await administrator.send('PUT', `/people/${shut.id}/activity`, activity);
      const answers = [];
      for (const email of ['new@kh.example', foreign.email, shut.email]) {
        const { status, body } = await inviteContributor(focalPoint, email);
        const { items } = (await focalPoint.send('GET', '/invitations')).body;
        const shown = items.find((each: { email: string }) => each.email === email);
        const { name, memberState, personId, isExpired } = shown;
        const rest = { name, memberState, personId, isExpired };
        answers.push({ status, body, rest });
        const known = await focalPoint.send('GET', '/people?limit=200');
        expect(JSON.stringify(known.body)).not.toContain(email);
      }
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
      const everything = await focalPoint.send('GET', '/people?limit=200');
      expect(JSON.stringify(everything.body)).not.toContain('Secret Name');
      expect(await mailsTo(tests, shut.email)).toEqual([]);
    });
  });

  describe('a new password', () => {
    const work = () => tests.app.get(PasswordResets).work();
    const askReset = (email: string) => ask('POST', '/password-resets', { email });

    it('is chosen by link, and signs out everywhere', async () => {
      const { id, email, path } = await invite();
      await ask('POST', path, { password: PASSWORD });
      const session = await signIn(email);
      const cookie = String(session.headers['set-cookie']).split(';')[0] ?? '';
      expect((await askReset(email.toUpperCase())).status).toBe(202);
      await work();
      const link = `/account-links/password-reset/${await linkTo(tests, email)}`;
      expect((await ask('GET', link)).body).toMatchObject({ email });
      expect((await send(tests.app, 'GET', '/session', undefined, { cookie })).status).toBe(200);
      expect((await ask('POST', link, { password: 'a third long password' })).status).toBe(204);
      expect((await send(tests.app, 'GET', '/session', undefined, { cookie })).status).toBe(401);
      expect((await signIn(email)).status).toBe(401);
      expect((await signIn(email, 'a third long password')).status).toBe(200);
      expect((await ask('POST', link, { password: PASSWORD })).status).toBe(410);
      expect((await mailsTo(tests, email))[0]?.subject).toBe('Your password was changed');
      expect(id).toBeDefined();
    });

    it('is answered alike whoever asks, and sent to accounts alone', async () => {
      const invited = await invite();
      const known = await askReset((await administrator.send('GET', '/session')).body.user.email);
      const unknown = await askReset('nobody-here@tests.example');
      const waiting = await askReset(invited.email);
      expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
      expect([waiting.status, waiting.body]).toEqual([known.status, known.body]);
      await work();
      expect(await mailsTo(tests, 'nobody-here@tests.example')).toEqual([]);
      expect(await mailsTo(tests, invited.email)).toHaveLength(1);
    });

    it('is not asked for without end, at a known address as little as at an unknown one', async () => {
      const { email } = (await (await tests.signInAs('observer')).send('GET', '/session')).body.user;
      for (const address of [email, 'unknown-flood@tests.example']) {
        for (let count = 0; count < 5; count++) expect((await askReset(address)).status).toBe(202);
        expect(await askReset(address)).toMatchObject({ status: 429, body: { code: 'too_many_attempts' } });
      }
    });

    it('dies within the hour', async () => {
      const { id, email, path } = await invite();
      await ask('POST', path, { password: PASSWORD });
      await askReset(email);
      await work();
      const link = `/account-links/password-reset/${await linkTo(tests, email)}`;
      await expire(id);
      expect(await ask('POST', link, { password: 'a third long password' })).toMatchObject({
        status: 410,
        body: { code: 'account_link_expired', params: { mayAsk: false } },
      });
    });
  });

  describe('another address', () => {
    it('confirms before it is used, and the former one is told', async () => {
      const person = await tests.signInAs('observer');
      const before = (await person.send('GET', '/me/profile')).body.email as string;
      expect(
        (await person.send('POST', '/me/address-changes', { email: 'New-Place@tests.example' })).status,
      ).toBe(202);
      expect((await person.send('GET', '/me/profile')).body).toMatchObject({
        email: before,
        newEmail: 'new-place@tests.example',
      });
      expect((await mailsTo(tests, before))[0]?.subject).toBe('Your address is about to change');
      const link = `/account-links/address/${await linkTo(tests, 'new-place@tests.example')}`;
      expect((await ask('GET', link)).body).toMatchObject({ email: 'new-place@tests.example' });
      expect((await ask('POST', link)).status).toBe(204);
      expect((await person.send('GET', '/me/profile')).body).toMatchObject({
        email: 'new-place@tests.example',
        newEmail: null,
      });
      expect((await ask('POST', link)).status).toBe(410);
    });

    it('of somebody else is not told to who asks for it, but to an administrator', async () => {
      const person = await tests.signInAs('observer');
      const taken = (await administrator.send('GET', '/session')).body.user.email as string;
      const before = (await mailsTo(tests, taken)).length;
      expect((await person.send('POST', '/me/address-changes', { email: taken })).status).toBe(202);
      expect(await mailsTo(tests, taken)).toHaveLength(before);
      const path = `/people/${person.userId}/address-changes`;
      expect(await administrator.send('POST', path, { email: taken })).toMatchObject({
        status: 409,
        body: { code: 'account_exists' },
      });
    });
  });
});
