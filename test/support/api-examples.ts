import { readFileSync } from 'node:fs';
import { newId } from '#app/kernel/identifiers.js';
import { accountArrangements, accountBodies } from './account-walk.js';
import type { Caller } from './api-walk.js';
import type { Demo } from './demo.js';
import { holdMails } from './troubled-mails.js';

export const OBSERVER = 'observer@partner.example';
export const OFFICER = 'officer@secretariat.example';
export const NEIGHBOUR = 'focal-point@my.example';
/** Signs in nowhere else: after its erasure it is nobody. */
export const ERASED = 'alternate@my.example';
/** Bodies that are made for each try; see `SignInWalk`. */
export const arrangedBodies = [
  'SecondStep_finish',
  'SecondStep_finishByPasskey',
  'SingleSignOn_finish',
  'Totp_confirm',
  'Passkey_add',
];
export const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
const holiday = { heldOn: '2019-11-11', name: 'A feast', isConfirmed: false, source: 'tests' };
const pack = () => ({ yaml: readFileSync('packs/att.yaml', 'utf8') });

/** The assignment that a link in a mail leads to; the walk by other ways leaves it alone. */
export const linked = { version: 0 };

/** The update that acts are tried on, made for each of them. */
const acting = { version: 1 };
const actBody = () => ({ id: newId(), basedOnVersion: acting.version });

/** A body that passes for each write; the answer still depends on who sends it, and to what. */
export const bodies: Record<string, (demo: Demo, ids: Record<string, string[]>) => unknown> = {
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
export const queries: Record<string, (ids: Record<string, string[]>) => string> = {
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
export const arrangements: Record<string, (demo: Demo, ids: Record<string, string[]>) => Promise<unknown>> = {
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
export const walkers = new Map<string, Caller>();

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
