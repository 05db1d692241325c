import fc from 'fast-check';
import { scriptRunsOf } from '#app/platform/documents/script-runs.js';

const languagesOf = (text: string) =>
  scriptRunsOf(text).map(({ text: piece, language }) => [piece, language]);

describe('runs of a script', () => {
  it.each([
    ['Điểm liên lạc quốc gia, 12', [['Điểm liên lạc quốc gia, 12', null]]],
    [
      'จุดติดต่อ 5 (TH)',
      [
        ['จุดติดต่อ 5 (', 'th-TH'],
        ['TH)', null],
      ],
    ],
    ['ຈຸດປະສານງານ', [['ຈຸດປະສານງານ', 'lo-LA']]],
    ['ចំណុច\u200Bទំនាក់ទំនង', [['ចំណុច\u200Bទំនាក់ទំនង', 'km-KH']]],
    ['အမျိုးသား ဆက်သွယ်ရေး', [['အမျိုးသား ဆက်သွယ်ရေး', 'my-MM']]],
    ['ก1ข', [['ก1ข', 'th-TH']]],
    [
      'Law ກົດໝາຍ กฎหมาย',
      [
        ['Law ', null],
        ['ກົດໝາຍ ', 'lo-LA'],
        ['กฎหมาย', 'th-TH'],
      ],
    ],
    ['', []],
  ])('of %j', (text, runs) => {
    expect(languagesOf(text)).toEqual(runs);
  });

  it('are the text again when put together, each of another script than the one before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const runs = scriptRunsOf(text);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        expect(runs.every((run, index) => run.language !== runs[index - 1]?.language || index === 0)).toBe(
          true,
        );
      }),
    );
  });
});
