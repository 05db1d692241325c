import pg from 'pg';
import { newId } from '#app/kernel/identifiers.js';
import type { Caller } from './api-walk.js';
import type { Demo } from './demo.js';
import { eventually } from './eventually.js';

type Ids = Record<string, string[]>;

const words = { displayName: 'Tests', timeZone: 'Asia/Phnom_Penh' };
const note = { source: 'Note of the tests', sourceDatedOn: '2018-03-01' };
const PASSWORD = 'a long password of the tests';
const cambodiaOf = (ids: Ids) => ids['member-states-of-contributors']?.[0];

/** Bodies that pass, for every write of accounts. */
export const accountBodies: Record<string, (demo: Demo, ids: Ids) => unknown> = {
  People_add: () => ({ id: newId(), email: `${newId()}@tests.example`, ...words, roles: [], invite: true }),
  People_change: () => ({ ...words, basedOnVersion: 1 }),
  People_setRoles: () => ({ basedOnVersion: 1, roles: [{ role: 'observer' }] }),
  People_setActivity: () => ({ basedOnVersion: 1, isActive: true }),
  People_askAddress: () => ({ email: 'moved@tests.example' }),
  Profile_change: () => ({ ...words, basedOnVersion: 1 }),
  Profile_askAddress: () => ({ email: 'moved-too@tests.example' }),
  Nominations_nominate: (_demo, ids) => ({
    id: newId(),
    stateId: cambodiaOf(ids),
    function: 'validating_authority',
    personId: ids['people']?.[0],
    fromOn: '2031-01-01',
    ...note,
    invite: false,
  }),
  Nominations_change: () => ({ basedOnVersion: 1, untilOn: '2035-01-01', ...note }),
  Invitations_inviteContributor: (_demo, ids) => ({
    stateId: cambodiaOf(ids),
    email: 'draft@tests.example',
    displayName: 'Desk, Customs',
  }),
  Invitations_withdraw: (_demo, ids) => ({ stateId: cambodiaOf(ids) }),
  AccountLinks_accept: () => ({ password: PASSWORD }),
  AccountLinks_resetPassword: () => ({ password: PASSWORD }),
  PasswordResets_ask: () => ({ email: 'alternate@kh.example' }),
};

const atFirstVersion = async ({ databaseUrl }: Demo, ids: Ids) =>
  withClient(databaseUrl, (client) =>
    client.query('UPDATE users SET version = 1 WHERE id = ANY($1)', [ids['people']]),
  );

/** Each write is tried on the version that its body names, whatever was tried before. */
export const accountArrangements: Record<string, (demo: Demo, ids: Ids) => Promise<unknown>> = {
  People_change: atFirstVersion,
  People_setRoles: atFirstVersion,
  People_setActivity: atFirstVersion,
};

/** People, nominations, invitations and links that the walk may use up. @returns what stands for them in paths. */
export async function plantAccounts(demo: Demo, administrator: Caller): Promise<Ids> {
  const states = (await administrator.ask('GET', '/api/v1/member-states')).body.items;
  const cambodia = states.find(({ isoCode }: { isoCode: string }) => isoCode === 'KH').id;
  const add = async (name: string, invite: boolean, roles: unknown[] = []) => {
    const email = `${name}@tests.example`;
    const person = { id: newId(), email, displayName: name, timeZone: 'Asia/Phnom_Penh', roles, invite };
    expect((await administrator.ask('POST', '/api/v1/people', person)).status).toBe(201);
    return { id: person.id, email };
  };
  const person = await add('walked', false);
  const invited = await add('invited', true);
  const moving = await add('moving', false);
  const contributor = await add('contributor', false, [{ role: 'contributor', stateId: cambodia }]);
  const address = { email: 'moving-to@tests.example' };
  expect(
    (await administrator.ask('POST', `/api/v1/people/${moving.id}/address-changes`, address)).status,
  ).toBe(202);
  await administrator.ask('POST', '/api/v1/contributors', {
    stateId: cambodia,
    email: 'revoked@tests.example',
    displayName: 'Revoked',
  });
  const [invitation] = (await administrator.ask('GET', '/api/v1/invitations?state=KH')).body.items;
  const nomination = {
    id: newId(),
    stateId: cambodia,
    function: 'alternate',
    personId: person.id,
    fromOn: '2030-01-01',
    ...note,
    invite: false,
  };
  expect((await administrator.ask('POST', '/api/v1/nominations', nomination)).status).toBe(201);
  const nominations = (await administrator.ask('GET', '/api/v1/nominations?state=KH')).body.items;
  const main = nominations.find((each: { function: string }) => each.function === 'main');
  await administrator.ask('POST', '/api/v1/password-resets', { email: 'alternate@kh.example' });
  return {
    people: [person.id],
    contributors: [contributor.id],
    invitations: [invitation.id],
    nominations: [main.id, nomination.id],
    'member-states-of-contributors': [cambodia],
    invitation: [await tokenTo(demo, invited.email)],
    address: [await tokenTo(demo, address.email)],
    'password-reset': [await tokenTo(demo, 'alternate@kh.example')],
  };
}

/** The token of the last link that opens an account, out of the ledger of mails. */
export async function tokenTo({ databaseUrl }: Demo, email: string): Promise<string> {
  let found: string | undefined;
  await eventually(async () => {
    found = await withClient(databaseUrl, async (client) => {
      const { rows } = await client.query<{ token: string }>(
        `SELECT substring(body_text FROM '/(?:invitation|password-reset|confirm-address)/([A-Za-z0-9_-]+)') AS token
         FROM deliveries WHERE to_address = $1 AND kind = 'system'
           AND body_text ~ '/(invitation|password-reset|confirm-address)/' ORDER BY id DESC LIMIT 1`,
        [email],
      );
      return rows[0]?.token;
    });
    return found !== undefined;
  });
  return found ?? '';
}

async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
