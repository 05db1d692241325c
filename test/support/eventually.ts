import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_LOOKS = 1_000;

/** Looks until it holds: for what happens in other processes there is nothing else to wait for. */
export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let looks = 0; looks < PATIENCE_LOOKS; looks++) {
    if (await holds()) return;
    await pause(20);
  }
  throw new Error('it never came to hold');
}
