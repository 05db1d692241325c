export const submissionStates = [
  'draft',
  'submitted',
  'cleared',
  'returned',
  'accepted',
  'withdrawn',
] as const;
/** How far an update is on its way from its author to the secretariat. */
export type SubmissionState = (typeof submissionStates)[number];

export const updateKinds = ['report', 'no_change', 'applicability'] as const;
export type UpdateKind = (typeof updateKinds)[number];

/** What a mail's link adds to an update: which mail it came out of, and who typed it where several people read the mailbox. */
export interface MailAnswer {
  deliveryId: string;
  enteredByName: string | null;
}

export const updateChannels = ['web', 'api', 'mail_link', 'import'] as const;
export type UpdateChannel = (typeof updateChannels)[number];
