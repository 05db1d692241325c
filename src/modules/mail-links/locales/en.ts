/** What the one page says that is written without the web app: the answer to a mail program. */
export const en = {
  unsubscribedTitle: 'No more digests',
  unsubscribed: 'You receive no more digests of the ACTIF tracker.',
  stillSent: 'Still sent: the last reminder before each date, and the advance copies of letters.',
  again: 'To receive them again, open the link at the foot of the mail.',
} as const;
