export const submissionStates = ['draft', 'submitted', 'cleared', 'returned', 'accepted'] as const;
/** How far an update is on its way from its author to the secretariat. */
export type SubmissionState = (typeof submissionStates)[number];

export const updateKinds = ['report', 'no_change', 'applicability'] as const;
export type UpdateKind = (typeof updateKinds)[number];

export type UpdateChannel = 'web' | 'api' | 'mail_link' | 'import';
