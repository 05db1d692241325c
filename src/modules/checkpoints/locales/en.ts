/** What the mail of a checkpoint says. */
export const en = {
  subject: 'Checkpoint of the audit trail, {{day}}',
  greeting: 'To whoever keeps the checkpoints of {{publicUrl}}',
  tells:
    'The audit trail of the tracker is a chain: each seal covers everything before it. This is where it ended on {{day}}.',
  keep: 'Please keep this mail. Whoever alters the past of the trail, be it with all rights to the database, cannot alter what you keep.',
  line: 'Checkpoint {{line}}',
  check:
    'To check an export against it, save the line of the checkpoint in a file: npm run actif -- audit verify EXPORT --checkpoint FILE',
  open: 'Open the audit trail',
  why: 'You receive this mail because the installation names your address in AUDIT_CHECKPOINT_TO.',
} as const;
