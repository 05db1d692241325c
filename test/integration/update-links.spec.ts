import { newId } from '#app/kernel/identifiers.js';
import { report, refused, useLinkedUpdates } from '../support/linked-updates.js';
import { contentOf, tokenOf } from '../support/mail-links.js';

describe('links to the form of an update', () => {
  const stage = useLinkedUpdates();

  describe('opened', () => {
    it('show what the form needs, and for whom it is', async () => {
      const opened = await stage.mails.open(
        await stage.mails.updateToken(stage.cambodia.userId, stage.assignmentId),
      );
      expect(opened.status).toBe(200);
      expect(opened.body).toEqual({
        madeFor: { displayName: expect.stringContaining('focal_point'), post: null },
        isRoleMailbox: false,
        timeZone: 'Asia/Phnom_Penh',
        today: '2018-03-01',
        expiresAt: expect.any(String),
        plan: { code: 'TEST', title: 'Plan of the tests', isIllustrative: true },
        commitment: { code: expect.stringMatching(/^1\./), title: expect.stringMatching(/^Commitment 1\./) },
        stateName: 'Cambodia',
        due: { startsOn: '2018-06-30', endsOn: '2018-06-30', precision: 'day' },
        status: 'not_reported',
        applicability: 'full',
        confirmedAt: null,
        version: 0,
        may: { update: true, confirm: false },
      });
    });

    it('show nothing that a mail may not hold', async () => {
      const secret = { narrative: 'NARRATIVE', difficulties: 'DIFFICULTY', assistanceNeeded: 'ASSISTANCE' };
      await stage.cambodia.send('POST', `/assignments/${stage.assignmentId}/updates`, report(0, secret));
      const token = await stage.mails.updateToken(stage.cambodia.userId, stage.assignmentId);
      const opened = await stage.mails.open(token);
      expect(opened.body).toMatchObject({ status: 'in_progress', version: 1, may: { confirm: true } });
      // Whoever holds a mail that was passed on might provoke a conflict in order to read.
      const conflict = await stage.mails.post(token, report(0, { narrative: 'MINE' }));
      expect(refused(conflict)).toEqual([409, 'version_conflict']);
      expect(conflict.body).toMatchObject({
        params: { basedOnVersion: 0, currentVersion: 1 },
        current: { version: 1, status: 'in_progress', recordedAt: '2018-03-01T01:00:00.000Z' },
        submitted: { narrative: 'MINE' },
      });
      for (const answer of [opened, conflict]) {
        expect(JSON.stringify(answer.body)).not.toMatch(
          /NARRATIVE|DIFFICULTY|ASSISTANCE|stage.tests\.example/,
        );
      }
    });

    it('write nothing, whoever opens them and however often', async () => {
      const token = await stage.mails.updateToken(stage.cambodia.userId, stage.assignmentId);
      const unsubscribe = await stage.mails.unsubscribeToken(stage.cambodia.userId);
      const before = await contentOf(stage.tests);
      expect(Object.keys(before)).toEqual(
        expect.arrayContaining(['audit_entries', 'rate_limits', 'deliveries']),
      );
      // As scanners of mail do: every address in the mail, by both methods, and once more.
      for (const method of ['GET', 'HEAD', 'GET'] as const) {
        for (const address of [
          `/api/v1/mail-links/update/${token}`,
          `/api/v1/mail-links/unsubscribe/${unsubscribe}`,
          `/update/${token}`,
          `/unsubscribe/${unsubscribe}`,
        ]) {
          const answer = await stage.tests.app.inject({
            method,
            url: address,
            headers: { purpose: 'prefetch' },
          });
          if (address.startsWith('/api/')) expect([address, answer.statusCode]).toEqual([address, 200]);
        }
      }
      for (const url of [`/update/${token}`, `/unsubscribe/${token}`, `/unsubscribe/${unsubscribe}`]) {
        await stage.tests.app.inject({ method: 'OPTIONS', url });
      }
      expect(await contentOf(stage.tests)).toEqual(before);
    });

    it('are told to no other page, kept by nobody and listed nowhere', async () => {
      const token = await stage.mails.updateToken(stage.cambodia.userId, stage.assignmentId);
      for (const url of [`/api/v1/mail-links/update/${token}`, `/update/${token}`, '/unsubscribe/wrong']) {
        const { headers } = await stage.tests.app.inject({ method: 'GET', url });
        expect(headers).toMatchObject({
          'referrer-policy': 'no-referrer',
          'cache-control': 'no-store',
          'x-robots-tag': 'noindex, nofollow, noarchive',
        });
      }
    });

    it('are not asked for without end', async () => {
      const token = await stage.mails.updateToken(stage.cambodia.userId, stage.assignmentId);
      const statuses = new Set<number>();
      for (let times = 0; times < 121; times++) statuses.add((await stage.mails.open(token)).status);
      expect([...statuses]).toEqual([200, 429]);
      const other = await stage.mails.updateToken(stage.cambodia.userId, stage.assignmentId);
      expect((await stage.mails.open(other)).status).toBe(200);
    });
  });

  describe('submitted', () => {
    it('report as the person they were made for, by mail link, without a session or its token', async () => {
      const token = await stage.mails.updateToken(stage.cambodia.userId, stage.assignmentId);
      const body = report(0, { narrative: 'Law adopted', evidence: [{ citation: 'Gazette 12' }] });
      // Whoever is signed in on that computer does not matter.
      const posted = await stage.mails.post(token, body, {
        cookie: stage.malaysia.cookie,
        'sec-fetch-site': 'cross-site',
      });
      expect(posted.status).toBe(201);
      expect(await stage.history(stage.cambodia)).toEqual([
        expect.objectContaining({
          id: body.id,
          channel: 'mail_link',
          submissionState: 'cleared',
          visibility: 'secretariat',
          narrative: 'Law adopted',
          author: expect.objectContaining({ enteredByName: null }),
        }),
      ]);
      expect(await stage.sql('SELECT author_user_id FROM progress_updates WHERE id = $1', [body.id])).toEqual(
        [{ author_user_id: stage.cambodia.userId }],
      );
      const entries = await stage.sql(
        `SELECT actor_user_id, channel, after ->> 'deliveryId' IS NOT NULL AS "namesMail" FROM audit_entries
         WHERE action = 'update.posted' AND subject_id = $1`,
        [stage.assignmentId],
      );
      expect(entries).toEqual([
        { actor_user_id: stage.cambodia.userId, channel: 'mail_link', namesMail: true },
      ]);
    });

    it('confirm in one press that nothing has changed', async () => {
      await stage.cambodia.send('POST', `/assignments/${stage.assignmentId}/updates`, report(0));
      const token = await stage.mails.updateToken(stage.cambodia.userId, stage.assignmentId);
      const confirmed = await stage.mails.post(token, { id: newId(), basedOnVersion: 1, kind: 'no_change' });
      expect(confirmed).toMatchObject({ status: 201, body: { kind: 'no_change', status: 'in_progress' } });
      expect(await stage.history(stage.cambodia)).toHaveLength(2);
    });

    it('are recorded once, however often they are sent', async () => {
      const token = await stage.mails.updateToken(stage.cambodia.userId, stage.assignmentId);
      const body = report(0, { narrative: 'Once' });
      const answers = await Promise.all([1, 2, 3].map(() => stage.mails.post(token, body)));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 201]);
      expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
      expect(await stage.history(stage.cambodia)).toHaveLength(1);
      const other = await stage.mails.post(token, { ...body, narrative: 'Twice' });
      expect(refused(other)).toEqual([409, 'update_id_reused']);
    });

    it('take a name from a mailbox that several people read, and show it to who may see the author', async () => {
      await stage.sql('UPDATE users SET is_role_mailbox = true WHERE id = $1', [stage.cambodia.userId]);
      const token = await stage.mails.updateToken(stage.cambodia.userId, stage.assignmentId);
      expect((await stage.mails.open(token)).body.isRoleMailbox).toBe(true);
      for (const enteredByName of [undefined, null, '', '   ']) {
        const unnamed = await stage.mails.post(token, report(0, { enteredByName }));
        expect(unnamed.body.errors).toEqual([{ pointer: '/enteredByName', code: 'required', params: {} }]);
      }
      const body = report(0, { enteredByName: ' Desk officer on duty ' });
      expect((await stage.mails.post(token, body)).status).toBe(201);
      expect((await stage.mails.post(token, body)).status).toBe(200);
      const renamed = await stage.mails.post(token, { ...body, enteredByName: 'Another' });
      expect(refused(renamed)).toEqual([409, 'update_id_reused']);
      for (const reader of [stage.cambodia, stage.officer]) {
        expect(await stage.history(reader)).toEqual([
          expect.objectContaining({
            author: expect.objectContaining({ enteredByName: 'Desk officer on duty' }),
          }),
        ]);
      }
    });

    it('name nobody to other states, which may see what was reported', async () => {
      const shared = report(0, { visibility: 'member_states' });
      await stage.cambodia.send('POST', `/assignments/${stage.assignmentId}/updates`, shared);
      const token = await stage.mails.updateToken(stage.cambodia.userId, stage.assignmentId);
      const body = { id: newId(), basedOnVersion: 1, kind: 'no_change', enteredByName: 'Desk officer' };
      expect((await stage.mails.post(token, body)).status).toBe(201);
      expect(await stage.history(stage.malaysia)).toEqual([
        expect.objectContaining({ kind: 'no_change', author: null }),
        expect.objectContaining({ kind: 'report', author: null }),
      ]);
      expect(JSON.stringify(await stage.history(stage.malaysia))).not.toContain('Desk officer');
    });

    it.each([
      { enteredByName: 'Name\u202Eevil' },
      { enteredByName: 'x'.repeat(201) },
      { enteredByName: 'two\nlines' },
      { visibility: 'public' },
      { applicability: 'none', applicabilityReason: 'No coast' },
      { kind: 'applicability' },
      { kind: 'report', status: null },
      { evidence: [{ citation: 'Bad', url: 'javascript:alert(1)' }] },
    ])('take no %j', async (wrong) => {
      const token = await stage.mails.updateToken(stage.cambodia.userId, stage.assignmentId);
      const answer = await stage.mails.post(token, report(0, wrong));
      expect(refused(answer)).toEqual([400, 'invalid_input']);
      expect(await stage.history(stage.cambodia)).toEqual([]);
    });
  });

  describe('made anew', () => {
    const sent = async (userId: string) =>
      (await stage.sql(
        `SELECT to_address AS "toAddress", body_text AS "bodyText", kind FROM deliveries
         WHERE recipient_user_id = $1 AND kind = 'system' ORDER BY id`,
        [userId],
      )) as { toAddress: string; bodyText: string }[];
    const expired = () =>
      stage.mails.updateToken(stage.cambodia.userId, stage.assignmentId, { expiresAt: new Date(0) });

    it('go to the address on record, once an hour for each link, and open the same form', async () => {
      const token = await expired();
      const answers = [await stage.mails.renew(token), await stage.mails.renew(token)];
      expect(answers.map(({ status, body }) => [status, body])).toEqual([
        [202, ''],
        [202, ''],
      ]);
      const [mail, ...others] = await sent(stage.cambodia.userId);
      expect(others).toEqual([]);
      const [{ email }] = (await stage.sql('SELECT email FROM users WHERE id = $1', [
        stage.cambodia.userId,
      ])) as [{ email: string }];
      expect(mail?.toAddress).toBe(email);
      expect(mail?.bodyText).toMatch(/Commitment 1\.[^]*For: Cambodia[^]*Due: 30 June 2018/);
      const fresh = tokenOf(/https?:\S+\/update\/\S+/.exec(mail?.bodyText ?? '')?.[0] ?? '');
      expect(fresh).not.toBe(token);
      expect((await stage.mails.open(fresh)).status).toBe(200);
      // The ledger is read by officers: for them there is no link.
      const { items } = (await stage.officer.send('GET', `/deliveries?recipient=${stage.cambodia.userId}`))
        .body;
      const detail = await stage.officer.send('GET', `/deliveries/${items[0].id}`);
      expect(detail.body.bodyText).toContain('/update/…');
      expect(detail.body.bodyText).not.toContain(fresh);
    });

    it('are few for each person, whichever of their links is used', async () => {
      for (let mail = 0; mail < 7; mail++) await stage.mails.renew(await expired());
      expect(await sent(stage.cambodia.userId)).toHaveLength(5);
    });

    it('answer the same, and are not sent, for what opens nothing for another reason', async () => {
      const [revoked, handedOver] = [await expired(), await expired()];
      await stage.mails.revoke(revoked);
      const before = await contentOf(stage.tests);
      const answers = [await stage.mails.renew('forged'), await stage.mails.renew(revoked)];
      await stage.sql(`UPDATE nominations SET until_on = '2018-03-01' WHERE user_id = $1`, [
        stage.cambodia.userId,
      ]);
      answers.push(await stage.mails.renew(handedOver));
      expect(answers.map(({ status, body }) => [status, body])).toEqual(
        Array.from({ length: 3 }, () => [202, '']),
      );
      expect((await contentOf(stage.tests))['deliveries']).toBe(before['deliveries']);
    });
  });
});
