import { methodsOf, readClaims } from '#app/modules/identity/single-sign-on/single-sign-on.rules.js';

const claims = { iss: 'https://id.example', sub: '12', email: 'Officer@Secretariat.example' };

describe('the claims of a provider', () => {
  it.each([
    [true, 'officer@secretariat.example'],
    ['true', 'officer@secretariat.example'],
    [false, null],
    ['false', null],
    [1, null],
    [undefined, null],
  ])('with email_verified %p give the address %p', (isVerified, email) => {
    expect(readClaims({ ...claims, email_verified: isVerified }).verifiedEmail).toBe(email);
  });

  it.each([
    [undefined, 'mfa', ['single_sign_on']],
    ['mfa', 'mfa', ['single_sign_on', 'provider_second_factor']],
    ['urn:x:two, mfa', 'mfa', ['single_sign_on', 'provider_second_factor']],
    ['mfa', 'pwd', ['single_sign_on']],
    ['', '', ['single_sign_on']],
  ])('count as a second factor only as the setting %p says', (setting, amr, methods) => {
    expect(methodsOf(readClaims({ ...claims, amr: [amr] }), setting)).toEqual(methods);
    expect(methodsOf(readClaims({ ...claims, acr: amr }), setting)).toEqual(methods);
  });
});
