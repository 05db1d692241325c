import { Environment } from '#app/platform/config/environment.js';
import { type Caller, callerOf, signIn } from './api-walk.js';
import type { Visitor } from './application.js';
import { SoftwareAuthenticator } from './authenticator.js';
import type { Demo } from './demo.js';
import { AuthenticatorApp, enrolApp, enrolPasskey } from './second-factors.js';
import { type OidcTestProvider, startOidcProvider } from './single-sign-on.js';

const PROTECTED = 'alternate@kh.example';

/** What the walk through every route needs of the ways to sign in: somebody half signed in, codes, passkeys, a provider. */
export class SignInWalk {
  /** Between the two steps of a sign-in: knows a password, and is let in nowhere. */
  readonly half: Caller;
  private readonly halfHeaders: Record<string, string> = {};
  /** The next bodies, by operation. */
  readonly bodies: Record<string, unknown> = {};

  private constructor(
    private readonly demo: Demo,
    private readonly provider: OidcTestProvider,
    private readonly app: AuthenticatorApp,
    private readonly authenticator: SoftwareAuthenticator,
    readonly protectedUserId: string,
  ) {
    this.half = callerOf(demo, 'half signed in', null, this.halfHeaders);
  }

  /** @param guest whom the provider vouches for. */
  static async begin(demo: Demo, guest: string): Promise<SignInWalk> {
    const provider = await startOidcProvider({ guest: { email: guest, email_verified: true } }, demo.url);
    Object.assign(demo.get(Environment), provider.variables);
    const caller = await signIn(demo, PROTECTED);
    const { app } = await enrolApp(senderOf(caller));
    const authenticator = await enrolPasskey(senderOf(caller), { origin: demo.url });
    const { body } = await caller.ask('GET', '/api/v1/session');
    return new SignInWalk(demo, provider, app, authenticator, body.user.id);
  }

  async end(): Promise<void> {
    await this.provider.stop();
  }

  /** What an operation needs to be there, made before it is tried. */
  async arrange(operationId: string, callers: { byApp: Caller; byPasskey: Caller }): Promise<void> {
    const { demo, app, authenticator } = this;
    const byApp = senderOf(callers.byApp);
    const byPasskey = senderOf(callers.byPasskey);
    switch (operationId) {
      case 'SecondStep_beginSecondStep':
        return this.givePassword();
      case 'SecondStep_finish':
        await this.givePassword();
        this.bodies[operationId] = { method: 'totp', code: app.code() };
        return;
      case 'SecondStep_finishByPasskey': {
        const options = await this.beginHalf('/session/passkey-options', {});
        this.bodies[operationId] = {
          credential: authenticator.sign(options.options, { origin: demo.url }),
        };
        return;
      }
      case 'SingleSignOn_finish': {
        const { url } = await this.beginHalf('/session/single-sign-on', {});
        this.bodies[operationId] = { query: await this.provider.visit(url, 'guest') };
        return;
      }
      case 'Totp_remove':
        await enrolApp(byApp);
        return;
      case 'Totp_confirm': {
        const { body } = await byApp.send('POST', '/me/totp');
        this.bodies[operationId] = { code: new AuthenticatorApp(body.secret).code() };
        return;
      }
      case 'Passkey_add': {
        this.bodies[operationId] = await newPasskey(byPasskey, demo.url);
        return;
      }
      case 'Proof_beginPasskey':
        await enrolPasskey(byPasskey, { origin: demo.url });
        return;
    }
  }

  private async givePassword(): Promise<void> {
    const { password } = this.demo.account(PROTECTED);
    await this.beginHalf('/session', { email: PROTECTED, password });
  }

  /** Begins a sign-in in the browser of {@link half}. */
  private async beginHalf(path: string, body: object): Promise<any> {
    const answer = await fetch(`${this.demo.url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const [line = ''] = answer.headers.getSetCookie();
    if (!line.startsWith('actif_sign_in=')) throw new Error(`no sign-in under way: ${answer.status}`);
    this.halfHeaders['cookie'] = line.split(';')[0] ?? '';
    return answer.json();
  }
}

async function newPasskey(person: Pick<Visitor, 'send'>, origin: string): Promise<object> {
  const { options } = (await person.send('POST', '/me/passkeys/options')).body;
  return { name: 'Another key', credential: new SoftwareAuthenticator().register(options, { origin }) };
}

function senderOf(caller: Caller): Pick<Visitor, 'send'> {
  return {
    send: async (method, path, body) => ({
      ...(await caller.ask(method, `/api/v1${path}`, body)),
      headers: {},
    }),
  };
}
