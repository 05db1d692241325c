import { previewAsCsv } from '#app/modules/reminders/reminder-preview.csv.js';
import type { ReminderPreviewView } from '#app/modules/reminders/reminder-preview.dto.js';

const view = (title: string): ReminderPreviewView => ({
  from: '2018-03-01',
  to: '2018-03-31',
  madeAt: new Date('2018-03-01T01:00:00Z'),
  mails: [
    {
      sendAt: new Date('2018-03-02T01:30:00Z'),
      sendOn: '2018-03-02',
      zone: 'Asia/Phnom_Penh',
      kind: 'reminder_digest',
      recipient: { id: 'person', displayName: 'Focal Point, Cambodia', post: null },
      lines: [
        {
          milestoneId: 'milestone',
          kind: 'commitment_due',
          title,
          state: null,
          date: { startsOn: null, endsOn: null, precision: 'tbc' },
          isIllustrative: true,
          step: 'before-90',
          stepKind: 'before',
          form: 'letter',
          nominalOn: '2018-03-03',
          movedBecause: 'rest_day',
          holidayName: null,
        },
      ],
    },
  ],
  drafts: [],
  isTruncated: false,
});

const rowOf = (title: string): string => previewAsCsv(view(title)).split('\r\n').slice(1).join('\r\n');

describe('previewAsCsv', () => {
  it('gives each line of a mail a row, by the recipient’s clock', () => {
    expect(rowOf('Review the law')).toBe(
      '2018-03-02,08:30,Asia/Phnom_Penh,digest,"Focal Point, Cambodia",,Review the law,commitment_due,tbc,before-90,2018-03-03,rest_day',
    );
  });

  it.each([
    ['a quotation', 'The "law"', '"The ""law"""'],
    ['a line break', 'The\nlaw', '"The\nlaw"'],
    ['a formula', '=HYPERLINK("https://x.example")', `"'=HYPERLINK(""https://x.example"")"`],
    ['what begins like one', '@law', "'@law"],
  ])('takes the sting out of %s', (_what, title, cell) => {
    expect(rowOf(title)).toContain(`,,${cell},commitment_due,`);
  });
});
