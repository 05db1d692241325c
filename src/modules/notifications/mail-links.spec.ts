import fc from 'fast-check';
import { newId } from '#app/kernel/identifiers.js';
import { MailLinks, UPDATE_LINK_DAYS } from '#app/modules/notifications/mail-links.js';
import { Environment } from '#app/platform/config/environment.js';

const NOW = new Date('2026-11-24T08:00:00Z');
const SECRET = 'a secret of at least thirty-two characters';

const linksWith = (secret: string) =>
  new MailLinks(
    Object.assign(new Environment(), { SECRET_KEY: secret, PUBLIC_URL: 'https://tracker.example' }),
    { now: () => NOW },
  );
const links = linksWith(SECRET);
const tokenOf = (address: string) => address.slice(address.lastIndexOf('/') + 1);

const ids = { deliveryId: newId(), recipientId: newId(), assignmentId: newId() };
const update = tokenOf(links.updateLink(ids));
const unsubscribe = tokenOf(links.unsubscribeLink(ids));
const readAny = (token: string) => links.readUpdate(token) ?? links.readUnsubscribe(token);

describe('links in mails', () => {
  it('lead below the address of the tracker', () => {
    expect(links.updateLink(ids)).toMatch(/^https:\/\/tracker\.example\/update\/[\w-]{112}$/);
    expect(links.unsubscribeLink(ids)).toMatch(/^https:\/\/tracker\.example\/unsubscribe\/[\w-]{84}$/);
  });

  it('say for whom, for what and out of which mail they are, whatever the identifiers', () => {
    const time = fc.date({
      min: new Date(0),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), fc.uuid(), time, (deliveryId, recipientId, assignmentId, at) => {
        const expiresAt = new Date(Math.floor(at.getTime() / 1000) * 1000);
        const link = { deliveryId, recipientId, assignmentId, expiresAt };
        expect(links.readUpdate(tokenOf(links.updateLink(link)))).toEqual(link);
        const { expiresAt: _expiresAt, assignmentId: _assignmentId, ...short } = link;
        expect(links.readUnsubscribe(tokenOf(links.unsubscribeLink(link)))).toEqual(short);
      }),
    );
  });

  it('expire thirty days after they were written, unless said otherwise', () => {
    const expiresAt = new Date(NOW.getTime() + UPDATE_LINK_DAYS * 86_400_000);
    expect(links.readUpdate(update)).toEqual({ ...ids, expiresAt });
  });

  it('open nothing else than what they were written for', () => {
    expect(links.readUnsubscribe(update)).toBeNull();
    expect(links.readUpdate(unsubscribe)).toBeNull();
  });

  it('open nothing once any bit of them was changed', () => {
    for (const token of [update, unsubscribe]) {
      const bytes = Buffer.from(token, 'base64url');
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const changed = Buffer.from(bytes);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(readAny(changed.toString('base64url'))).toBeNull();
      }
    }
  });

  it('open nothing once any character of them was replaced, added or left out', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/. \n%\0é';
    const character = fc.constantFrom(...alphabet.split(''));
    fc.assert(
      fc.property(
        fc.constantFrom(update, unsubscribe),
        fc.nat({ max: 112 }),
        fc.nat({ max: 2 }),
        fc.array(character, { maxLength: 2 }),
        (token, at, dropped, added) => {
          const changed = token.slice(0, at) + added.join('') + token.slice(at + dropped);
          fc.pre(changed !== token);
          expect(readAny(changed)).toBeNull();
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('open nothing whatever is put in their place', () => {
    fc.assert(fc.property(fc.string(), (token) => expect(readAny(token)).toBeNull()));
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 60, maxLength: 90 }), (bytes) => {
        expect(readAny(Buffer.from(bytes).toString('base64url'))).toBeNull();
      }),
    );
  });

  it('open nothing that was signed under another secret', () => {
    const foreign = linksWith('another secret of thirty-two characters and more');
    expect(links.readUpdate(tokenOf(foreign.updateLink(ids)))).toBeNull();
    expect(links.readUnsubscribe(tokenOf(foreign.unsubscribeLink(ids)))).toBeNull();
  });
});
