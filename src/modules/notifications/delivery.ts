import type { CalendarDate } from '#app/kernel/calendar-date.js';

/** Where a mail stands; `handed_over` without an answer is what a crash leaves, and goes out again as the same message. */
export const deliveryStates = [
  'queued',
  'handed_over',
  'accepted',
  'deferred',
  'failed',
  'suppressed',
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export type DeliveryKind = 'reminder_digest' | 'system';
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
  createdAt: Date;
}
