import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What the provider says about somebody who signs in there under a name. */
export type ProviderAccounts = Record<string, { email: string; email_verified: boolean }>;

export interface OidcTestProvider {
  issuer: string;
  /** Settings of a tracker that signs in by it. */
  variables: Record<string, string>;
  /** Signs in and consents at the provider's own forms. @returns the query that it sends the browser back with. */
  visit(url: string, login: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts a certified provider on this machine. */
export async function startOidcProvider(
  accounts: ProviderAccounts,
  publicUrl: string,
): Promise<OidcTestProvider> {
  const script = join(import.meta.dirname, 'oidc-provider.mjs');
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.end(JSON.stringify({ accounts, redirectUri: `${publicUrl}/sign-in/single-sign-on` }));
  const issuer = await issuerOf(child);
  return {
    issuer,
    variables: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: 'tracker',
      OIDC_CLIENT_SECRET: 'a secret of the tests',
      OIDC_NAME: 'the ministry',
    },
    visit: (url, login) => new Visit(issuer).walk(url, login),
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

/** What it says first; it is heard out afterwards, or it would break off. */
async function issuerOf(child: ChildProcess): Promise<string> {
  const [line] = await once(child.stdout as NonNullable<ChildProcess['stdout']>, 'data');
  child.stdout?.resume();
  return String(line).trim();
}

/** A browser without anything but cookies, redirects and forms. */
class Visit {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly issuer: string) {}

  async walk(url: string, login: string): Promise<string> {
    let next = new URL(url);
    let form: URLSearchParams | null = null;
    for (let steps = 0; steps < 20; steps++) {
      if (next.origin !== this.issuer) return next.search;
      const answer: Response = await this.ask(next, form);
      form = null;
      const location = answer.headers.get('location');
      if (location !== null) {
        next = new URL(location, next);
        continue;
      }
      const page = await answer.text();
      const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
      if (action === undefined)
        throw new Error(`the provider answers ${answer.status}: ${page.slice(0, 400)}`);
      next = new URL(action.replaceAll('&amp;', '&'), next);
      form = new URLSearchParams(
        page.includes('name="login"') ? { prompt: 'login', login, password: 'any' } : { prompt: 'consent' },
      );
    }
    throw new Error('the provider leads in a circle');
  }

  private async ask(url: URL, form: URLSearchParams | null): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, {
      method: form === null ? 'GET' : 'POST',
      redirect: 'manual',
      headers: { cookie },
      body: form,
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, value);
    }
    return answer;
  }
}
