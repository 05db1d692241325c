import { parseImpreciseDate, toBeConfirmed } from '#app/kernel/imprecise-date.js';
import type { LetterLine } from '#app/modules/letters/letter.js';
import { composeLetter, type LetterContent, printable } from '#app/modules/letters/letter-text.rules.js';

const line = (rest: Partial<LetterLine> = {}): LetterLine => ({
  milestoneId: '0195f000-0000-7000-8000-000000000000',
  kind: 'commitment_due',
  title: 'National point of contact',
  stateName: 'Cambodia',
  planTitle: 'ACTIF Plan of Action',
  isIllustrative: false,
  date: parseImpreciseDate('2018-06-30')!,
  lastUpdatedOn: null,
  ...rest,
});
const content = (rest: Partial<LetterContent> = {}): LetterContent => ({
  number: 'ACTIF-POA/2018/0007',
  form: 'letter',
  datedOn: '2018-03-02',
  addressee: 'Ministry of Foreign Affairs\nPhnom Penh',
  salutation: null,
  channel: 'through the Embassy in Jakarta',
  sender: 'ACTIF tracker desk',
  stateName: 'Cambodia',
  lines: [line()],
  isWithdrawn: false,
  ...rest,
});

describe('the words of a letter', () => {
  it('speak in the first person and leave the signature to a hand', () => {
    expect(composeLetter(content())).toEqual({
      title: 'Letter ACTIF-POA/2018/0007',
      form: 'letter',
      labels: [],
      sender: 'ACTIF tracker desk',
      reference: 'Reference: ACTIF-POA/2018/0007',
      date: '2 March 2018',
      addressee: ['Ministry of Foreign Affairs', 'Phnom Penh'],
      channel: 'Through the Embassy in Jakarta',
      subject: 'Subject: ACTIF Plan of Action: what becomes due for Cambodia',
      salutation: 'Sir, Madam,',
      opening:
        'I have the honour to draw your attention to the following, which becomes due for Cambodia under the ACTIF Plan of Action:',
      header: ['No.', 'What is due', 'Date', 'Last updated'],
      rows: [['1', 'National point of contact', '30 June 2018', 'no report received']],
      request: expect.stringMatching(/^I should be grateful/),
      closing: 'Accept, Sir, Madam, the assurances of my highest consideration.',
      blanks: ['Signature', 'Name and title'],
    });
  });

  it('of a note verbale are in the third person, with its courtesies, and leave room for initials only', () => {
    const note = composeLetter(content({ form: 'note_verbale', lines: [line(), line()] }));
    expect(note.title).toBe('Note verbale ACTIF-POA/2018/0007');
    expect(note.opening).toBe(
      'The ACTIF tracker desk presents its compliments to the Ministry of Foreign Affairs and has the honour to draw attention to the following 2 matters, which become due for Cambodia under the ACTIF Plan of Action:',
    );
    expect(note.closing).toBe(
      'The ACTIF tracker desk avails itself of this opportunity to renew to the Ministry of Foreign Affairs the assurances of its highest consideration.',
    );
    expect(note.salutation).toBeNull();
    expect(note.blanks).toEqual(['Initials']);
    expect([note.opening, note.request, note.closing].join(' ')).not.toMatch(/\b(I|my|you|your)\b/);
  });

  it('do not repeat an article that a name brings along', () => {
    const { opening } = composeLetter(
      content({
        form: 'note_verbale',
        addressee: 'The Permanent Mission of Cambodia',
        sender: 'The Secretariat',
      }),
    );
    expect(opening).toMatch(
      /^The Secretariat presents its compliments to the Permanent Mission of Cambodia and/,
    );
  });

  it.each([
    ['2018-06-14', '14 June 2018'],
    ['2018-06', 'June 2018, at the latest 30 June 2018'],
    ['2018-Q2', 'second quarter of 2018, at the latest 30 June 2018'],
    ['tbc', 'to be confirmed'],
  ])('say the agreed date %s with its precision', (date, words) => {
    const text = composeLetter(content({ lines: [line({ date: parseImpreciseDate(date)! })] }));
    expect(text.rows[0]?.[2]).toBe(words);
  });

  it('expect no report on a meeting, and say its days', () => {
    const date = parseImpreciseDate('2018-06')!;
    const { rows } = composeLetter(content({ lines: [line({ kind: 'meeting', date })] }));
    expect(rows[0]?.slice(2)).toEqual(['June 2018, day to be confirmed', '']);
  });

  it('say when a state reported last', () => {
    const { rows } = composeLetter(content({ lines: [line({ lastUpdatedOn: '2018-02-11' })] }));
    expect(rows[0]?.[3]).toBe('11 February 2018');
  });

  it('do without a plan where there is none', () => {
    const text = composeLetter(content({ lines: [line({ planTitle: null, date: toBeConfirmed })] }));
    expect(text.subject).toBe('Subject: What becomes due for Cambodia');
    expect(text.opening).toMatch(/becomes due for Cambodia:$/);
  });

  it('label what is illustrative, at the plan, in its line and on every page, once each', () => {
    const titled = line({ isIllustrative: true, title: 'Marking (illustrative)' });
    const text = composeLetter(content({ lines: [line({ isIllustrative: true }), titled] }));
    expect(text.labels.map((label) => label.text)).toEqual(['ILLUSTRATIVE']);
    expect(text.subject).toContain('ACTIF Plan of Action (illustrative)');
    expect(text.rows.map((row) => row[1])).toEqual([
      'National point of contact (illustrative)',
      'Marking (illustrative)',
    ]);
  });

  it('warn on every page that it was withdrawn', () => {
    expect(composeLetter(content({ isWithdrawn: true })).labels).toEqual([
      { text: 'WITHDRAWN: NOT TO BE SENT', note: null },
    ]);
  });

  it.each([
    ['a\u0000b\u0007c', 'a b c'],
    ['one\r\ntwo\u2028three', 'one two three'],
    ['\u202Egnp.exe\u2066x\u2069', 'gnp.exex'],
    ['half \uD800 pair', 'half  pair'],
    ['ក\u200Bខ\u200Cគ', 'ក\u200Bខ\u200Cគ'],
    ['<b>&amp;"\'', '<b>&amp;"\''],
  ])('hold nothing that cannot be printed: %j', (text, printed) => {
    expect(printable(text)).toBe(printed);
  });
});
