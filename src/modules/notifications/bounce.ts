/** What a mail system did with one recipient of a mail (RFC 3464, section 2.3.3). */
export const bounceActions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;
export type BounceAction = (typeof bounceActions)[number];

/** Where notifications are read from: a mailbox, or a folder that the mail server drops them in. */
export type BounceSource = 'imap' | 'drop';

/** `refused` in the SMTP dialogue, or `bounced` by a notification that came later. */
export type AddressFailureCause = 'refused' | 'bounced';

/** `other_address`: it names a mail of ours, but not the address that this went to, and so proves nothing about it. */
export type UnmatchedReason = 'unknown_mail' | 'other_address';
