import { createHash } from 'node:crypto';
import { type Attachment, type ParsedMail, simpleParser } from 'mailparser';
import {
  type BouncedRecipient,
  fieldsOf,
  recipientsOf,
} from '#app/modules/notifications/bounces/delivery-status.rules.js';

/** A notification holds at most one mail of ours, of which mail systems are asked to return the headers only. */
export const LARGEST_BOUNCE_BYTES = 1_000_000;

/** A delivery status notification (RFC 3464), as far as the ledger can use it. */
export interface BounceReport {
  /** Of the notification itself; a hash of it where it has none. */
  messageId: string;
  /** Of the mail that it speaks of; null where it returns nothing of it. */
  originalMessageId: string | null;
  /** At least one. */
  recipients: readonly BouncedRecipient[];
}

/** It breaks the limits of what a mail may be, as no mail system makes it. */
export class UnreadableMailError extends Error {
  constructor(reason: string) {
    super(`no readable mail: ${reason}`);
    this.name = 'UnreadableMailError';
  }
}

const STATUS_TYPES = ['message/delivery-status', 'message/global-delivery-status'];
const ORIGINAL_TYPES = [
  'text/rfc822-headers',
  'message/rfc822-headers',
  'message/rfc822',
  'message/global',
  'message/global-headers',
];
const MESSAGE_ID = /<[^<>\s]{1,500}>/;

/**
 * Reads a mail that may come from anybody.
 * @returns null for whatever is no delivery status notification: answers, automatic ones too, and everything else.
 * @throws UnreadableMailError
 */
export async function readBounceReport(raw: Buffer): Promise<BounceReport | null> {
  if (raw.length > LARGEST_BOUNCE_BYTES) throw new UnreadableMailError(`it has ${raw.length} bytes`);
  const mail = await parse(raw);
  if (!isReport(mail)) return null;
  const status = mail.attachments.find(({ contentType }) => STATUS_TYPES.includes(contentType));
  const recipients = status ? recipientsOf(textOf(status)) : [];
  if (recipients.length === 0) return null;
  return {
    messageId:
      MESSAGE_ID.exec(mail.messageId ?? '')?.[0] ?? createHash('sha256').update(raw).digest('base64url'),
    originalMessageId: originalMessageIdOf(mail),
    recipients: recipients.map((recipient) => ({
      ...recipient,
      diagnostic: recipient.diagnostic ?? explanationIn(mail.text ?? '', recipient.finalRecipient),
    })),
  };
}

async function parse(raw: Buffer): Promise<ParsedMail> {
  try {
    // Nothing is made of HTML, links or images: only the structure and some text are of interest. The parser limits the
    // number of parts, their depth and the size of their headers by itself.
    return await simpleParser(raw, {
      keepDeliveryStatus: true,
      skipHtmlToText: true,
      skipTextToHtml: true,
      skipTextLinks: true,
      skipImageLinks: true,
    });
  } catch (error) {
    throw new UnreadableMailError(error instanceof Error ? error.message : String(error));
  }
}

function isReport({ headers }: ParsedMail): boolean {
  const type = headers.get('content-type');
  if (typeof type !== 'object' || !('params' in type) || typeof type.value !== 'string') return false;
  const params: Readonly<Record<string, unknown>> = { ...type.params };
  return (
    type.value.toLowerCase() === 'multipart/report' &&
    String(params['report-type']).toLowerCase() === 'delivery-status'
  );
}

/** Of the mail that is returned; else of the one that the notification says it answers, as Exim does. */
function originalMessageIdOf(mail: ParsedMail): string | null {
  const original = mail.attachments.find(({ contentType }) => ORIGINAL_TYPES.includes(contentType));
  const [head = ''] = original ? textOf(original).split(/\r?\n\r?\n/, 1) : [];
  const references = [mail.references ?? [], mail.inReplyTo ?? []].flat();
  for (const candidate of [fieldsOf(head).get('message-id'), ...references]) {
    const id = MESSAGE_ID.exec(candidate ?? '');
    if (id !== null) return id[0];
  }
  return null;
}

/** Exim says why only in the text for people: below the address, further in. */
function explanationIn(text: string, address: string): string | null {
  const lines = text.slice(0, 20_000).split('\n');
  const start = lines.findIndex((line) => line.trim() === address);
  if (start < 0) return null;
  const indent = /^\s*/.exec(lines[start] ?? '')?.[0].length ?? 0;
  const below = lines.slice(start + 1);
  const end = below.findIndex((line) => line.trim() === '' || line.search(/\S/) <= indent);
  const explanation = below.slice(0, end < 0 ? 10 : end).map((line) => line.trim());
  return explanation.join(' ').slice(0, 1_000) || null;
}

function textOf({ content }: Attachment): string {
  return content.toString('utf8');
}
