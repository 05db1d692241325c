import { MovableClock } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import type { EnteredLetter, NewLetter } from '#app/modules/letters/letter.js';
import { startTestApplication, type TestApplication, type Visitor } from '../support/application.js';
import { enterLetter, letterLine, newLetter } from '../support/letters.js';
import { loadPlan, type LoadedPlan, planPack } from '../support/plan.js';
import { readWord } from '../support/word.js';

describe('letters', () => {
  let tracker: TestApplication;
  let plan: LoadedPlan;
  let other: LoadedPlan;
  let officer: Visitor;
  let cambodia: Visitor;
  /** To Cambodia about the plan, to Malaysia about the plan, to Cambodia about the other plan, to Cambodia about none. */
  let letters: EnteredLetter[];

  beforeAll(async () => {
    tracker = await startTestApplication({
      calendarClock: new MovableClock(new Date('2018-03-06T02:00:00Z')),
    });
    plan = await loadPlan(tracker);
    const pack = planPack();
    other = await loadPlan(tracker, { ...pack, plan: { ...pack.plan, code: 'OTHER' } });
    officer = await tracker.signInAs('secretariat_officer', { timeZone: 'Asia/Jakarta' });
    cambodia = await tracker.signInAs('focal_point', { memberStateId: plan.stateIds.KH });
    const { KH, MY } = plan.stateIds;
    letters = [];
    for (const rest of [
      { memberStateId: KH, planId: plan.id },
      { memberStateId: MY, planId: plan.id },
      { memberStateId: KH, planId: other.id },
      { memberStateId: KH },
    ]) {
      letters.push(await enter(newLetter(rest)));
    }
  });
  afterAll(() => tracker.stop());

  const enter = (letter: NewLetter): Promise<EnteredLetter> =>
    enterLetter({ get: (type) => tracker.app.get(type, { strict: false }) }, letter, cambodia.userId);
  const draft = () => enter(newLetter({ memberStateId: plan.stateIds.KH, planId: plan.id }));
  const entries = (id: string) =>
    tracker.db.read<{ action: string }>({
      name: 'tests.letter-entries',
      text: 'SELECT action, actor_user_id AS actor, after FROM audit_entries WHERE subject_id = $1 ORDER BY id',
      values: [id],
    });

  describe('are read', () => {
    const reach = (role: Parameters<TestApplication['signInAs']>[0], grant?: object) =>
      tracker.signInAs(role, grant);
    it.each([
      ['the secretariat: all', () => reach('secretariat_officer'), [0, 1, 2, 3]],
      [
        'the secretariat of one plan: those about it and about none',
        () => reach('secretariat_officer', { planId: other.id }),
        [2, 3],
      ],
      [
        'a focal point: those to the own state',
        () => reach('focal_point', { memberStateId: plan.stateIds.KH }),
        [0, 2, 3],
      ],
      [
        'a focal point for one plan: those to the own state about it and about none',
        () => reach('focal_point', { memberStateId: plan.stateIds.KH, planId: plan.id }),
        [0, 3],
      ],
      [
        'the validating authority: those to the own state',
        () => reach('validating_authority', { memberStateId: plan.stateIds.MY }),
        [1],
      ],
      ['a state without letters: none', () => reach('focal_point', { memberStateId: plan.stateIds.BN }), []],
    ] as const)('by %s', async (_, arrive, reached) => {
      const reader = await arrive();
      const ids = letters.map(({ id }) => id);
      const wanted = reached.map((place) => ids[place]);
      const list = await reader.send('GET', '/letters');
      expect(list.body.items.map(({ id }: { id: string }) => id).toReversed()).toEqual(wanted);
      for (const id of ids) {
        const status = wanted.includes(id) ? 200 : 404;
        for (const path of [`/letters/${id}`, `/letters/${id}/document`]) {
          expect([path, (await reader.send('GET', path)).status]).toEqual([path, status]);
        }
      }
    });

    it.each(['contributor', 'observer'] as const)('by no %s', async (role) => {
      const grant = role === 'contributor' ? { memberStateId: plan.stateIds.KH } : {};
      const reader = await tracker.signInAs(role, grant);
      for (const path of ['/letters', `/letters/${letters[0]?.id}`, `/letters/${letters[0]?.id}/document`]) {
        expect((await reader.send('GET', path)).body.code).toBe('role_not_permitted');
      }
    });

    it('page by page, the last number first, by state and by how far they are', async () => {
      const first = await officer.send('GET', '/letters?limit=3');
      const second = await officer.send('GET', `/letters?limit=3&cursor=${first.body.nextCursor}`);
      const numbers = [...first.body.items, ...second.body.items].map(
        ({ number }: { number: string }) => number,
      );
      expect(numbers).toEqual(['ACTIF/2018/0004', 'OTHER/2018/0003', 'TEST/2018/0002', 'TEST/2018/0001']);
      expect(second.body.nextCursor).toBeNull();
      const malaysia = await officer.send('GET', '/letters?memberState=MY');
      expect(malaysia.body.items.map(({ id }: { id: string }) => id)).toEqual([letters[1]?.id]);
      expect((await officer.send('GET', '/letters?state=sent')).body.items).toEqual([]);
      expect((await officer.send('GET', '/letters?state=lost')).status).toBe(400);
      expect((await officer.send('GET', '/letters?memberState=Malaysia')).status).toBe(400);
    });

    it('with what they say and how far they are', async () => {
      const line = letterLine({ title: 'Marking', lastUpdatedOn: '2018-02-01' });
      const letter = newLetter({ memberStateId: plan.stateIds.KH, planId: plan.id, lines: [line] });
      const { id, number } = await enter(letter);
      expect((await cambodia.send('GET', `/letters/${id}`)).body).toEqual({
        id,
        number,
        memberState: { id: plan.stateIds.KH, isoCode: 'KH', name: 'Cambodia' },
        plan: { id: plan.id, code: 'TEST', shortTitle: 'Test plan' },
        form: 'letter',
        datedOn: '2018-03-02',
        titles: ['Marking'],
        state: 'drafted',
        sentOn: null,
        hasChannel: false,
        isIllustrative: true,
        version: 1,
        addressee: 'The main focal point of Cambodia',
        channel: null,
        sender: 'ACTIF tracker desk',
        lines: [line],
        advanceCopy: { deliveryId: letter.deliveryId, state: 'queued' },
        sentWay: null,
        markedSentBy: null,
        withdrawnReason: null,
        withdrawnBy: null,
        may: { conclude: false },
      });
      expect((await officer.send('GET', `/letters/${id}`)).body.may).toEqual({ conclude: true });
    });
  });

  describe('as documents', () => {
    const ask = (id: string, headers: Record<string, string> = {}) =>
      tracker.app.inject({
        method: 'GET',
        url: `/api/v1/letters/${id}/document`,
        headers: { cookie: officer.cookie, ...headers },
      });

    it('are Word files with a name that every system takes, for this reader alone', async () => {
      const { id } = letters[0]!;
      const answer = await ask(id, { 'accept-encoding': 'br, gzip' });
      expect(answer.statusCode).toBe(200);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'content-disposition': 'attachment; filename="TEST-2018-0001.docx"',
        'cache-control': 'private, no-cache',
        'x-content-type-options': 'nosniff',
        'content-security-policy':
          "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      });
      expect(readWord(answer.rawPayload).paragraphs()).toContain('Reference: TEST/2018/0001');
    });

    it('are told apart by what they say, not by the time they were made', async () => {
      const { id } = await draft();
      const { etag } = (await ask(id)).headers as { etag: string };
      const again = await ask(id, { 'if-none-match': etag });
      expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
      await officer.send('POST', `/letters/${id}/withdraw`, { basedOnVersion: 1, reason: 'Superseded' });
      const withdrawn = await ask(id, { 'if-none-match': etag });
      expect(withdrawn.statusCode).toBe(200);
      expect(readWord(withdrawn.rawPayload).paragraphs('word/header1.xml')[0]).toMatch(/^WITHDRAWN/);
    });
  });

  describe('are marked as sent', () => {
    const sent = { basedOnVersion: 1, sentOn: '2018-03-05', way: ' through the Embassy in Jakarta ' };

    it('once, by an officer, with the day and the way', async () => {
      const { id } = await draft();
      const answer = await officer.send('POST', `/letters/${id}/sent`, sent);
      const facts = { state: 'sent', sentOn: '2018-03-05', sentWay: 'through the Embassy in Jakarta' };
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({
        ...facts,
        version: 2,
        markedSentBy: { id: officer.userId },
        may: { conclude: false },
      });
      // Sent again because the answer got lost.
      const again = await officer.send('POST', `/letters/${id}/sent`, sent);
      expect([again.status, again.body]).toEqual([200, answer.body]);
      expect(await entries(id)).toEqual([
        expect.objectContaining({ action: 'letter.entered', actor: null }),
        {
          action: 'letter.sent',
          actor: officer.userId,
          after: { sentOn: facts.sentOn, way: facts.sentWay },
        },
      ]);
    });

    it.each([
      ['sent', { basedOnVersion: 2, sentOn: '2018-03-06', way: 'by post' }],
      ['withdraw', { basedOnVersion: 2, reason: 'No longer needed' }],
    ])('for good: then no %s', async (action, body) => {
      const { id, number } = await draft();
      await officer.send('POST', `/letters/${id}/sent`, sent);
      const answer = await officer.send('POST', `/letters/${id}/${action}`, body);
      expect([answer.status, answer.body.code, answer.body.params]).toEqual([
        409,
        'letter_concluded',
        { number, state: 'sent' },
      ]);
    });

    it('by one of two officers at once', async () => {
      const { id } = await draft();
      const colleague = await tracker.signInAs('secretariat_administrator');
      const answers = await Promise.all([
        officer.send('POST', `/letters/${id}/sent`, sent),
        colleague.send('POST', `/letters/${id}/sent`, { ...sent, way: 'by post' }),
        colleague.send('POST', `/letters/${id}/withdraw`, { basedOnVersion: 1, reason: 'No need' }),
      ]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    });

    it.each([
      [{ sentOn: '2018-03-01' }, 400, '/sentOn', 'before_letter'],
      [{ sentOn: '2018-03-07' }, 400, '/sentOn', 'in_future'],
      [{ sentOn: '2018-02-30' }, 400, '/sentOn', 'is_calendar_date'],
      [{ way: '' }, 400, '/way', 'is_length'],
      [{ way: ' – ' }, 400, '/way', 'matches'],
      [{ way: 'x'.repeat(201) }, 400, '/way', 'is_length'],
    ])('not with %j', async (wrong, status, pointer, code) => {
      const { id } = await draft();
      const answer = await officer.send('POST', `/letters/${id}/sent`, { ...sent, ...wrong });
      expect(answer.status).toBe(status);
      expect(answer.body.errors).toContainEqual(expect.objectContaining({ pointer, code }));
      expect((await officer.send('GET', `/letters/${id}`)).body.state).toBe('drafted');
    });

    it('not from a version that is not theirs', async () => {
      const { id } = await draft();
      const answer = await officer.send('POST', `/letters/${id}/sent`, { ...sent, basedOnVersion: 2 });
      expect([answer.status, answer.body.code]).toEqual([409, 'version_conflict']);
    });

    it('not by the state, and not by an officer of another plan', async () => {
      const { id } = await draft();
      expect((await cambodia.send('POST', `/letters/${id}/sent`, sent)).status).toBe(403);
      const stranger = await tracker.signInAs('secretariat_officer', { planId: other.id });
      for (const [action, body] of [
        ['sent', sent],
        ['withdraw', { basedOnVersion: 1, reason: 'No need' }],
      ] as const) {
        const answer = await stranger.send('POST', `/letters/${id}/${action}`, body);
        expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
      }
      expect((await officer.send('POST', `/letters/${newId()}/sent`, sent)).status).toBe(404);
    });
  });

  it('are withdrawn with a reason, and keep their number', async () => {
    const { id, number } = await draft();
    const nothing = await officer.send('POST', `/letters/${id}/withdraw`, {
      basedOnVersion: 1,
      reason: ' ',
    });
    expect(nothing.status).toBe(400);
    const answer = await officer.send('POST', `/letters/${id}/withdraw`, {
      basedOnVersion: 1,
      reason: 'The commitment was implemented',
    });
    expect(answer.body).toMatchObject({
      number,
      state: 'withdrawn',
      withdrawnReason: 'The commitment was implemented',
      withdrawnBy: { id: officer.userId },
    });
    expect((await draft()).number).not.toBe(number);
    expect((await entries(id)).map(({ action }) => action)).toEqual(['letter.entered', 'letter.withdrawn']);
  });
});
