import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentError, readEnvironment } from '#app/platform/config/environment.js';

const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://server:secret@db/actif',
  SMTP_URL: 'smtp://mail:25',
  SECRET_KEY: 'x'.repeat(32),
};

describe('the configuration', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'actif-environment-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is a demo where no database is named, with a secret that is kept', () => {
    const first = readEnvironment({ DATA_DIR: folder });
    expect(first).toMatchObject({ isDemo: true, PORT: 3000, PUBLIC_URL: 'http://localhost:3000' });
    expect(readEnvironment({ DATA_DIR: folder }).SECRET_KEY).toBe(first.SECRET_KEY);
    expect(readFileSync(join(folder, 'secret-key'), 'utf8').trim()).toBe(first.SECRET_KEY);
  });

  it('of a production needs no demo, and no slash after its address', () => {
    const environment = readEnvironment({ ...production, PUBLIC_URL: 'https://tracker.example/' });
    expect(environment).toMatchObject({
      isDemo: false,
      PUBLIC_URL: 'https://tracker.example',
      DATABASE_OWNER_URL: production.DATABASE_URL,
    });
  });

  it('names every fault at once', () => {
    const read = () =>
      readEnvironment({
        PORT: '70000',
        LOG_LEVEL: 'loud',
        PUBLIC_URL: 'tracker',
        DEMO: 'false',
        SECRET_KEY: 'short',
        MAIL_FROM: 'ACTIF tracker desk',
      });
    const faults = [
      /^PORT: /,
      /^LOG_LEVEL: /,
      /^PUBLIC_URL: /,
      /^SECRET_KEY: /,
      /^MAIL_FROM: /,
      /^DATABASE_URL: /,
      /^SMTP_URL: /,
    ];
    try {
      read();
      throw new Error('it was accepted');
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error;
      for (const fault of faults) expect(error.faults).toContainEqual(expect.stringMatching(fault));
      expect(error.faults).toHaveLength(faults.length);
    }
  });

  it.each(['desk@secretariat.example', 'ACTIF tracker desk <desk@secretariat.example>'])(
    'sends from %s',
    (MAIL_FROM) => expect(readEnvironment({ ...production, MAIL_FROM })).toMatchObject({ MAIL_FROM }),
  );

  it('refuses a production with a movable clock', () => {
    expect(() => readEnvironment({ ...production, DEMO: 'true' })).toThrow(/movable clock/);
  });

  it.each(['yes', '1', 'TRUE'])('takes no %p for DEMO', (word) => {
    expect(() => readEnvironment({ ...production, DEMO: word })).toThrow(/DEMO/);
  });

  it('takes an empty variable for an unset one', () => {
    const environment = readEnvironment({ ...production, REDIS_URL: '', PORT: '' });
    expect(environment.REDIS_URL).toBeUndefined();
    expect(environment.PORT).toBe(3000);
  });

  it('asks administrators for a second factor, but not in the demo unless it is told to', () => {
    expect(readEnvironment(production).REQUIRE_SECOND_FACTOR).toBe('administrators');
    const demo = { ...production, NODE_ENV: 'test', DEMO: 'true' };
    expect(readEnvironment(demo).REQUIRE_SECOND_FACTOR).toBe('nobody');
    const told = readEnvironment({ ...demo, REQUIRE_SECOND_FACTOR: 'everybody' });
    expect(told.REQUIRE_SECOND_FACTOR).toBe('everybody');
    expect(() => readEnvironment({ ...production, REQUIRE_SECOND_FACTOR: 'some' })).toThrow(
      /REQUIRE_SECOND_FACTOR/,
    );
  });

  it.each([
    [{ OIDC_ISSUER: 'https://id.ministry.example' }, /needs both/],
    [{ OIDC_CLIENT_ID: 'tracker' }, /needs both/],
    [{ OIDC_ISSUER: 'http://id.ministry.example', OIDC_CLIENT_ID: 'tracker' }, /must begin with https:/],
    [{ OIDC_ISSUER: 'id.ministry', OIDC_CLIENT_ID: 'tracker' }, /OIDC_ISSUER/],
  ])('refuses single sign-on by %j', (settings, fault) => {
    expect(() => readEnvironment({ ...production, ...settings })).toThrow(fault);
  });

  it('takes a provider over https, or on this machine', () => {
    for (const OIDC_ISSUER of ['https://id.ministry.example', 'http://127.0.0.1:3001']) {
      expect(readEnvironment({ ...production, OIDC_ISSUER, OIDC_CLIENT_ID: 'tracker' })).toMatchObject({
        OIDC_ISSUER,
      });
    }
  });
});
