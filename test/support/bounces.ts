import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../fixtures/bounces');

/** What Postfix and Exim sent back: see test/fixtures/bounces/README.md. */
export const bounceNames = [
  'exim-delayed',
  'exim-host-not-found',
  'exim-mailbox-full',
  'exim-refused-by-next-server',
  'exim-unknown-user',
  'postfix-delayed',
  'postfix-delivered',
  'postfix-host-not-found',
  'postfix-mailbox-full',
  'postfix-message-too-large',
  'postfix-refused-by-next-server',
  'postfix-unknown-user',
] as const;
export type BounceName = (typeof bounceNames)[number];

export function readBounce(name: BounceName): string {
  return readFileSync(join(FOLDER, `${name}.eml`), 'utf8');
}

/** The same notification about another mail of ours, and to another address. */
export function bounceOf(name: BounceName, mail: { messageId: string; toAddress: string }): string {
  return readBounce(name)
    .replace(/<01900000-0000-7000-8000-[^>]+>/g, mail.messageId)
    .replace(/\b(?:nobody|somebody|full|focal-point)@(?:[\w-]+\.)+(?:example|invalid)\b/g, mail.toAddress);
}
