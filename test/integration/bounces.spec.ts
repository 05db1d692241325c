import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#app/kernel/identifiers.js';
import { BounceDrop } from '#app/modules/notifications/bounces/bounce-drop.js';
import { DeliveryLedger } from '#app/modules/notifications/delivery-ledger.js';
import { Database } from '#app/platform/database/database.js';
import { type BounceName, bounceOf, readBounce } from '../support/bounces.js';
import { useOneDelivery } from '../support/one-delivery.js';
import { addToSecretariat } from '../support/secretariat.js';

const FOCAL_POINT = 'focal-point@kh.example';
const folder = mkdtempSync(join(tmpdir(), 'actif-bounces-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a mail that comes back', () => {
  const stage = useOneDelivery({ BOUNCES_DROP_DIR: folder });
  const { row, send, later } = stage;
  beforeEach(async () => {
    await addToSecretariat(stage.engine.sql, 'administrator');
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
  });

  const idOf = async () => (await row<{ id: string }>('message_id AS id')).id;
  const drop = (text: string, name = `${newId()}.eml`) => writeFileSync(join(folder, name), text);
  const readDrop = () => stage.tracker.get(BounceDrop).run();
  const files = (part: string) => readdirSync(join(folder, part)).sort();
  const select = async (text: string) => (await stage.engine.sql.query(text)).rows;
  const bounces = () =>
    select(
      `SELECT action, status, delivery_id IS NOT NULL AS matched, unmatched_reason AS reason, source FROM bounces ORDER BY id`,
    );
  const failing = () =>
    select('SELECT address, cause, reply FROM failing_addresses WHERE cleared_at IS NULL');
  const notices = () => select(`SELECT to_address FROM deliveries WHERE kind = 'notice'`);

  it.each<[BounceName, string]>([
    ['postfix-unknown-user', '5.1.1 unknown user: "focal-point@kh.example"'],
    [
      'postfix-refused-by-next-server',
      '550 5.1.1 <focal-point@kh.example>: Recipient address rejected: User unknown in relay recipient table',
    ],
    ['postfix-mailbox-full', '5.2.2 input/output error'],
    [
      'postfix-host-not-found',
      '5.4.4 Host or domain name not found. Name service error for name=example.invalid type=A: Host not found',
    ],
    ['exim-unknown-user', '5.0.0 Unknown user'],
    ['exim-mailbox-full', '5.0.0 mailbox is full: retry timeout exceeded'],
    ['exim-host-not-found', '5.0.0 Unrouteable address'],
  ])('is bounced, and its address marked and told of: %s', async (name, reply) => {
    await send();
    drop(bounceOf(name, { messageId: await idOf(), toAddress: FOCAL_POINT }));
    await readDrop();
    expect(await row('state, last_reply AS reply')).toEqual({ state: 'bounced', reply });
    expect(await bounces()).toEqual([
      { action: 'failed', status: expect.any(String), matched: true, reason: null, source: 'drop' },
    ]);
    expect(await failing()).toEqual([{ address: FOCAL_POINT, cause: 'bounced', reply }]);
    expect(await notices()).toEqual([{ to_address: 'administrator@secretariat.example' }]);
    expect(files('read')).toHaveLength(1);
  });

  it.each<BounceName>(['postfix-delayed', 'exim-delayed', 'postfix-delivered'])(
    'is recorded only, where it is not lost: %s',
    async (name) => {
      await send();
      drop(bounceOf(name, { messageId: await idOf(), toAddress: FOCAL_POINT }));
      await readDrop();
      expect(await row('state')).toEqual({ state: 'accepted' });
      expect(await bounces()).toHaveLength(1);
      expect(await failing()).toEqual([]);
      expect(await notices()).toEqual([]);
    },
  );

  it('counts once, however often its notification is read, and twice when there are two', async () => {
    await send();
    const text = bounceOf('postfix-unknown-user', { messageId: await idOf(), toAddress: FOCAL_POINT });
    drop(text);
    drop(text);
    await readDrop();
    drop(text);
    await Promise.all([readDrop(), readDrop()]);
    expect(await bounces()).toHaveLength(1);
    drop(bounceOf('exim-unknown-user', { messageId: await idOf(), toAddress: FOCAL_POINT }));
    await readDrop();
    expect(await bounces()).toHaveLength(2);
    expect(await notices()).toHaveLength(1);
  });

  it('is ours also where it was forwarded, if the notification names whom it was for', async () => {
    await send();
    const text = bounceOf('postfix-unknown-user', { messageId: await idOf(), toAddress: FOCAL_POINT });
    drop(
      text.replace(
        `Final-Recipient: rfc822; ${FOCAL_POINT}`,
        'Final-Recipient: rfc822; else@forward.example',
      ),
    );
    await readDrop();
    expect(await row('state')).toEqual({ state: 'bounced' });
  });

  it('is not believed to have come back from an address that it did not go to', async () => {
    await send();
    drop(bounceOf('postfix-unknown-user', { messageId: await idOf(), toAddress: 'focal-point@th.example' }));
    await readDrop();
    expect(await row('state')).toEqual({ state: 'accepted' });
    expect(await bounces()).toMatchObject([{ matched: false, reason: 'other_address' }]);
    expect(await failing()).toEqual([]);
  });

  it('is not believed to have come back before it was sent', async () => {
    drop(bounceOf('postfix-unknown-user', { messageId: await idOf(), toAddress: FOCAL_POINT }));
    await readDrop();
    expect(await row('state')).toEqual({ state: 'queued' });
    expect(await bounces()).toMatchObject([{ matched: false, reason: 'unknown_mail' }]);
  });

  it('is told apart from what others have sent', async () => {
    await send();
    drop(readBounce('postfix-unknown-user'));
    await readDrop();
    expect(await bounces()).toMatchObject([{ matched: false, reason: 'unknown_mail' }]);
    expect(await failing()).toEqual([]);
  });

  it('is not sent again, and stays bounced whatever the attempt under way comes to', async () => {
    stage.engine.mail.hangUp = () => true;
    await send();
    later(60_000);
    const text = bounceOf('postfix-unknown-user', { messageId: await idOf(), toAddress: FOCAL_POINT });
    stage.engine.mail.hangUp = () => false;
    stage.engine.mail.refuse = async () => {
      drop(text);
      await readDrop();
      return null;
    };
    await send();
    expect(stage.engine.mail.accepted).toHaveLength(2);
    expect(await row('state')).toEqual({ state: 'bounced' });
    later(60_000);
    // The notice alone.
    expect(await stage.tracker.relay()).toBe(1);
    await send();
    expect(stage.engine.mail.accepted).toHaveLength(2);
  });

  it('does not bring back what was taken back', async () => {
    const { id } = await row<{ id: string }>('id');
    stage.engine.mail.refuse = () => ({ code: 451, text: 'later' });
    await send();
    await stage.tracker
      .get(Database)
      .transaction((tx) => stage.tracker.get(DeliveryLedger).suppress(tx, [id], 'day_ended'));
    drop(bounceOf('postfix-unknown-user', { messageId: await idOf(), toAddress: FOCAL_POINT }));
    await readDrop();
    expect(await row('state')).toEqual({ state: 'suppressed' });
  });
});

describe('the folder of mails that came back', () => {
  const stage = useOneDelivery({ BOUNCES_DROP_DIR: folder });
  beforeEach(() => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
  });
  const readDrop = () => stage.tracker.get(BounceDrop).run();
  const files = (part: string) => readdirSync(join(folder, part)).sort();

  it('may be a maildir, of which mails that are being written are left alone', async () => {
    for (const part of ['tmp', 'new', 'cur']) mkdirSync(join(folder, part));
    writeFileSync(join(folder, 'tmp', '1'), readBounce('postfix-unknown-user'));
    writeFileSync(join(folder, 'new', '2'), readBounce('postfix-mailbox-full'));
    writeFileSync(join(folder, 'cur', '3:2,S'), readBounce('exim-unknown-user'));
    await readDrop();
    expect([files('tmp'), files('new'), files('cur'), files('read')]).toEqual([
      ['1'],
      [],
      [],
      ['2', '3:2,S'],
    ]);
  });

  it('sets aside what cannot be read, keeps what is no notification, and touches nothing else', async () => {
    writeFileSync(join(folder, 'huge.eml'), 'x'.repeat(1_000_001));
    writeFileSync(
      join(folder, 'deep.eml'),
      'Content-Type: multipart/mixed; boundary=b\n\n--b\n'.repeat(9_000),
    );
    writeFileSync(join(folder, 'away.eml'), 'Auto-Submitted: auto-replied\n\nI am away.');
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    writeFileSync(join(folder, '.hidden.eml'), 'being written');
    symlinkSync('/etc/passwd', join(folder, 'link.eml'));
    mkdirSync(join(folder, 'folder.eml'));
    await readDrop();
    expect(files('refused')).toEqual(['deep.eml', 'huge.eml']);
    expect(files('read')).toEqual(['away.eml']);
    expect(files('.')).toEqual(['.hidden.eml', 'folder.eml', 'link.eml', 'notes.txt', 'read', 'refused']);
  });

  it('keeps both of two files of one name', async () => {
    for (let times = 0; times < 2; times++) {
      writeFileSync(join(folder, 'bounce.eml'), readBounce('postfix-delayed'));
      await readDrop();
    }
    expect(files('read')).toHaveLength(2);
  });

  it('keeps what could not be recorded for the next time', async () => {
    writeFileSync(join(folder, 'bounce.eml'), readBounce('postfix-delayed'));
    await stage.engine.sql.query('ALTER TABLE bounces RENAME TO lost');
    await expect(readDrop()).rejects.toThrow(/bounces/);
    expect(files('.')).toEqual(['bounce.eml']);
    await stage.engine.sql.query('ALTER TABLE lost RENAME TO bounces');
    await readDrop();
    expect(files('read')).toEqual(['bounce.eml']);
  });

  it('says so when it is not there', async () => {
    rmSync(folder, { recursive: true });
    await expect(readDrop()).rejects.toThrow(/ENOENT/);
    mkdirSync(folder);
  });
});
