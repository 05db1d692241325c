import type { CalendarDate } from '#app/kernel/calendar-date.js';

/**
 * Where a mail stands. `handed_over` without an answer is what a crash leaves: it goes out again as the same message or, by
 * a setting, is held for a person. `bounced`: accepted, then reported as not delivered. `suppressed`: taken back unsent.
 */
export const deliveryStates = [
  'queued',
  'handed_over',
  'accepted',
  'deferred',
  'bounced',
  'failed',
  'suppressed',
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** `notice` tells officers of the secretariat what went wrong, `test` is a mail that somebody sent to themselves. */
export const deliveryKinds = ['reminder_digest', 'reminder_single', 'notice', 'test', 'system'] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];
/** Why a mail was taken back unsent: its local day has ended, a milestone in it is closed, or its recipient was erased. */
export const suppressedReasons = ['day_ended', 'item_closed', 'person_erased'] as const;
export type SuppressedReason = (typeof suppressedReasons)[number];
export type AttemptOutcome = 'accepted' | 'deferred' | 'failed' | 'uncertain';

/** Headers of a mail, fixed with its body. */
export interface MailHeaders {
  from: string;
  replyTo: string | null;
  /** Everything else, under the name that it is sent with. */
  other: Readonly<Record<string, string>>;
}

/** A mail to one person, complete as it will be sent. */
export interface NewDelivery {
  id: string;
  kind: DeliveryKind;
  recipientUserId: string;
  /** The recipient's local day that the mail belongs to. */
  localOn: CalendarDate;
  toAddress: string;
  subject: string;
  text: string;
  html: string;
  headers: MailHeaders;
}

/** A delivery that this process alone may send until its lease ends. */
export interface LeasedDelivery {
  id: string;
  /** Number of this attempt, from 1. */
  attempt: number;
  messageId: string;
  toAddress: string;
  subject: string;
  bodyText: string;
  bodyHtml: string;
  headers: MailHeaders;
  datedAt: Date;
  /** Two days from then it is given up. */
  triedSince: Date;
}
