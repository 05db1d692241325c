import { type BounceAction, bounceActions } from '#app/modules/notifications/bounce.js';

/** What a mail system did with one recipient (RFC 3464, section 2.3). */
export interface BouncedRecipient {
  action: BounceAction;
  /** RFC 3463, such as 5.1.1. */
  status: string;
  /** What the mail system said, for instance `smtp; 550 5.1.1 User unknown`. */
  diagnostic: string | null;
  finalRecipient: string;
  /** Whom the mail was for before anybody forwarded it, where we said so when we handed it over. */
  originalRecipient: string | null;
  remoteMta: string | null;
}

/** A mail of ours goes to one person; whoever names hundreds is no mail system that we wrote to. */
const MOST_RECIPIENTS = 50;
const LONGEST_VALUE = 1_000;

/** Where a status is missing or none: of its class, nothing known. */
const UNKNOWN_STATUS: Record<BounceAction, string> = {
  failed: '5.0.0',
  delayed: '4.0.0',
  delivered: '2.0.0',
  relayed: '2.0.0',
  expanded: '2.0.0',
};

/**
 * Reads a `message/delivery-status` part: groups of fields with an empty line between them, the first about the notification,
 * each other about a recipient. Groups without a known action and an address are passed over.
 */
export function recipientsOf(deliveryStatus: string): BouncedRecipient[] {
  return deliveryStatus
    .replaceAll('\r\n', '\n')
    .split(/\n(?:[ \t]*\n)+/)
    .map((group) => fieldsOf(group))
    .flatMap((fields) => recipientOf(fields) ?? [])
    .slice(0, MOST_RECIPIENTS);
}

/** Header fields by their names in lower case, unfolded; of a field that comes twice, the first. */
export function fieldsOf(head: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of head.replace(/\r?\n(?=[ \t])/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== '' && !fields.has(name)) fields.set(name, legible(line.slice(colon + 1)));
  }
  return fields;
}

function recipientOf(fields: Map<string, string>): BouncedRecipient | null {
  const action = fields.get('action')?.toLowerCase();
  const finalRecipient = addressIn(fields.get('final-recipient'));
  if (finalRecipient === null || !isAction(action)) return null;
  // A comment may follow (RFC 822).
  const status = /^[245]\.\d{1,3}\.\d{1,3}(?!\S)/.exec(fields.get('status') ?? '')?.[0];
  return {
    action,
    status: status ?? UNKNOWN_STATUS[action],
    diagnostic: fields.get('diagnostic-code') || null,
    finalRecipient,
    originalRecipient: addressIn(fields.get('original-recipient')),
    remoteMta: fields.get('remote-mta') || null,
  };
}

/** `rfc822; somebody@interior.example`, or with the type `utf-8` of RFC 6533. */
function addressIn(field: string | undefined): string | null {
  const [, address] = /^(?:rfc822|utf-8)\s*;\s*<?([^\s<>]+@[^\s<>]+?)>?$/i.exec(field ?? '') ?? [];
  return address ?? null;
}

function isAction(word: string | undefined): word is BounceAction {
  return bounceActions.some((action) => action === word);
}

/** One line, without what PostgreSQL does not take and nobody reads. */
function legible(value: string): string {
  return value
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_VALUE);
}
