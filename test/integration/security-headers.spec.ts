import { startTestApplication, type TestApplication } from '../support/application.js';

const everywhere = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('camera=()'),
  'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
};

describe.each(['http://localhost:3000', 'https://tracker.tests.example'])('answers of %s', (PUBLIC_URL) => {
  let tracker: TestApplication;
  beforeAll(async () => {
    tracker = await startTestApplication({ variables: { PUBLIC_URL } });
  });
  afterAll(() => tracker.stop());

  const get = (url: string, headers: Record<string, string> = {}) =>
    tracker.app.inject({ method: 'GET', url, headers: { accept: 'text/html', ...headers } });

  it.each([
    ['/', [200, 404]],
    ['/matrix', [200, 404]],
    ['/api/docs', [200]],
    ['/api/docs/swagger-ui-init.js', [200]],
    ['/api/openapi.json', [200]],
    ['/api/v1/session', [401]],
    ['/api/v1/session/ways', [200]],
    ['/api/v1/nothing-here', [404]],
    ['/api/v1/plans/%ff', [400]],
    ['/assets/nothing-here.js', [404]],
    ['/health/live', [200]],
    ['/metrics', [200]],
  ])('at %s carry every header', async (url, statuses) => {
    const { headers, statusCode } = await get(url);
    expect(statuses).toContain(statusCode);
    expect(headers).toMatchObject(everywhere);
    expect(String(headers['content-security-policy'])).not.toMatch(/unsafe-(inline|eval|hashes)/);
    const isHttps = PUBLIC_URL.startsWith('https:');
    expect('strict-transport-security' in headers).toBe(isHttps);
  });

  it('of the documentation allow its own blocks by hash, and have no inline attribute of style', async () => {
    const { body, headers } = await get('/api/docs');
    const policy = String(headers['content-security-policy']);
    expect(policy.match(/'sha256-[\w+/]{43}='/g)?.length).toBeGreaterThanOrEqual(1);
    expect(body).not.toMatch(/<[^>]+ style=/);
    expect(body).not.toMatch(/<[^>]+ on\w+=/);
  });

  it('keep nothing in caches that belongs to a person', async () => {
    const { headers } = await get('/api/v1/session');
    expect(headers['cache-control']).toBe('private, no-cache');
  });
});
