import fc from 'fast-check';
import type { DigestLine } from '#app/modules/notifications/mails/digest-line.js';
import { headersOfDigest, readDesk } from '#app/modules/notifications/mails/mail-headers.rules.js';
import { composeNotice } from '#app/modules/notifications/mails/notice.mail.js';
import { cleanLine, wrap } from '#app/modules/notifications/mails/plain-text.rules.js';
import { composeReminderDigest } from '#app/modules/notifications/mails/reminder-digest.mail.js';
import { sayFrom } from '#app/modules/notifications/mails/catalogue.js';

const spoiled = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    'Report\r\nBcc: all@example.org',
    '\u202Egnp.exe\u202C',
    'zero\u200Bwidth\uFEFF',
    '</title><script>alert(1)</script>',
    '" onmouseover="alert(1)',
    '<!--[if mso]>',
    '{{= it.subject }}',
    '${process.env}',
    'a\u2028b\u2029c\u0000d\u0085e',
    '\uD800 half',
    'x'.repeat(400),
  ),
);
const days = fc.integer({ min: 1, max: 28 }).map((day) => `2018-06-${String(day).padStart(2, '0')}`);
const lines: fc.Arbitrary<DigestLine> = fc.record({
  kind: fc.constantFrom('commitment_due', 'periodic_report', 'meeting', 'action_item', 'registration'),
  stepKind: fc.constantFrom('before', 'after', 'follow_up', 'change', 'unconfirmed'),
  title: spoiled,
  stateName: fc.option(spoiled),
  plan: fc.option(fc.record({ code: spoiled, title: spoiled, isIllustrative: fc.boolean() })),
  date: days.map((day) => ({ startsOn: day, endsOn: day, precision: 'day' as const })),
  formerDate: fc.constant(null),
  lastUpdatedOn: fc.option(days),
  path: fc.constant('/plans/1'),
  moved: fc.option(
    fc.record({ nominalOn: days, because: fc.constant('holiday' as const), holidayName: fc.option(spoiled) }),
  ),
  asks: fc.constantFrom(null, 'host', 'secretariat'),
  letter: fc.option(fc.record({ number: spoiled, datedOn: days })),
  updateUrl: fc.option(fc.constant('https://tracker.example/update/token')),
});

/** What a mail program makes of the HTML: its elements and attributes without their text. */
const markupOf = (html: string): string[] => html.match(/<[a-z!/][^>]*>/gi) ?? [];

describe('every mail', () => {
  it('is what it is, whatever the titles and names in it are made of', () => {
    fc.assert(
      fc.property(fc.array(lines, { minLength: 1, maxLength: 4 }), spoiled, spoiled, (list, name, post) => {
        const compose = (given: readonly DigestLine[], who: string, as: string) =>
          composeReminderDigest({
            name: who,
            post: as,
            today: '2018-06-10',
            lines: given,
            sender: 'Desk',
            publicUrl: 'https://tracker.example',
            listPath: '/',
            unsubscribeUrl: null,
            isTest: false,
          });
        const { subject, text, html, threadId } = compose(list, name, post);
        expect(subject).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(threadId).toMatch(/^[a-z0-9.-]+$/);
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(html.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        // The same mail with plain words in every place has the same markup: no word of the data became any.
        const plain = list.map((line) => ({
          ...line,
          title: 'T',
          stateName: line.stateName && 'S',
          plan: line.plan && { ...line.plan, code: 'P', title: line.plan.title && 'P' },
          moved: line.moved && { ...line.moved, holidayName: line.moved.holidayName && 'H' },
        }));
        const labels = (mail: string) => mail.replace(/aria-label="[^"]*"/, '');
        expect(markupOf(labels(html))).toEqual(markupOf(labels(compose(plain, 'N', 'P').html)));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a header in one line, and the desk’s name out of the address', () => {
    expect(readDesk('ACTIF tracker desk <desk@secretariat.example>')).toEqual({
      name: 'ACTIF tracker desk',
      address: 'desk@secretariat.example',
      domain: 'secretariat.example',
    });
    expect(readDesk('desk@secretariat.example')).toMatchObject({ address: 'desk@secretariat.example' });
  });

  it('can be ended in one press where it is a digest', () => {
    const sender = { mailFrom: 'Desk <desk@secretariat.example>', replyTo: 'officer@secretariat.example' };
    expect(headersOfDigest(sender, 'reminders.poa.2018-06', 'https://tracker.example/unsubscribe/t')).toEqual(
      {
        from: sender.mailFrom,
        replyTo: sender.replyTo,
        other: {
          'Auto-Submitted': 'auto-generated',
          'Content-Language': 'en',
          References: '<reminders.poa.2018-06@secretariat.example>',
          'List-Id': 'Reminders <reminders.secretariat.example>',
          'List-Unsubscribe':
            '<https://tracker.example/unsubscribe/t>, <mailto:desk@secretariat.example?subject=unsubscribe>',
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      },
    );
  });

  it('to the secretariat says what happened and where to see to it', () => {
    const { subject, text, html } = composeNotice({
      subject: 'An address refuses mail: Focal Point, Cambodia',
      name: 'Secretariat Officer',
      post: 'Secretariat Officer',
      sender: 'ACTIF tracker desk',
      publicUrl: 'https://tracker.example',
      paragraphs: ['The alternate is written to instead.'],
      blocks: [
        {
          title: 'Focal Point, Cambodia',
          facts: [{ label: 'Address', value: 'focal-point@kh.example' }],
          notes: [],
          actions: [],
        },
      ],
      button: { label: 'Open the address', url: 'https://tracker.example/reminders/sent/1' },
    });
    expect(subject).toBe('An address refuses mail: Focal Point, Cambodia');
    for (const part of [text, html]) {
      expect(part).toContain('The alternate is written to instead.');
      expect(part).toContain('focal-point@kh.example');
      expect(part).toContain('https://tracker.example/reminders/sent/1');
      expect(part.replace(/\s+/g, ' ')).toContain('you serve the secretariat as: Secretariat Officer');
    }
  });
});

describe('plain text', () => {
  it('strips what is not seen, and leaves every script as it is', () => {
    expect(cleanLine('Report\r\nBcc: all@example.org')).toBe('Report Bcc: all@example.org');
    expect(cleanLine('\u202Egnp.exe\u202C \u200Bzero')).toBe('gnp.exe zero');
    for (const name of ['កម្ពុជា', 'ປະເທດລາວ', 'ประเทศไทย', 'Việt Nam', 'မြန်မာ'])
      expect(cleanLine(name)).toBe(name);
  });

  it('loses no word and breaks no address when it is wrapped', () => {
    const words = fc.array(fc.oneof(fc.webUrl(), fc.stringMatching(/^[a-z]{1,200}$/)), { maxLength: 30 });
    fc.assert(
      fc.property(words, fc.constantFrom(0, 3), (list, indent) => {
        const wrapped = wrap(list.join(' '), indent);
        expect(wrapped.replace(/\s/g, '')).toBe(list.join(''));
        for (const line of wrapped.split('\n')) {
          expect(line.length <= 72 || /^\s*https?:\/\/\S+$/.test(line)).toBe(true);
        }
      }),
    );
  });
});

describe('a catalogue', () => {
  const say = sayFrom(
    { plain: 'Due', greeting: 'To {{name}}', days_one: 'tomorrow', days_other: 'in {{count}} days' },
    'en',
  );

  it('fills values in as they are, and chooses the plural form', () => {
    expect(say('plain')).toBe('Due');
    expect(say('greeting', { name: '{{count}} & $&' })).toBe('To {{count}} & $&');
    expect([say('days', { count: 1 }), say('days', { count: 2 })]).toEqual(['tomorrow', 'in 2 days']);
  });
});
