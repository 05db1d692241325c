import { createHash } from 'node:crypto';

export interface ReceivedMail {
  messageId: string;
  commitments: number[];
  fingerprint: string;
}

/** What the bench has to know of a mail: which message it is, what it speaks of, and whether two are the same. */
export function readMail(raw: string): ReceivedMail {
  const messageId = /^Message-ID:\s*(<[^>]+>)/im.exec(raw)?.[1] ?? '';
  // As the lines of the text part begin (bench/tracker/world.ts); in the HTML part they stand in tags.
  const commitments = [...raw.matchAll(/^\s*\d+\. Commitment (\d+):/gm)].map(([, number]) => Number(number));
  const boundary = /boundary="?([^"\r\n;]+)/i.exec(raw)?.[1];
  const withoutBoundary = boundary === undefined ? raw : raw.replaceAll(boundary, '');
  const fingerprint = createHash('sha256').update(withoutBoundary).digest('hex').slice(0, 16);
  return { messageId, commitments, fingerprint };
}
