import { execFileSync } from 'node:child_process';
import {
  composeReminderDigest,
  type DigestLine,
  type ReminderDigest,
} from '#app/modules/notifications/mails/reminder-digest.mail.js';

const plan = { code: 'ACTIF-POA', title: 'Plan of Action', isIllustrative: true };
const commitment: DigestLine = {
  kind: 'commitment_due',
  title: '1.2 National coordination body',
  stateName: 'Cambodia',
  plan,
  date: { startsOn: '2018-06-30', endsOn: '2018-06-30', precision: 'day' },
  lastUpdatedOn: '2018-02-12',
  path: '/plans/1/commitments/2',
  nominalOn: null,
};
const meeting: DigestLine = {
  ...commitment,
  kind: 'meeting',
  title: 'First Meeting of the ASEAN Working Group',
  stateName: null,
  date: { startsOn: '2018-06-01', endsOn: '2018-06-30', precision: 'month' },
  lastUpdatedOn: null,
};
const digest = (lines: DigestLine[], today = '2018-06-01'): ReminderDigest => ({
  name: 'Focal Point, Cambodia',
  post: 'Focal Point',
  today,
  lines,
  sender: 'ACTIF tracker desk',
  publicUrl: 'https://tracker.example',
});

describe('composeReminderDigest', () => {
  it('says what is due, for whom, when, in how many days, and when it was last updated', () => {
    const { text } = composeReminderDigest(digest([commitment]));
    expect(text).toContain('1. 1.2 National coordination body');
    expect(text).toContain('For: Cambodia');
    expect(text).toContain('Due: 30 June 2018 (in 29 days)');
    expect(text).toContain('Last updated: 12 February 2018');
    expect(text).toContain('https://tracker.example/plans/1/commitments/2');
  });

  it('says the same in HTML, escaped and without images', () => {
    const { html } = composeReminderDigest(digest([{ ...commitment, title: 'Arms & <ammunition>' }]));
    expect(html).toContain('Arms &amp; &lt;ammunition&gt;');
    expect(html).toContain('30 June 2018 (in 29 days)');
    expect(html).toContain('Plan of Action (illustrative)');
    expect(html).not.toContain('<img');
    expect(html).not.toContain('{{');
  });

  it('has a subject that sorts by plan and counts', () => {
    const passed = {
      ...commitment,
      date: { ...commitment.date, startsOn: '2018-05-31', endsOn: '2018-05-31' },
    };
    expect(composeReminderDigest(digest([commitment])).subject).toBe(
      '[ACTIF-POA] 1 report due, on 30 June 2018',
    );
    expect(composeReminderDigest(digest([passed, commitment, commitment, meeting])).subject).toBe(
      '[ACTIF-POA] 2 reports due, first on 30 June 2018; 1 agreed date passed; 1 meeting, June 2018',
    );
  });

  it('promises no day where only the month is known', () => {
    const { text } = composeReminderDigest(digest([meeting], '2018-05-02'));
    expect(text).toContain('Date: June 2018, day to be confirmed');
    expect(text).not.toContain('tomorrow');
  });

  it('calls silence by its name, and a passed date too', () => {
    const { text } = composeReminderDigest(digest([{ ...commitment, lastUpdatedOn: null }], '2018-07-03'));
    expect(text).toContain('Agreed date passed: 30 June 2018 (3 days ago)');
    expect(text).toContain('Last updated: No report received');
  });

  it('says why a reminder comes on another day', () => {
    const { text } = composeReminderDigest(
      digest([{ ...commitment, nominalOn: '2018-03-03' }], '2018-03-02'),
    );
    expect(text).toContain(
      'Sent on Friday 2 March 2018: Saturday 3 March 2018 is not a working day for you.',
    );
  });

  it('is filled from the template that its MJML source gives', () => {
    expect(() => execFileSync(process.execPath, ['scripts/mails.mjs', '--check'])).not.toThrow();
  });
});
