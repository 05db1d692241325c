import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { newId } from '#app/kernel/identifiers.js';
import { permissions } from '#app/permissions.js';
import {
  addressesOf,
  type ApiAnswer,
  type ApiDocument,
  type Caller,
  callerOf,
  findIds,
  type Operation,
  readDocument,
  signIn,
} from '../support/api-walk.js';
import { type Demo, startDemo } from '../support/demo.js';

const OBSERVER = 'observer@partner.example';
const people = [
  'administrator@secretariat.example',
  'officer@secretariat.example',
  'focal-point@kh.example',
  'contributor@kh.example',
  'validator@kh.example',
  'focal-point@my.example',
  OBSERVER,
];
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
const pack = () => ({ yaml: readFileSync('packs/att.yaml', 'utf8') });

/** A body that passes for each write; the answer still depends on who sends it, and to what. */
const bodies: Record<string, (demo: Demo) => unknown> = {
  Session_signIn: (demo) => ({ email: OBSERVER, password: demo.account(OBSERVER).password }),
  AccessToken_create: () => ({ name: 'tests', expiresOn: tomorrow() }),
  Assignments_setTarget: () => ({ basedOnVersion: 1, target: null }),
  Assignments_postUpdate: () => ({
    id: newId(),
    basedOnVersion: 2,
    kind: 'report',
    status: 'in_progress',
    evidence: [{ citation: 'Royal Gazette', url: 'https://gazette.example/12', effectiveOn: '2018-01-01' }],
  }),
  Meetings_move: () => ({
    basedOnVersion: 1,
    date: { startsOn: '2018-06-01', endsOn: '2018-06-30', precision: 'month' },
  }),
  ReminderPolicy_change: () => ({
    basedOnVersion: 1,
    steps: [{ code: 'before-30', offset: '-P30D', audience: ['main'] }],
    sendAtLocal: '08:00',
  }),
  Packs_load: pack,
  Packs_preview: pack,
  Demo_moveClock: () => ({ now: '2018-04-01T02:00:00Z' }),
};

describe('every route, for everybody', () => {
  let demo: Demo;
  let document: ApiDocument;
  let callers: Caller[];
  let ids: Record<string, string[]>;
  const schemas = new Ajv2020({ strict: false, validateFormats: false });

  beforeAll(async () => {
    demo = await startDemo();
    document = await readDocument(demo);
    schemas.addSchema({ $id: 'api', components: document.components });
    callers = [callerOf(demo, 'nobody', null, {})];
    for (const email of people) callers.push(await signIn(demo, email));
    const officer = callers[2] as Caller;
    // Mails, for the ledger and the inbox.
    expect((await officer.ask('PUT', '/api/v1/demo/clock', { now: '2018-04-01T01:00:00Z' })).status).toBe(
      200,
    );
    const token = await officer.ask('POST', '/api/v1/access-tokens', {
      name: 'tests',
      expiresOn: tomorrow(),
    });
    ids = { ...(await findIds(officer)), 'access-tokens': [token.body.id] };
  }, 120_000);

  afterAll(() => demo.stop());

  it('has a known permission and, where it takes a body, an example in this test', () => {
    const unknown = document.operations.filter(
      ({ operationId, requestBody, ...operation }) =>
        !(operation['x-permission'] === 'public' || operation['x-permission'] in permissions) ||
        (requestBody !== undefined && !(operationId in bodies)),
    );
    expect(unknown.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('answers as permissions.ts and the OpenAPI document say', async () => {
    const faults: string[] = [];
    const succeeded = new Set<string>();
    // Signing out ends the walk.
    const operations = document.operations.toSorted((left, right) => isSignOut(left) - isSignOut(right));
    for (const operation of operations) {
      for (const address of addressesOf(operation.path, ids, newId())) {
        for (const caller of callers) {
          const answer = await caller.ask(
            operation.method.toUpperCase(),
            address,
            operation.requestBody && bodies[operation.operationId]?.(demo),
          );
          if (answer.status < 300) succeeded.add(operation.operationId);
          const found = [...accessFaults(operation, caller, answer), ...documentFaults(operation, answer)];
          faults.push(
            ...found.map((fault) => `${operation.method} ${operation.path} for ${caller.name}: ${fault}`),
          );
        }
      }
    }
    expect([...new Set(faults)]).toEqual([]);
    // Else nothing was compared with its schema.
    expect(operations.map(({ operationId }) => operationId).filter((id) => !succeeded.has(id))).toEqual([]);
  }, 120_000);

  const isSignOut = ({ operationId }: Operation) => Number(operationId === 'Session_signOut');

  function accessFaults(operation: Operation, { role }: Caller, { status, body }: ApiAnswer): string[] {
    const permission = operation['x-permission'];
    const isRefused = body?.code === 'sign_in_required' || body?.code === 'role_not_permitted';
    if (permission === 'public') return isRefused ? ['is not public'] : [];
    if (role === null) return status === 401 && isRefused ? [] : [`is open to nobody: ${status}`];
    const isAllowed = (permissions[permission] as readonly string[]).includes(role);
    if (isAllowed) return isRefused ? [`is refused: ${status}`] : [];
    return status === 403 && isRefused ? [] : [`is not refused: ${status}`];
  }

  function documentFaults(
    { responses }: Operation,
    { status, contentType, body, text }: ApiAnswer,
  ): string[] {
    if (status >= 500) return [`fails with ${status}`];
    const described = responses[status] ?? (status >= 400 ? responses['default'] : undefined);
    if (described === undefined) return [`answers ${status}, which is not documented`];
    if (described.content === undefined) return text === '' ? [] : ['answers a body that is not documented'];
    const content = described.content[contentType];
    if (content === undefined) return [`answers ${contentType}, which is not documented`];
    if (!contentType.endsWith('json')) return [];
    const schema = JSON.parse(
      JSON.stringify(content.schema).replaceAll('"#/components', '"api#/components'),
    ) as object;
    return schemas.validate(schema, body)
      ? []
      : [`answers ${status} unlike its schema: ${schemas.errorsText()}`];
  }
});
