import { Secret, TOTP } from 'otpauth';
import { SoftwareAuthenticator } from './authenticator.js';
import { send, type Answer, type TestApplication, type Visitor } from './application.js';

/** Where the tests' browsers are: the default PUBLIC_URL. */
export const ORIGIN = 'http://localhost:3000';

/** A browser without a session: keeps the cookies that it is given. */
export class Browser {
  private readonly cookies = new Map<string, string>();
  csrfToken = '';

  constructor(private readonly tracker: Pick<TestApplication, 'app'>) {}

  async send(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await send(this.tracker.app, method, path, body, {
      ...(cookie === '' ? {} : { cookie }),
      'x-csrf-token': this.csrfToken,
      ...headers,
    });
    for (const line of [answer.headers['set-cookie'] ?? []].flat().map(String)) this.keep(line);
    this.csrfToken = answer.body?.csrfToken ?? answer.body?.session?.csrfToken ?? this.csrfToken;
    return answer;
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  setCookie(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  private keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

type Sender = Pick<Visitor, 'send'>;

/** An authenticator app that shows a code for each half minute; `ahead` shows later ones, as each is taken once. */
export class AuthenticatorApp {
  private readonly totp: TOTP;

  constructor(secret: string) {
    this.totp = new TOTP({ secret: Secret.fromBase32(secret) });
  }

  code(ahead = 0): string {
    return this.totp.generate({ timestamp: Date.now() + ahead * 30_000 });
  }
}

/** Adds an authenticator app to the account. */
export async function enrolApp(person: Sender): Promise<{ app: AuthenticatorApp; recoveryCodes: string[] }> {
  const { body } = await person.send('POST', '/me/totp');
  const app = new AuthenticatorApp(body.secret);
  // The step before: the next two can be used to sign in.
  const confirmed = await person.send('POST', '/me/totp/confirmation', { code: app.code(-1) });
  if (confirmed.status !== 201) throw new Error(`not confirmed: ${JSON.stringify(confirmed.body)}`);
  return { app, recoveryCodes: confirmed.body.recoveryCodes };
}

/** Adds a passkey to the account. */
export async function enrolPasskey(
  person: Sender,
  { name = 'A key', origin = ORIGIN } = {},
): Promise<SoftwareAuthenticator> {
  const authenticator = new SoftwareAuthenticator();
  const { options } = (await person.send('POST', '/me/passkeys/options')).body;
  const credential = authenticator.register(options, { origin });
  const added = await person.send('POST', '/me/passkeys', { name, credential });
  if (added.status !== 201) throw new Error(`not added: ${JSON.stringify(added.body)}`);
  return authenticator;
}
