import { chanceOf, choose } from './random.js';

/** What the mail server does to a connection instead of greeting it. */
export type ConnectionFault = 'dropped before greeting' | 'refused at greeting' | 'stalled at greeting';

/** What it does to a mail instead of accepting it, or instead of saying that it has. */
export type MailFault =
  | 'refused for now after RCPT'
  | 'refused for now after DATA'
  | 'refused for now after the end of data'
  | 'dropped after MAIL'
  | 'dropped during DATA'
  | 'dropped after the end of data, not accepted'
  | 'dropped after the end of data, accepted'
  | 'stalled during DATA'
  | 'stalled after the end of data, accepted';

const connectionFaults: readonly (readonly [ConnectionFault | null, number])[] = [
  [null, 94],
  ['dropped before greeting', 3],
  ['refused at greeting', 2],
  ['stalled at greeting', 1],
];

const mailFaults: readonly (readonly [MailFault | null, number])[] = [
  [null, 280],
  ['refused for now after RCPT', 20],
  ['refused for now after DATA', 15],
  ['refused for now after the end of data', 15],
  ['dropped after MAIL', 15],
  ['dropped during DATA', 15],
  ['dropped after the end of data, not accepted', 15],
  ['dropped after the end of data, accepted', 15],
  ['stalled during DATA', 2],
  ['stalled after the end of data, accepted', 2],
];

/** From this attempt on the server takes a mail: retries end within the run. */
const ATTEMPTS_WITH_FAULTS = 3;

export function faultOfConnection(seed: number, number: number): ConnectionFault | null {
  return choose(chanceOf(seed, 'connection', number), connectionFaults);
}

/** @param attempt how many times the server has been told this recipient, from 1. */
export function faultOfMail(seed: number, address: string, attempt: number): MailFault | null {
  if (attempt > ATTEMPTS_WITH_FAULTS) return null;
  return choose(chanceOf(seed, 'mail', address, attempt), mailFaults);
}
