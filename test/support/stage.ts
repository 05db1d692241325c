import type { Page } from 'playwright-core';
import { signIn, TestBrowser } from './browser.js';
import { type Demo, startDemo } from './demo.js';

/** The demo and a browser, for all tests of a file. */
export interface Stage {
  demo: Demo;
  browser: TestBrowser;
  /** A person who has just signed in, each in a browser of their own. */
  arrive(email: string): Promise<Page>;
}

/** To be called once in a file: starts the stage before its first test, checks the browser after each, ends it all. */
export function useStage(): Stage {
  const stage = {} as Stage;
  stage.arrive = async (email) => {
    const page = await stage.browser.openPage();
    // The sign-in page asks who is there.
    stage.browser.announce(/^GET \/api\/v1\/session: 401$/);
    await signIn(page, stage.demo.account(email));
    return page;
  };
  beforeAll(async () => {
    stage.demo = await startDemo();
    stage.browser = await TestBrowser.launch(stage.demo.url);
  }, 120_000);
  afterEach(() => stage.browser.check());
  afterAll(async () => {
    await stage.browser?.close();
    await stage.demo?.stop();
  });
  return stage;
}

/** What the API answers the person on this page. */
export async function readApi<T>(page: Page, path: string): Promise<T> {
  const response = await page.request.get(`/api/v1${path}`);
  expect(response.status()).toBe(200);
  return (await response.json()) as T;
}

/** What the person on this page has the API do. @returns the answer's body; nothing where it has none. */
export async function writeApi<T = void>(
  page: Page,
  method: 'POST' | 'PUT',
  path: string,
  data?: unknown,
): Promise<T> {
  const { csrfToken } = await readApi<{ csrfToken: string }>(page, '/session');
  const response = await page.request.fetch(`/api/v1${path}`, {
    method,
    data,
    headers: { 'x-csrf-token': csrfToken },
  });
  expect(response.status()).toBeLessThan(300);
  return (response.status() === 204 ? undefined : await response.json()) as T;
}
