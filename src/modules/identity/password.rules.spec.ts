import { isCommonPassword } from '#app/modules/identity/common-passwords.js';
import { faultsOfPassword, normalisePassword } from '#app/modules/identity/password.rules.js';

const owner = { email: 'focal-point@kh.example', displayName: 'Focal Point, Cambodia' };
const codes = (password: string) => faultsOfPassword(password, owner, '/password').map(({ code }) => code);

describe('a password', () => {
  it.each(['correct horse battery', 'ពាក្យសម្ងាត់វែងណាស់', '            .', 'a'.repeat(64), 'a'.repeat(256)])(
    'of %j passes, whatever it is made of',
    (password) => {
      expect(codes(password)).toEqual([]);
    },
  );

  it.each([
    ['eleven char', 'password_too_short'],
    ['😀'.repeat(11), 'password_too_short'],
    ['a'.repeat(257), 'password_too_long'],
    ['focal-point@kh.example', 'password_about_owner'],
    ['FocalPointCambodia1!', 'password_about_owner'],
    ['focalpoint2026', 'password_about_owner'],
  ])('of %j is refused as %s', (password, code) => {
    expect(codes(password)).toEqual([code]);
  });

  it('may speak of its owner in passing', () => {
    expect(codes('every focal point needs its coffee at nine')).toEqual([]);
  });

  it('is the same however a keyboard composes it', () => {
    expect(normalisePassword('cafe\u0301')).toBe(normalisePassword('caf\u00e9'));
  });

  it.each(['qwerty123456', 'QWERTY123456', '1qaz2wsx3edc'])('%j is a common one', async (password) => {
    expect(await isCommonPassword(password)).toBe(true);
  });

  it('that nobody else has is not', async () => {
    expect(await isCommonPassword('ministry of patient bees')).toBe(false);
  });
});
