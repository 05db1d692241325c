/** What was started, to be stopped in reverse order, whatever happened in between. */
export class Teardown {
  private readonly steps: (() => Promise<unknown>)[] = [];

  add(step: () => Promise<unknown>): void {
    this.steps.push(step);
  }

  async run(): Promise<void> {
    for (const step of this.steps.splice(0).toReversed()) {
      await step().catch((error: unknown) => console.error('at the end:', error));
    }
  }
}

const interrupted = new Promise<never>((_, reject) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => reject(new Error(`ended by ${signal}`)));
  }
});
// Nobody may be waiting when the signal comes.
interrupted.catch(() => undefined);

/** Does `work` and undoes what it started, also when a signal ends the bench. */
export async function withTeardown<T>(work: (teardown: Teardown) => Promise<T>): Promise<T> {
  const teardown = new Teardown();
  try {
    return await Promise.race([work(teardown), interrupted]);
  } finally {
    await teardown.run();
  }
}
