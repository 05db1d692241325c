import { newId } from '#app/kernel/identifiers.js';
import { AccountRegistry } from '#app/modules/identity/account-registry.js';
import { User } from '#app/modules/identity/identity.entity.js';
import { Environment } from '#app/platform/config/environment.js';
import { createAdapter } from '#app/platform/http/application.js';
import { createLogger, NestLogger } from '#app/platform/observability/logger.js';
import { startTestApplication, type TestApplication } from '../support/application.js';

const SECRETS = ['amina@tests.example', 'Amina', 'hash of her password'];

describe('the log', () => {
  let tracker: TestApplication;
  let lines: string[];
  const log = () => createLogger('info', { write: (line) => void lines.push(line) });

  beforeAll(async () => {
    tracker = await startTestApplication();
  });
  beforeEach(() => {
    lines = [];
  });
  afterAll(() => tracker.stop());

  /** What TypeORM throws for a second account of the same identifier: statement, parameters and row are its members. */
  async function failingInsert(): Promise<Error> {
    const { app, db } = tracker;
    const [email = '', displayName = '', passwordHash = ''] = SECRETS;
    const account = {
      email,
      displayName,
      passwordHash,
      post: null,
      timeZone: 'UTC',
      organisationId: null,
      grants: [],
    };
    const id = newId();
    return db
      .transaction(async (tx) => {
        await app.get(AccountRegistry).open(tx, account);
        await tx.insert(User, { ...account, id, createdAt: new Date('2018-03-01') });
      })
      .then(
        () => Promise.reject(new Error('it was accepted')),
        (error: Error) => error,
      );
  }

  it('names the constraint that an insert broke, and no value of it', async () => {
    const error = await failingInsert();
    log().child({}, { serializers: {} }).error({ err: error }, 'request failed');
    expect(JSON.parse(lines.join())).toMatchObject({
      err: { type: 'QueryFailedError', code: '23505', constraint: 'uq_users_email' },
    });
    for (const secret of [...SECRETS, 'INSERT INTO']) expect(lines.join()).not.toContain(secret);
  });

  it('holds no value that a message quotes, whichever way Nest passes the error', async () => {
    const error = await tracker.db
      .transaction((tx) => tx.query(`SELECT $1::uuid`, ['amina@tests.example']))
      .catch((caught: unknown) => caught as Error);
    expect(String(error)).toContain('amina@tests.example');
    const nest = new NestLogger(log());
    nest.error(error);
    nest.error('tick planner failed', (error as Error).stack, 'Ticker');
    log().error({ err: new Error('planning failed', { cause: error }) });
    expect(lines).toHaveLength(3);
    expect(lines.join()).not.toContain('amina@tests.example');
    expect(lines.join()).toContain('"code":"22P02"');
  });

  it('holds no link of a mail, neither of one that opens something nor of one that the router cannot read', async () => {
    const logger = createLogger('trace', { write: (line) => void lines.push(line) });
    const adapter = createAdapter(logger, Object.assign(new Environment(), { LOG_LEVEL: 'trace' }));
    const fastify = adapter.getInstance();
    // As Nest does: Fastify's own handler would log the address.
    fastify.setNotFoundHandler((_request, reply) => reply.code(404).send());
    fastify.get('/update/:token', () => {
      throw new Error('the form failed');
    });
    const token = 'AZ-_'.repeat(28);
    for (const url of [
      `/update/${token}`,
      `/%75pdate/${token}?query=of-a-mail-program`,
      `/unsubscribe/${token}`,
      `/api/v1/mail-links/update/${token}/renewals`,
      `/update/${token}/%zz`,
      `/update/${token.repeat(3)}`,
    ]) {
      await adapter.inject({
        method: 'GET',
        url,
        headers: { referer: `https://tracker.example/update/${token}` },
      });
    }
    await adapter.close();
    expect(lines.length).toBeGreaterThanOrEqual(10);
    expect(lines.join()).toContain('"path":"/update/…"');
    expect(lines.join()).toContain('"path":"/api/v1/mail-links/update/…/renewals"');
    expect(lines.join()).not.toMatch(/AZ-_|of-a-mail-program/);
  });

  it('says what else went wrong in its own words', () => {
    log().error({ err: new TypeError('x is not a function') });
    expect(JSON.parse(lines.join())).toMatchObject({
      err: { type: 'TypeError', message: 'x is not a function', stack: expect.stringContaining('at ') },
    });
  });
});
