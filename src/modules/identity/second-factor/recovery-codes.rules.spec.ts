import {
  newRecoveryCode,
  readRecoveryCode,
} from '#app/modules/identity/second-factor/recovery-codes.rules.js';

describe('a recovery code', () => {
  it('is two groups of five, and never the same', () => {
    const codes = Array.from({ length: 200 }, newRecoveryCode);
    for (const code of codes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('is read as it was meant', () => {
    expect(readRecoveryCode(' 0A1BC-defgh ')).toBe('0a1bcdefgh');
    expect(readRecoveryCode('OaIbc dEfgh')).toBe('0a1bcdefgh');
    expect(readRecoveryCode('oalbcdefgh')).toBe('0a1bcdefgh');
  });
});
