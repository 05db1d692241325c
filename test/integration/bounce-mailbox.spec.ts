import { BounceMailbox } from '#app/modules/notifications/bounces/bounce-mailbox.js';
import { Environment } from '#app/platform/config/environment.js';
import { bounceOf, readBounce } from '../support/bounces.js';
import { type Dovecot, hasDovecot, startDovecot } from '../support/dovecot.js';
import { useOneDelivery } from '../support/one-delivery.js';

const FOCAL_POINT = 'focal-point@kh.example';

if (hasDovecot()) {
  describe('the mailbox of mails that came back', () => {
    const stage = useOneDelivery({ BOUNCES_IMAP_URL: 'imap://nobody@127.0.0.1' });
    const { row, send } = stage;
    let server: Dovecot;
    beforeEach(async () => {
      server = await startDovecot();
      stage.tracker.get(Environment).BOUNCES_IMAP_URL = server.url;
      // IMAP searches by the day of arrival, which is the server's.
      stage.system.moveTo(new Date());
    });
    afterEach(() => server.remove());

    const look = () => stage.tracker.get(BounceMailbox).run();
    const bounces = async () =>
      (
        await stage.engine.sql.query(
          'SELECT action, source, final_recipient AS "to" FROM bounces ORDER BY id',
        )
      ).rows;
    const ours = async () =>
      bounceOf('postfix-unknown-user', {
        messageId: (await row<{ id: string }>('message_id AS id')).id,
        toAddress: FOCAL_POINT,
      });

    it('is read: notifications are recorded and marked as seen, everything else stays as it was', async () => {
      await send();
      await server.deliver('answer', 'From: somebody@kh.example\nSubject: Re: Commitments\n\nThank you.\n');
      await server.deliver('ours', await ours());
      await server.deliver(
        'away',
        'Auto-Submitted: auto-replied\nContent-Type: multipart/report; boundary=b\n\n--b\n\nAway.\n--b--\n',
      );
      await server.deliver(
        'huge',
        readBounce('postfix-delayed').replace(/^This is the mail system.*/m, 'x\n'.repeat(600_000)),
      );
      await look();
      expect(await row('state')).toEqual({ state: 'bounced' });
      expect(await bounces()).toEqual([{ action: 'failed', source: 'imap', to: FOCAL_POINT }]);
      expect(await server.seen()).toEqual(['ours']);
    });

    it('is gone on with where it was left, also after the server was away', async () => {
      await server.deliver('1', readBounce('exim-delayed'));
      await look();
      await server.stop();
      await expect(look()).rejects.toThrow();
      await server.start();
      await server.deliver('2', readBounce('postfix-delayed'));
      await look();
      await look();
      expect(await bounces()).toHaveLength(2);
      expect(await server.seen()).toEqual(['1', '2']);
    });

    it('is looked through again when a mail could not be recorded', async () => {
      await server.deliver('1', readBounce('exim-delayed'));
      await stage.engine.sql.query('ALTER TABLE bounces RENAME TO lost');
      await expect(look()).rejects.toThrow(/bounces/);
      await stage.engine.sql.query('ALTER TABLE lost RENAME TO bounces');
      await look();
      expect(await bounces()).toHaveLength(1);
    });

    it('is read where a person has opened the mail before', async () => {
      await server.deliver('1', readBounce('exim-delayed'));
      await server.open('1');
      await look();
      expect(await bounces()).toHaveLength(1);
    });

    it('is looked through by a process that has just started, and counts nothing twice', async () => {
      await server.deliver('1', readBounce('exim-delayed'));
      await look();
      const other = await stage.engine.startProcess('api');
      await Promise.all([other.get(BounceMailbox).run(), look()]);
      expect(await bounces()).toHaveLength(1);
    });

    it('says when it is not let in', async () => {
      stage.tracker.get(Environment).BOUNCES_IMAP_URL = server.url.replace('p%40ss', 'wrong');
      await expect(look()).rejects.toThrow();
    });
  });
}

describe('a mailbox that is not there', () => {
  const stage = useOneDelivery();
  const look = () => stage.tracker.get(BounceMailbox).run();

  it('is no fault where none is configured', async () => {
    await expect(look()).resolves.toBeUndefined();
  });

  it('is one where one is configured', async () => {
    stage.tracker.get(Environment).BOUNCES_IMAP_URL = 'imap://nobody:word@127.0.0.1:1';
    await expect(look()).rejects.toThrow();
  });
});
