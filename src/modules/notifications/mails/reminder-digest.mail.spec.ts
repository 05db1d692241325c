import { execFileSync } from 'node:child_process';
import type { DigestLine } from '#app/modules/notifications/mails/digest-line.js';
import {
  type ComposedReminder,
  composeReminderDigest,
  LINES_SHOWN,
  type ReminderDigest,
} from '#app/modules/notifications/mails/reminder-digest.mail.js';

const plan = { code: 'ACTIF-POA', title: 'Plan of Action', isIllustrative: true };
const commitment: DigestLine = {
  kind: 'commitment_due',
  stepKind: 'before',
  title: '1.2 National coordination body',
  stateName: 'Cambodia',
  plan,
  date: { startsOn: '2018-06-30', endsOn: '2018-06-30', precision: 'day' },
  formerDate: null,
  lastUpdatedOn: '2018-02-12',
  path: '/plans/1/commitments/2',
  moved: null,
  asks: null,
  letter: null,
  updateUrl: null,
};
const meeting: DigestLine = {
  ...commitment,
  kind: 'meeting',
  title: 'First Meeting of the ASEAN Working Group',
  stateName: null,
  date: { startsOn: '2018-06-01', endsOn: '2018-06-30', precision: 'month' },
  lastUpdatedOn: null,
};
const toBeConfirmed = { startsOn: null, endsOn: null, precision: 'tbc' } as const;

function compose(
  lines: DigestLine[],
  today = '2018-06-01',
  rest: Partial<ReminderDigest> = {},
): ComposedReminder {
  return composeReminderDigest({
    name: 'Focal Point, Cambodia',
    post: 'Focal Point',
    today,
    lines,
    sender: 'ACTIF tracker desk',
    publicUrl: 'https://tracker.example',
    listPath: '/my-commitments',
    unsubscribeUrl: 'https://tracker.example/unsubscribe/token',
    isTest: false,
    ...rest,
  });
}

/** The text without the line breaks that its width asks for. */
const unwrapped = ({ text }: ComposedReminder): string => text.replace(/\s+/g, ' ');

describe('composeReminderDigest', () => {
  it('says what is due, for whom, when, in how many days, and when it was last updated', () => {
    const { text } = compose([commitment]);
    expect(text).toContain('1 report due, on 30 June 2018.');
    expect(text).toContain('1. 1.2 National coordination body');
    expect(text).toContain('For: Cambodia');
    expect(text).toContain('Due: 30 June 2018 (in 29 days)');
    expect(text).toContain('Last updated: 12 February 2018');
    expect(text).toContain('https://tracker.example/plans/1/commitments/2');
  });

  it('says the same in HTML, escaped and without images', () => {
    const { html } = compose([{ ...commitment, title: 'Arms & <ammunition>' }]);
    expect(html).toContain('Arms &amp; &lt;ammunition&gt;');
    expect(html).toContain('30 June 2018 (in 29 days)');
    expect(html).toContain('Plan of Action (illustrative)');
    expect(html).not.toContain('<img');
    expect(html).not.toContain('{{');
  });

  it('is lines of 72 columns at most, addresses apart', () => {
    const { text } = compose([
      {
        ...commitment,
        title: 'Establish or designate a national coordination body '.repeat(3),
        stepKind: 'follow_up',
      },
      { ...meeting, asks: 'host', formerDate: toBeConfirmed },
    ]);
    const wide = text.split('\n').filter((line) => line.length > 72 && !line.includes('https://'));
    expect(wide).toEqual([]);
    expect(text).toContain('\n-- \n');
  });

  it('has one subject for a plan and a month, whatever of it is due and passed', () => {
    const passed = {
      ...commitment,
      date: { ...commitment.date, startsOn: '2018-06-15', endsOn: '2018-06-15' },
    };
    const subjects = [
      compose([commitment]),
      compose([commitment, commitment], '2018-03-02'),
      compose([passed, commitment], '2018-06-20'),
      compose([meeting]),
    ];
    expect(new Set(subjects.map(({ subject }) => subject))).toEqual(
      new Set(['[ACTIF-POA 2018-06] Commitments and meetings, June 2018']),
    );
    expect(new Set(subjects.map(({ threadId }) => threadId))).toEqual(
      new Set(['reminders.actif-poa.2018-06']),
    );
  });

  it('sorts by plan and month, and has a subject for what has no date', () => {
    const inOctober = {
      ...commitment,
      date: { ...commitment.date, startsOn: '2018-10-01', endsOn: '2018-10-01' },
    };
    const subjects = [inOctober, commitment].map((line) => compose([line]).subject);
    expect(subjects.toSorted()).toEqual(subjects.toReversed());
    expect(compose([{ ...meeting, date: toBeConfirmed, stepKind: 'unconfirmed', plan: null }]).subject).toBe(
      '[ACTIF] Commitments and meetings, date to be confirmed',
    );
  });

  it('tells beside the subject how much there is and how soon', () => {
    const passed = {
      ...commitment,
      date: { ...commitment.date, startsOn: '2018-05-31', endsOn: '2018-05-31' },
    };
    const mail = compose([passed, commitment, commitment, meeting, { ...meeting, date: toBeConfirmed }]);
    const summary =
      '1 agreed date passed; 2 reports due, first on 30 June 2018; 1 meeting, June 2018, day to be confirmed; 1 date to be confirmed';
    expect(mail.html).toMatch(new RegExp(`<div style="display:none[^>]*>${summary}</div>`));
    expect(unwrapped(mail)).toContain(`${summary}. The most urgent comes first.`);
  });

  it('promises no day where only the month is known', () => {
    const { text } = compose([meeting], '2018-05-02');
    expect(text).toContain('Date: June 2018, day to be confirmed');
    expect(text).not.toContain('tomorrow');
  });

  it.each([
    ['host', 'As the host, please confirm it by answering this mail.'],
    ['secretariat', 'Please ask the host to confirm it.'],
  ] as const)('asks the %s to see to a day that is not known', (asks, sentence) => {
    expect(unwrapped(compose([{ ...meeting, asks }]))).toContain(`The day is not known yet. ${sentence}`);
  });

  it('calls silence by its name, and a passed date too', () => {
    const { text } = compose([{ ...commitment, lastUpdatedOn: null }], '2018-07-03');
    expect(text).toContain('Agreed date passed: 30 June 2018 (3 days ago)');
    expect(text).toContain('Last updated: No report received');
  });

  it.each([
    ['rest_day', null, 'Sent on Friday 2 March 2018; Saturday 3 March 2018 is your rest day.'],
    ['holiday', null, 'Sent on Friday 2 March 2018; Saturday 3 March 2018 is a public holiday.'],
    ['holiday', 'Wesak', 'Sent on Friday 2 March 2018; Saturday 3 March 2018 is a public holiday (Wesak).'],
    ['quiet_day', null, 'Sent on Friday 2 March 2018; Saturday 3 March 2018 is one of your quiet days.'],
    [
      'weekly',
      null,
      'Sent on Friday 2 March 2018 with your weekly digest; it would have been sent on Saturday 3 March 2018.',
    ],
  ] as const)('says why a reminder comes on another day: %s %s', (because, holidayName, sentence) => {
    const moved = { nominalOn: '2018-03-03', because, holidayName };
    expect(unwrapped(compose([{ ...commitment, moved }], '2018-03-02'))).toContain(sentence);
  });

  it.each([
    [commitment, '16 July 2018', 'The date was moved from 16 July 2018 to 30 June 2018.'],
    [meeting, '16 July 2018', 'The date was moved from 16 July 2018 to June 2018, day to be confirmed.'],
    [
      { ...meeting, date: toBeConfirmed },
      '16 July 2018',
      'moved from 16 July 2018 to a date to be confirmed.',
    ],
  ])('tells a moved date with the one that was told before', (line, _former, sentence) => {
    const formerDate = { startsOn: '2018-07-16', endsOn: '2018-07-16', precision: 'day' } as const;
    expect(unwrapped(compose([{ ...line, stepKind: 'change', formerDate }]))).toContain(sentence);
  });

  it('brings to the attention of others, and blames nobody', () => {
    const mail = compose([{ ...commitment, stepKind: 'follow_up', lastUpdatedOn: null }], '2018-08-01');
    expect(unwrapped(mail)).toContain('This is brought to your attention, as the agreed date has passed.');
    expect(mail.text + mail.html).not.toMatch(/overdue|silent|fail|chase|escalat/i);
  });

  it('leads from each line to its own form, and to its button for no change', () => {
    const updateUrl = 'https://tracker.example/update/signed';
    const { text, html } = compose([
      { ...commitment, updateUrl },
      { ...commitment, lastUpdatedOn: null, updateUrl },
    ]);
    expect(text).toContain(`Update: ${updateUrl}\n`);
    expect(text).toContain(`No change since 12 February 2018:\n   ${updateUrl}#no-change\n`);
    expect(text.match(/No change since/g)).toHaveLength(1);
    expect(html.match(/href="https:\/\/tracker\.example\/update\/signed"/g)).toHaveLength(2);
    expect(text.replace(/\s+/g, ' ')).toContain('Please do not pass them on.');
  });

  it('is the advance copy of the letters that it names', () => {
    const letter = { number: 'ACTIF-POA/2018/0012', datedOn: '2018-03-02' };
    const mail = compose([{ ...commitment, letter }, { ...commitment, letter }, meeting]);
    expect(unwrapped(mail)).toContain(
      'Advance copy of letter ACTIF-POA/2018/0012 of 2 March 2018. The signed original follows',
    );
    expect(mail.text.match(/Letter: ACTIF-POA\/2018\/0012/g)).toHaveLength(2);
  });

  it('marks a test, and gives it no links that could write', () => {
    const updateUrl = 'https://tracker.example/update/signed';
    const { subject, text, html } = compose([{ ...commitment, updateUrl }], '2018-06-01', {
      isTest: true,
      unsubscribeUrl: null,
    });
    expect(subject).toBe('[TEST] [ACTIF-POA 2018-06] Commitments and meetings, June 2018');
    expect(text).toMatch(/^\*\*\* This is a test of a mail to Focal Point, Cambodia, sent only/);
    expect(html).toContain('This is a test');
    expect(text + html).not.toContain('/update/');
    expect(text + html).not.toContain('/unsubscribe/');
  });

  it('shows as many lines as Gmail does, and leads to the others', () => {
    const updateUrl = `https://tracker.example/update/${'x'.repeat(120)}`;
    const moved = { nominalOn: '2018-03-03', because: 'holiday', holidayName: 'Wesak' } as const;
    const long = { ...commitment, title: 'A'.repeat(200), updateUrl, moved, formerDate: commitment.date };
    const { text, html } = compose(Array.from({ length: 48 }, () => long));
    expect(Buffer.byteLength(html)).toBeLessThan(102_000);
    expect(text).toMatch(new RegExp(`^${LINES_SHOWN}\\.`, 'm'));
    expect(text).not.toMatch(new RegExp(`^${LINES_SHOWN + 1}\\.`, 'm'));
    // Each of these is six bytes of HTML.
    const escaped = compose(Array.from({ length: 48 }, () => ({ ...long, title: '"'.repeat(2_000) })));
    expect(Buffer.byteLength(escaped.html)).toBeLessThan(102_000);
    expect(escaped.text).toMatch(/^15\./m);
    expect(unwrapped({ text } as ComposedReminder)).toContain(
      '… and 18 more: open the whole list: https://tracker.example/my-commitments',
    );
    expect(unwrapped({ text } as ComposedReminder)).toContain('48 reports due');
  });

  it('is filled from the template that its MJML source gives', () => {
    expect(() => execFileSync(process.execPath, ['scripts/mails.mjs', '--check'])).not.toThrow();
  });
});
