import { readFileSync } from 'node:fs';
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
import { accountArrangements, accountBodies, plantAccounts } from '../support/account-walk.js';
import { enterLetter, newLetter } from '../support/letters.js';

const OBSERVER = 'observer@partner.example';
const OFFICER = 'officer@secretariat.example';
const NEIGHBOUR = 'focal-point@my.example';
/** Signs in nowhere else: after its erasure it is nobody. */
const ERASED = 'alternate@my.example';
const people = [
  'administrator@secretariat.example',
  OFFICER,
  'focal-point@kh.example',
  'contributor@kh.example',
  'validator@kh.example',
  NEIGHBOUR,
  OBSERVER,
];
/** Bodies that are made for each try; see `SignInWalk`. */
const arrangedBodies = [
  'SecondStep_finish',
  'SecondStep_finishByPasskey',
  'SingleSignOn_finish',
  'Totp_confirm',
  'Passkey_add',
];
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
const holiday = { heldOn: '2019-11-11', name: 'A feast', isConfirmed: false, source: 'tests' };
const pack = () => ({ yaml: readFileSync('packs/att.yaml', 'utf8') });

/** The assignment that a link in a mail leads to; the walk by other ways leaves it alone. */
const linked = { version: 0 };

/** The update that acts are tried on, made for each of them. */
const acting = { version: 1 };
const actBody = () => ({ id: newId(), basedOnVersion: acting.version });

/** A body that passes for each write; the answer still depends on who sends it, and to what. */
const bodies: Record<string, (demo: Demo, ids: Record<string, string[]>) => unknown> = {
  Session_signIn: (demo) => ({ email: OBSERVER, password: demo.account(OBSERVER).password }),
  Proof_prove: (demo) => ({ method: 'password', password: demo.account(OFFICER).password }),
  Security_changePassword: (demo) => ({
    currentPassword: demo.account(NEIGHBOUR).password,
    newPassword: 'ministry of patient bees',
  }),
  Passkey_rename: () => ({ name: 'Key ring' }),
  Preferences_set: () => ({
    basedOnVersion: 0,
    digestFrequency: 'weekly',
    weeklyOn: 2,
    quietDays: [1],
    isUnsubscribed: false,
    lastReminderTo: 'me',
  }),
  Absences_add: () => ({ id: newId(), fromOn: '2018-05-01', untilOn: '2018-05-05' }),
  AccessToken_create: () => ({ name: 'tests', expiresOn: tomorrow() }),
  UpdateLinks_post: () => ({
    id: newId(),
    basedOnVersion: linked.version,
    kind: 'report',
    status: 'in_progress',
    enteredByName: 'Desk officer',
  }),
  Subscriptions_set: () => ({ isUnsubscribed: true }),
  Assignments_setTarget: () => ({ basedOnVersion: 1, target: null }),
  Assignments_postUpdate: () => ({
    id: newId(),
    basedOnVersion: 2,
    kind: 'report',
    status: 'in_progress',
    evidence: [{ citation: 'Royal Gazette', url: 'https://gazette.example/12', effectiveOn: '2018-01-01' }],
  }),
  ClearanceSettings_set: (_demo, ids) => ({
    id: newId(),
    stateId: ids['member-states']?.[0],
    basedOnVersion: 0,
    fromOn: '2018-03-01',
    usesClearance: false,
    usesAcceptance: false,
    source: 'Note of 1 March 2018',
  }),
  Updates_submit: actBody,
  Updates_withdraw: actBody,
  Updates_clear: actBody,
  Updates_clearMany: (_demo, ids) => ({ updates: [{ ...actBody(), updateId: ids['updates']?.[0] }] }),
  Updates_sendBack: () => ({ ...actBody(), reason: 'Name the decree' }),
  Updates_accept: actBody,
  Updates_show: () => ({ ...actBody(), visibility: 'own_state' }),
  Meetings_move: () => ({
    basedOnVersion: 1,
    date: { startsOn: '2018-06-01', endsOn: '2018-06-30', precision: 'month' },
  }),
  ReminderPolicy_change: () => ({
    basedOnVersion: 1,
    steps: [{ code: 'before-30', offset: '-P30D', audience: ['main'] }],
    sendAtLocal: '08:00',
  }),
  ReminderPolicy_preview: () => ({
    milestoneKind: 'commitment_due',
    steps: [{ code: 'before-30', offset: '-P30D', audience: ['main'] }],
    sendAtLocal: '08:00',
  }),
  ReminderPolicy_add: (_demo, ids) => ({
    id: newId(),
    milestoneKind: 'commitment_due',
    milestoneId: ids['milestones']?.[1],
    steps: [{ code: 'before-30', offset: '-P30D', audience: ['main'] }],
    sendAtLocal: '08:00',
  }),
  ReminderPreview_send: (_demo, ids) => ({ recipient: ids['recipients']?.[0], on: ids['days']?.[0] }),
  Holidays_add: (_demo, ids) => ({ id: newId(), stateId: ids['member-states']?.[0], ...holiday }),
  Holidays_set: () => ({ basedOnVersion: 1, ...holiday, heldOn: '2019-11-12' }),
  HolidayChanges_prefill: () => ({ years: [2019] }),
  HolidayChanges_import: () => ({
    format: 'csv',
    text: 'state,date,name,certainty,source\nKH,2018-05-01,Labour Day,expected,tests',
  }),
  Organisations_setWorkingWeek: () => ({ basedOnVersion: 1, restDays: [6, 7] }),
  // One of the two letters is dated later and cannot have left, so that it can be withdrawn.
  Letters_markSent: () => ({ basedOnVersion: 1, sentOn: '2018-03-02', way: 'by post' }),
  Letters_withdraw: () => ({ basedOnVersion: 1, reason: 'No longer needed' }),
  Channels_nominate: () => ({
    basedOnVersion: 1,
    form: 'note_verbale',
    addressee: 'Ministry of Foreign Affairs',
    way: 'by post',
    fromOn: '2018-03-01',
    source: 'Note of 1 March 2018',
  }),
  ...accountBodies,
  PersonalData_erase: () => ({ email: ERASED }),
  Packs_load: pack,
  Packs_preview: pack,
  Demo_moveClock: () => ({ now: '2018-04-01T02:00:00Z' }),
};

/** A query that passes, where a route needs one. */
const queries: Record<string, (ids: Record<string, string[]>) => string> = {
  Submissions_list: () => '?waitingFor=secretariat',
  Updates_preview: () => '?visibility=public',
  ReminderPreview_preview: () => '?from=2018-04-01&to=2018-05-01',
  ReminderPreview_readTable: () => '?from=2018-04-01&to=2018-05-01',
  ReminderPreview_show: (ids) => `?recipient=${ids['recipients']?.[0]}&on=${ids['days']?.[0]}`,
  PersonalData_find: () => `?email=${encodeURIComponent(OBSERVER)}`,
  // Their one change went before.
  Holidays_remove: () => '?basedOnVersion=2',
  ReminderPolicy_remove: () => '?basedOnVersion=2',
};

/** What an operation needs to be there, made before it is tried: others may have used it up. */
const arrangements: Record<string, (demo: Demo, ids: Record<string, string[]>) => Promise<unknown>> = {
  Delivery_sendAgain: ({ databaseUrl }, ids) => holdMails(databaseUrl, ids['deliveries']),
  Delivery_markArrived: ({ databaseUrl }, ids) => holdMails(databaseUrl, ids['deliveries']),
  Updates_get: (_demo, ids) => bringUpdate(ids, 'submitted'),
  Updates_submit: (_demo, ids) => bringUpdate(ids, 'draft'),
  Updates_withdraw: (_demo, ids) => bringUpdate(ids, 'draft'),
  Updates_clear: (_demo, ids) => bringUpdate(ids, 'submitted'),
  Updates_clearMany: (_demo, ids) => bringUpdate(ids, 'submitted'),
  Updates_sendBack: (_demo, ids) => bringUpdate(ids, 'submitted'),
  Updates_accept: (_demo, ids) => bringUpdate(ids, 'cleared'),
  Updates_show: (_demo, ids) => bringUpdate(ids, 'cleared'),
  ...accountArrangements,
};

/** Signed in before the walk, which gives some of them a second factor. */
const walkers = new Map<string, Caller>();

function walker(email: string): Caller {
  const caller = walkers.get(email);
  if (caller === undefined) throw new Error(`${email} does not walk`);
  return caller;
}

/** A new update of Cambodia's, which uses clearance, brought as far on its way as an act needs it. */
async function bringUpdate(
  ids: Record<string, string[]>,
  state: 'draft' | 'submitted' | 'cleared',
): Promise<void> {
  const administrator = walker('administrator@secretariat.example');
  const settings = (await administrator.ask('GET', '/api/v1/clearance-settings')).body.items;
  const cambodia = settings.find((each: any) => each.state.isoCode === 'KH');
  const note = { fromOn: '2018-01-01', usesClearance: true, usesAcceptance: true, source: 'tests' };
  if (!cambodia.usesClearance) {
    const body = { id: newId(), stateId: cambodia.state.id, basedOnVersion: cambodia.version, ...note };
    expect((await administrator.ask('POST', '/api/v1/clearance-settings', body)).status).toBe(200);
  }
  const author = walker(state === 'draft' ? 'contributor@kh.example' : 'focal-point@kh.example');
  const { id, version } = (await author.ask('GET', '/api/v1/assignments?limit=10')).body.items[5];
  const update = { id: newId(), basedOnVersion: version, kind: 'report', status: 'in_progress' };
  expect((await author.ask('POST', `/api/v1/assignments/${id}/updates`, update)).status).toBe(201);
  acting.version = 1;
  ids['updates'] = [update.id];
  if (state !== 'cleared') return;
  const validator = walker('validator@kh.example');
  const cleared = await validator.ask('POST', `/api/v1/updates/${update.id}/clear`, actBody());
  expect(cleared.status).toBe(200);
  acting.version = 2;
}

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
