import { Secret, TOTP } from 'otpauth';
import { enrolmentOf, stepOfCode } from '#app/modules/identity/second-factor/totp.rules.js';

// RFC 6238, appendix B; its codes of eight digits end in those of six.
const secret = Buffer.from('12345678901234567890');
const at = (seconds: number) => new Date(seconds * 1000);

describe('a code of an authenticator app', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('at %i s is the one of RFC 6238', (seconds, code) => {
    expect(stepOfCode(secret, code, at(seconds), null)).toBe(Math.floor(seconds / 30));
  });

  it('is taken one step early or late, and no further off', () => {
    const code = '005924';
    for (const drift of [-30, 0, 30]) {
      expect(stepOfCode(secret, code, at(1_234_567_890 + drift), null)).toBe(41_152_263);
    }
    for (const drift of [-61, 60]) {
      expect(stepOfCode(secret, code, at(1_234_567_890 + drift), null)).toBeNull();
    }
  });

  it('is taken once, and none that is older afterwards', () => {
    expect(stepOfCode(secret, '005924', at(1_234_567_890), 41_152_263)).toBeNull();
    expect(stepOfCode(secret, '005924', at(1_234_567_890), 41_152_264)).toBeNull();
    expect(stepOfCode(secret, '005924', at(1_234_567_890), 41_152_262)).toBe(41_152_263);
  });

  it.each(['', '12345', 'abcdef', '000000'])('%j is none', (code) => {
    expect(stepOfCode(secret, code, at(59), null)).toBeNull();
  });

  it('comes from the secret that the app was shown', () => {
    const enrolment = enrolmentOf(secret, 'officer@secretariat.example');
    expect(enrolment.uri).toContain(
      'otpauth://totp/ACTIF%20tracker:officer%40secretariat.example?issuer=ACTIF%20tracker',
    );
    const app = new TOTP({ secret: Secret.fromBase32(enrolment.secret) });
    expect(app.generate({ timestamp: 59_000 })).toBe('287082');
  });
});
