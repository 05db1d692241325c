import { Ajv2020 } from 'ajv/dist/2020.js';
import { daysBetween } from '#app/kernel/calendar-date.js';
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
import { tokenOf } from '../support/mail-links.js';
import { SignInWalk } from '../support/sign-in-walk.js';
import { type Demo, startDemo } from '../support/demo.js';
import { eventually } from '../support/eventually.js';
import { bounceLastMail, holdMails } from '../support/troubled-mails.js';
import {
  arrangedBodies,
  arrangements,
  bodies,
  ERASED,
  linked,
  NEIGHBOUR,
  OBSERVER,
  OFFICER,
  queries,
  tomorrow,
  walkers,
} from '../support/api-examples.js';
import { plantAccounts } from '../support/account-walk.js';
import { enterLetter, newLetter } from '../support/letters.js';

const people = [
  'administrator@secretariat.example',
  OFFICER,
  'focal-point@kh.example',
  'contributor@kh.example',
  'validator@kh.example',
  NEIGHBOUR,
  OBSERVER,
];

describe('every route, for everybody', () => {
  let demo: Demo;
  let document: ApiDocument;
  let callers: Caller[];
  let ids: Record<string, string[]>;
  let signInWalk: SignInWalk;
  const schemas = new Ajv2020({ strict: false, validateFormats: false });

  beforeAll(async () => {
    demo = await startDemo();
    document = await readDocument(demo);
    schemas.addSchema({ $id: 'api', components: document.components });
    callers = [callerOf(demo, 'nobody', null, {})];
    for (const email of people) callers.push(await signIn(demo, email));
    for (const caller of callers) walkers.set(caller.name, caller);
    signInWalk = await SignInWalk.begin(demo, OBSERVER);
    callers.push(signInWalk.half);
    const officer = callers[2] as Caller;
    // Mails, for the ledger and the inbox.
    expect((await officer.ask('PUT', '/api/v1/demo/clock', { now: '2018-04-01T01:00:00Z' })).status).toBe(
      200,
    );
    await plantLetters(callers[3] as Caller);
    const token = await officer.ask('POST', '/api/v1/access-tokens', {
      name: 'tests',
      expiresOn: tomorrow(),
    });
    const absence = { id: newId(), fromOn: '2018-06-01', untilOn: '2018-06-05' };
    expect((await officer.ask('POST', '/api/v1/me/absences', absence)).status).toBe(201);
    const followUps = await draftFollowUps(callers[1] as Caller);
    const erased = await (callers[1] as Caller).ask('GET', `/api/v1/personal-data?email=${ERASED}`);
    const failing = await bounceLastMail(demo.databaseUrl);
    ids = {
      ...(await findIds(officer)),
      'access-tokens': [token.body.id],
      absences: [absence.id],
      ...followUps,
      ...(await findNextMail(officer)),
      'failing-addresses': [failing],
      'personal-data': [erased.body.id],
      deliveries: await holdMails(demo.databaseUrl),
      ...(await findLinks(callers[3] as Caller)),
      ...(await findOwn(callers[4] as Caller)),
    };
    Object.assign(ids, await plantAccounts(demo, callers[1] as Caller));
  }, 300_000);

  /** A policy of one milestone whose step waits for an officer, and the drafts that it makes. */
  async function draftFollowUps(administrator: Caller): Promise<Record<string, string[]>> {
    const found = await administrator.ask('GET', '/api/v1/milestones?kind=commitment_due&from=2018-05-01');
    const [first, second] = found.body.items;
    const offset = `-P${daysBetween('2018-03-20', first.date.endsOn)}D`;
    const policy = {
      id: newId(),
      milestoneKind: 'commitment_due',
      milestoneId: first.id,
      steps: [{ code: 'note', offset, audience: ['alternate'], release: 'officer' }],
      sendAtLocal: '08:00',
    };
    expect((await administrator.ask('POST', '/api/v1/reminder-policies', policy)).status).toBe(201);
    let drafts: { id: string }[] = [];
    await eventually(async () => {
      drafts = (await administrator.ask('GET', '/api/v1/reminders?state=drafted&isDue=true')).body.items;
      return drafts.length > 0;
    });
    return {
      milestones: [first.id, second.id],
      reminders: drafts.map(({ id }) => id),
      'reminder-policies': [policy.id, await generalPolicyId(administrator)],
    };
  }

  async function generalPolicyId(administrator: Caller): Promise<string> {
    const { body } = await administrator.ask('GET', '/api/v1/reminder-policies');
    return body.items[0].id;
  }

  /** To whom and on which day the next mail goes. */
  async function findNextMail(officer: Caller): Promise<Record<string, string[]>> {
    const { body } = await officer.ask('GET', '/api/v1/reminders/preview?from=2018-04-02&to=2018-05-02');
    const [next] = body.mails;
    return { recipients: [next.recipient.id], days: [next.sendOn] };
  }

  /** A passkey of somebody; sessions are opened when they are to be ended. */
  async function findOwn(contributor: Caller): Promise<Record<string, string[]>> {
    await signInWalk.arrange('Proof_beginPasskey', { byApp: contributor, byPasskey: contributor });
    const { passkeys } = (await contributor.ask('GET', '/api/v1/me/security')).body;
    return { passkeys: [passkeys[0].id], sessions: [] };
  }

  /** A session that somebody without a second factor has elsewhere. */
  async function openElsewhere(person: Caller): Promise<string> {
    await signIn(demo, person.name);
    const sessions = (await person.ask('GET', '/api/v1/me/sessions')).body.items;
    return sessions.find(({ isThisOne }: { isThisOne: boolean }) => !isThisOne).id;
  }

  afterAll(async () => {
    await demo.stop();
    await signInWalk.end();
  });

  async function plantLetters(cambodia: Caller): Promise<void> {
    const { user, grants } = (await cambodia.ask('GET', '/api/v1/session')).body;
    const memberStateId = grants[0].memberState.id;
    for (const datedOn of ['2018-03-02', '2018-04-01']) {
      await enterLetter(demo, newLetter({ memberStateId, datedOn }), user.id);
    }
  }

  it('has a known permission and, where it takes a body, an example in this test', () => {
    const unknown = document.operations.filter(
      ({ operationId, requestBody, ...operation }) =>
        !(operation['x-permission'] === 'public' || operation['x-permission'] in permissions) ||
        (requestBody !== undefined && !(operationId in bodies) && !arrangedBodies.includes(operationId)),
    );
    expect(unknown.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('answers as permissions.ts and the OpenAPI document say', async () => {
    const faults: string[] = [];
    const succeeded = new Set<string>();
    const operations = document.operations.toSorted((left, right) => endsWalk(left) - endsWalk(right));
    for (const operation of operations) {
      await arrangements[operation.operationId]?.(demo, ids);
      await signInWalk.arrange(operation.operationId, {
        byApp: callers[5] as Caller,
        byPasskey: callers[4] as Caller,
      });
      if (operation.operationId === 'MySessions_end')
        ids['sessions'] = [await openElsewhere(callers[1] as Caller)];
      // Whose sessions end with it is nobody who walks on.
      if (operation.operationId === 'Security_reset') ids['users'] = [signInWalk.protectedUserId];
      for (const address of addressesOf(operation.path, ids, newId())) {
        for (const caller of callers) {
          const answer = await caller.ask(
            operation.method.toUpperCase(),
            address + (queries[operation.operationId]?.(ids) ?? ''),
            operation.requestBody &&
              (signInWalk.bodies[operation.operationId] ?? bodies[operation.operationId]?.(demo, ids)),
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
  }, 300_000);

  /** Where links and sessions end, nothing is opened by them any more. */
  const endsWalk = ({ operationId }: Operation) =>
    [
      // Afterwards they have no history, and there is nothing to be given to them.
      'Holidays_remove',
      'PersonalData_erase',
      'UpdateLinks_revoke',
      'MailLinkRevocations_revokeOwn',
      'MailLinkRevocations_revokeAll',
      'Security_reset',
      // Ends the session of before, as signing out does.
      'Session_signOut',
      'Session_signIn',
    ].indexOf(operationId);

  /** Tokens out of a mail to the focal point, by what stands before them in a path. */
  async function findLinks(focalPoint: Caller): Promise<Record<string, string[]>> {
    const [delivery] = (await focalPoint.ask('GET', '/api/v1/deliveries')).body.items;
    const assignments = (await focalPoint.ask('GET', '/api/v1/assignments?limit=10')).body.items;
    const { id, version } = assignments.at(-1);
    linked.version = version;
    const ofMail = { deliveryId: delivery.id, recipientId: delivery.recipient.id };
    return {
      update: [tokenOf(demo.links.updateLink({ ...ofMail, assignmentId: id }))],
      unsubscribe: [tokenOf(demo.links.unsubscribeLink(ofMail))],
    };
  }

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
