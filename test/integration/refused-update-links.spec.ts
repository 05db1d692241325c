import { newId } from '#app/kernel/identifiers.js';
import { report, refused, useLinkedUpdates } from '../support/linked-updates.js';

describe('links to the form of an update', () => {
  const stage = useLinkedUpdates();

  describe('open nothing', () => {
    const fresh = () => stage.mails.updateToken(stage.cambodia.userId, stage.assignmentId);
    const gone = async (token: string, code: string) => {
      expect(refused(await stage.mails.open(token))).toEqual([410, code]);
      expect(refused(await stage.mails.post(token, report(0)))).toEqual([410, code]);
      expect(await stage.history(stage.officer)).toEqual([]);
    };
    const unknown = async (token: string) => {
      for (const answer of [await stage.mails.open(token), await stage.mails.post(token, report(0))]) {
        expect(answer).toMatchObject({ status: 404, body: { code: 'not_found', params: { what: 'link' } } });
      }
    };

    it('when they were forged, cut off or made for another purpose', async () => {
      const token = await fresh();
      const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
      for (const wrong of [
        forged,
        token.slice(0, 60),
        'x',
        await stage.mails.unsubscribeToken(stage.cambodia.userId),
      ]) {
        await unknown(wrong);
      }
    });

    it('when the ledger has no such mail, or it went to somebody else', async () => {
      await unknown(
        await stage.mails.updateToken(stage.cambodia.userId, stage.assignmentId, { deliveryId: newId() }),
      );
      const toMalaysia = await stage.mails.enter(stage.malaysia.userId);
      await unknown(
        await stage.mails.updateToken(stage.cambodia.userId, stage.assignmentId, { deliveryId: toMalaysia }),
      );
      await unknown(await stage.mails.updateToken(stage.cambodia.userId, newId()));
    });

    it('of another state, whatever mail they are out of', async () => {
      const theirs = await stage.plan.assignmentOf('1.1', 'MY');
      const token = await stage.mails.updateToken(stage.cambodia.userId, theirs);
      expect(refused(await stage.mails.open(token))).toEqual([410, 'mail_link_handed_over']);
      expect(refused(await stage.mails.post(token, report(0)))).toEqual([410, 'mail_link_handed_over']);
      expect(await stage.history(stage.malaysia, theirs)).toEqual([]);
    });

    it('once they have expired, and say for whom they were', async () => {
      const expiresAt = new Date(Math.floor(Date.now() / 1000) * 1000 - 1_000);
      const token = await stage.mails.updateToken(stage.cambodia.userId, stage.assignmentId, { expiresAt });
      await gone(token, 'mail_link_expired');
      expect((await stage.mails.open(token)).body.params).toEqual({
        madeFor: expect.stringContaining('focal_point'),
        expiredAt: expiresAt.toISOString(),
      });
    });

    it.each([
      ['the account was closed', 'UPDATE users SET is_active = false WHERE id = $1'],
      ['the post was handed over', `UPDATE nominations SET until_on = '2018-03-01' WHERE user_id = $1`],
      ['the nomination begins later', `UPDATE nominations SET from_on = '2018-03-02' WHERE user_id = $1`],
      ['the role was taken back', 'DELETE FROM grants WHERE user_id = $1'],
      [
        'the role is one that reports nothing',
        `UPDATE grants SET role = 'validating_authority' WHERE user_id = $1`,
      ],
    ])('once %s', async (_what, statement) => {
      const token = await fresh();
      expect((await stage.mails.open(token)).status).toBe(200);
      await stage.sql(statement, [stage.cambodia.userId]);
      await gone(token, 'mail_link_handed_over');
    });

    it('on the day on which somebody else takes over, by the calendar of the state', async () => {
      const token = await fresh();
      // 1 March, eight in the morning in Phnom Penh.
      await stage.sql(`UPDATE nominations SET until_on = '2018-03-02' WHERE user_id = $1`, [
        stage.cambodia.userId,
      ]);
      expect((await stage.mails.open(token)).status).toBe(200);
      await stage.sql(`UPDATE nominations SET until_on = '2018-03-01' WHERE user_id = $1`, [
        stage.cambodia.userId,
      ]);
      await gone(token, 'mail_link_handed_over');
    });

    it.each([
      ['the plan is closed', 'UPDATE plans SET is_closed = $1', true, false],
      ['the commitment no longer applies', `UPDATE assignments SET is_cancelled = $1`, true, false],
    ])('once %s', async (_what, statement, closed, open) => {
      const token = await fresh();
      await stage.sql(statement, [closed]);
      await gone(token, 'mail_link_closed');
      await stage.sql(statement, [open]);
      expect((await stage.mails.open(token)).status).toBe(200);
    });

    it('once the links of their mail were ended, but those of other mails do', async () => {
      const [token, other] = [await fresh(), await fresh()];
      expect((await stage.mails.revoke(token)).status).toBe(204);
      expect((await stage.mails.revoke(token)).status).toBe(204);
      await gone(token, 'mail_link_revoked');
      expect((await stage.mails.open(other)).status).toBe(200);
      expect(refused(await stage.mails.revoke('forged'))).toEqual([404, 'not_found']);
      const entries = await stage.sql(
        `SELECT channel FROM audit_entries WHERE action = 'mail-links.revoked' AND subject_id = $1`,
        [stage.cambodia.userId],
      );
      expect(entries).toEqual([{ channel: 'mail_link' }]);
    });

    it('once the person has ended all that were sent until then', async () => {
      const [token, expired] = [
        await fresh(),
        await stage.mails.updateToken(stage.cambodia.userId, stage.assignmentId, { expiresAt: new Date(0) }),
      ];
      expect((await stage.cambodia.send('DELETE', '/me/mail-links')).status).toBe(204);
      await gone(token, 'mail_link_revoked');
      await gone(expired, 'mail_link_revoked');
      expect((await stage.mails.open(await fresh())).status).toBe(200);
      expect(
        (
          await stage.mails.open(
            await stage.mails.updateToken(stage.malaysia.userId, await stage.plan.assignmentOf('1.1', 'MY')),
          )
        ).status,
      ).toBe(200);
    });

    it('once an administrator has ended them; nobody else can', async () => {
      const token = await fresh();
      const path = `/users/${stage.cambodia.userId}/mail-links`;
      for (const visitor of [stage.malaysia, stage.officer, stage.cambodia]) {
        expect((await visitor.send('DELETE', path)).status).toBe(403);
      }
      const administrator = await stage.tests.signInAs('secretariat_administrator');
      expect((await administrator.send('DELETE', `/users/${newId()}/mail-links`)).status).toBe(404);
      expect((await administrator.send('DELETE', path)).status).toBe(204);
      await gone(token, 'mail_link_revoked');
    });
  });
});
