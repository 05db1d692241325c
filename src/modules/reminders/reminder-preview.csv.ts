import { localTime } from '#app/kernel/time-zone.js';
import type { ReminderPreviewView } from '#app/modules/reminders/reminder-preview.dto.js';

const columns = [
  'day',
  'time',
  'zone',
  'mail',
  'recipient',
  'state',
  'milestone',
  'kind',
  'due',
  'step',
  'counts to',
  'moved',
];

/** One line for each line of a mail, as RFC 4180 has it; days as in ISO 8601, times by the recipient's clock. */
export function previewAsCsv({ mails }: ReminderPreviewView): string {
  const rows = mails.flatMap(({ sendAt, sendOn, zone, kind, recipient, lines }) =>
    lines.map((line) => [
      sendOn,
      localTime(sendAt, zone),
      zone,
      kind === 'reminder_digest' ? 'digest' : 'single',
      recipient.displayName,
      line.state?.isoCode ?? '',
      line.title,
      line.kind,
      line.date.endsOn ?? 'tbc',
      line.step,
      line.nominalOn,
      line.movedBecause ?? '',
    ]),
  );
  return [columns, ...rows].map((row) => row.map(cellOf).join(',')).join('\r\n');
}

/** Quoted where it must be; what a spreadsheet would take for a formula is marked as text. */
function cellOf(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) && !/^-?\d/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
