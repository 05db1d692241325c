import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type ConsoleMessage,
  type Page,
  type Request,
} from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Far longer than any of our screens needs, far shorter than a test. */
const PATIENCE_MS = 10_000;

/**
 * A headless Chromium that keeps an eye on every page it opens: an error in the console, an exception, a breach of the
 * Content-Security-Policy or a request that failed is a fault of the test, unless the test announced it.
 */
export class TestBrowser {
  private readonly announced: RegExp[] = [];
  private readonly faults: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly baseURL: string,
  ) {}

  /** @throws where there is no Chromium; scripts/lib/run-tests.mjs leaves these tests out before that. */
  static async launch(baseURL: string): Promise<TestBrowser> {
    const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
    if (!existsSync(executablePath)) throw new Error(`no Chromium at ${executablePath} (CHROMIUM_PATH)`);
    return new TestBrowser(await chromium.launch({ executablePath, args: ARGUMENTS }), baseURL);
  }

  /** A person at a computer of their own, in a zone where no account of the demo is: it must not matter. */
  async openContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      baseURL: this.baseURL,
      locale: 'en-GB',
      timezoneId: 'America/Los_Angeles',
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    context.on('console', (message) => this.hear(message));
    context.on('weberror', (webError) => this.blame(`exception: ${String(webError.error())}`));
    context.on('requestfailed', (request) => this.noticeFailure(request));
    context.on('response', (response) => {
      if (response.status() >= 400)
        this.blame(`${describeRequest(response.request())}: ${response.status()}`);
    });
    return context;
  }

  async openPage(options?: BrowserContextOptions): Promise<Page> {
    const context = await this.openContext(options);
    return context.newPage();
  }

  /** What will go wrong on purpose until the test ends, for instance `/^GET \/api\/v1\/plans: 500$/`. */
  announce(fault: RegExp): void {
    this.announced.push(fault);
  }

  /** To be called after each test. @throws what went wrong meanwhile. */
  check(): void {
    const faults = this.faults.splice(0);
    this.announced.splice(0);
    if (faults.length > 0) throw new Error(`In the browser:\n${faults.join('\n')}`);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  private hear(message: ConsoleMessage): void {
    // That a resource did not load is noticed with its address and answer already.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      this.blame(`console: ${message.text()}`);
    }
  }

  private noticeFailure(request: Request): void {
    const reason = request.failure()?.errorText;
    // The page itself lets go of reads that it no longer needs.
    if (reason !== 'net::ERR_ABORTED') this.blame(`${describeRequest(request)}: ${reason}`);
  }

  private blame(fault: string): void {
    if (!this.announced.some((pattern) => pattern.test(fault))) this.faults.push(fault);
  }
}

/** "GET /api/v1/plans" */
function describeRequest(request: Request): string {
  const { pathname, search } = new URL(request.url());
  return `${request.method()} ${pathname}${search}`;
}

/** Signs in by the form, and waits for the person's home. */
export async function signIn(page: Page, account: { email: string; password: string }): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor({ state: 'detached' });
  await settle(page);
}

/** Waits until the page has its heading and nothing on it is on its way any more. */
export async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
}

/** Looks at every frame that the page draws until the assertion holds. @throws what it says when patience ends. */
export async function eventually(page: Page, assertion: () => Promise<void>): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))');
    }
  }
}

/** Waits until no colour is between two others. */
async function standStill(page: Page): Promise<void> {
  await page.evaluate(`Promise.allSettled(
    document.getAnimations()
      .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
      .map(({ finished }) => finished)
  ).then(() => undefined)`);
}

/** Fails with everything that axe finds against WCAG 2.2 AA and good practice. */
export async function expectAccessible(page: Page): Promise<void> {
  await standStill(page);
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(AXE_TAGS)
    // Frames hold mails, in which no script runs, not even axe.
    .exclude('iframe')
    // Three times as fast, but it enters frames whether excluded or not.
    .setLegacyMode(page.frames().length === 1)
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
  expect(found).toEqual([]);
}
