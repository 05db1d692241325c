import { isSecretPath, pathForLogs } from '#app/platform/http/secret-paths.js';

const TOKEN = 'AZ-_'.repeat(28);

describe('paths that are credentials', () => {
  it.each([
    [`/update/${TOKEN}`, '/update/…'],
    [`/update/${TOKEN}?from=mail`, '/update/…'],
    [`/unsubscribe/${TOKEN}`, '/unsubscribe/…'],
    [`/api/v1/mail-links/update/${TOKEN}`, '/api/v1/mail-links/update/…'],
    [`/api/v1/mail-links/update/${TOKEN}/renewals`, '/api/v1/mail-links/update/…/renewals'],
    [`/api/v1/mail-links/unsubscribe/${TOKEN}`, '/api/v1/mail-links/unsubscribe/…'],
    [`/invitation/${TOKEN}`, '/invitation/…'],
    [`/password-reset/${TOKEN}`, '/password-reset/…'],
    [`/confirm-address/${TOKEN}`, '/confirm-address/…'],
    [`/api/v1/account-links/invitation/${TOKEN}/renewals`, '/api/v1/account-links/invitation/…/renewals'],
    ['/update/cut-off-by-a-mail-program', '/update/…'],
    [`/%75pdate/${TOKEN.replaceAll('-', '%2D')}`, '/update/…'],
    [`/update/%E0%A4%A/${TOKEN}`, '/update/…/…'],
  ])('log %s as %s', (url, expected) => {
    expect(pathForLogs(url)).toBe(expected);
    expect(isSecretPath(url)).toBe(true);
  });

  it('are left out of the log wherever they stand', () => {
    expect(pathForLogs(`//update/${TOKEN}`)).toBe('//update/…');
    expect(pathForLogs(`/proxied/${TOKEN}/x`)).toBe('/proxied/…/x');
  });

  it.each([
    '/',
    '/api/v1/plans/0195f000-0000-7000-8000-000000000000/matrix',
    '/update/',
    '/api/v1/mail-links',
    '/settings',
    '/assets/index-CkY0G2sB.js',
  ])('%s is none', (path) => {
    expect(pathForLogs(`${path}?query=secret`)).toBe(path);
    expect(isSecretPath(path)).toBe(false);
  });
});
