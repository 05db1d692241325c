import { readHolidayCsv } from '#app/modules/member-states/holiday-csv.js';
import { type HolidayLine, type ReadFile, understandLines } from '#app/modules/member-states/holiday-file.js';
import { readHolidayIcs } from '#app/modules/member-states/holiday-ics.js';

const KH = { id: 'kh', isoCode: 'KH', name: 'Cambodia' };
const LA = { id: 'la', isoCode: 'LA', name: 'Lao PDR' };

const understand = (read: ReadFile, state: typeof KH | null = null, source: string | null = null) =>
  understandLines(read, [KH, LA], { state, source });

const faultsOf = (read: ReadFile, state: typeof KH | null = null, source: string | null = null) =>
  understand(read, state, source).faults.map(({ line, code }) => `${line} ${code}`);

describe('a CSV file of holidays', () => {
  it('gives a holiday for each line', () => {
    const read = readHolidayCsv(
      'state,date,name,certainty,source\nKH,2018-04-14,Khmer New Year,confirmed,Sub-decree 152\nla,2018-04-14,"Pi Mai, first day",expected,Note\n',
    );
    expect(understand(read)).toEqual({
      holidays: [
        {
          stateId: 'kh',
          heldOn: '2018-04-14',
          name: 'Khmer New Year',
          isConfirmed: true,
          source: 'Sub-decree 152',
        },
        {
          stateId: 'la',
          heldOn: '2018-04-14',
          name: 'Pi Mai, first day',
          isConfirmed: false,
          source: 'Note',
        },
      ],
      faults: [],
    });
  });

  it.each([
    ['semicolons', 'date;name;certainty\n2018-04-14;Khmer New Year;Expected'],
    ['tabs and line ends of Windows', 'date\tname\tcertainty\r\n2018-04-14\tKhmer New Year\texpected\r\n'],
    [
      'columns in another order, a byte order mark and empty lines',
      '\uFEFFName,Certainty,Date\n\nKhmer New Year,expected,2018-04-14\n,,\n',
    ],
  ])('may have %s', (_name, text) => {
    const { holidays, faults } = understand(readHolidayCsv(text), KH, 'Gazette');
    expect(faults).toEqual([]);
    expect(holidays).toEqual([
      { stateId: 'kh', heldOn: '2018-04-14', name: 'Khmer New Year', isConfirmed: false, source: 'Gazette' },
    ]);
  });

  it('is told every fault of every line at once', () => {
    const text = [
      'state,date,name,certainty,source',
      'KH,2018-04-31,Khmer New Year,confirmed,Gazette',
      'XX,2018-04-14,Khmer New Year,maybe,Gazette',
      'KH,2018-04-14,Khmer New Year,confirmed',
      'KH,1918-04-14,,expected,',
      'KH,2018-04-15,Khmer New Year,expected,Gazette',
      'KH,2018-04-15,Khmer New Year again,expected,Gazette',
      ',2018-04-16,Khmer New Year,expected,Gazette',
      'KH,2018-04-17,New "Year",expected,Gazette',
    ].join('\n');
    expect(faultsOf(readHolidayCsv(text))).toEqual([
      '2 not_a_date',
      '3 not_a_certainty',
      '3 no_such_state',
      '4 column_count',
      '5 out_of_range',
      '5 missing',
      '5 missing',
      '7 duplicate_day',
      '8 state_missing',
      '9 malformed',
    ]);
  });

  it('of one state has no line of another', () => {
    const read = readHolidayCsv('state,date,name,certainty\nLA,2018-04-14,Pi Mai,expected');
    expect(faultsOf(read, KH, 'Note')).toEqual(['2 of_another_state']);
  });

  it.each([
    ['an empty file', '', ['1 no_holidays']],
    ['a heading alone', 'date,name,certainty\n', ['1 no_holidays']],
    [
      'no heading',
      '2018-04-14,Khmer New Year,expected',
      [
        '1 column_missing',
        '1 column_missing',
        '1 column_missing',
        '1 column_unknown',
        '1 column_unknown',
        '1 column_unknown',
      ],
    ],
    ['a column twice', 'date,name,name,certainty\n2018-04-14,a,b,expected', ['1 column_repeated']],
    ['a quotation that does not end', 'date,name,certainty\n2018-04-14,"Khmer,expected', ['2 malformed']],
  ])('is refused with %s', (_name, text, faults) => {
    expect(faultsOf(readHolidayCsv(text), KH, 'Note')).toEqual(faults);
  });
});

const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');
const dayOf = ({ heldOn, name, isConfirmed }: HolidayLine) =>
  `${heldOn} ${name} ${isConfirmed ? 'confirmed' : 'expected'}`;

describe('an iCalendar file of holidays', () => {
  it('gives a holiday for each day of each event', async () => {
    const { lines, faults } = await readHolidayIcs(
      calendar(
        ...event(
          'DTSTART;VALUE=DATE:20180414',
          'DTEND;VALUE=DATE:20180417',
          'SUMMARY:Khmer New Year\\, three',
          '  days',
          'STATUS:CONFIRMED',
        ),
        ...event('DTSTART;VALUE=DATE:20180501', 'SUMMARY:Labour Day', 'STATUS:TENTATIVE'),
        ...event('DTSTART;VALUE=DATE:20180514', 'DURATION:P2D', 'SUMMARY:King’s Birthday'),
        ...event('DTSTART;VALUE=DATE:20180601', 'SUMMARY:No more', 'STATUS:CANCELLED'),
      ),
    );
    expect(faults).toEqual([]);
    expect(lines.map(dayOf)).toEqual([
      '2018-04-14 Khmer New Year, three days confirmed',
      '2018-04-15 Khmer New Year, three days confirmed',
      '2018-04-16 Khmer New Year, three days confirmed',
      '2018-05-01 Labour Day expected',
      '2018-05-14 King’s Birthday expected',
      '2018-05-15 King’s Birthday expected',
    ]);
  });

  it('joins events of one day, confirmed only when all of them are', async () => {
    const { lines } = await readHolidayIcs(
      calendar(
        ...event('DTSTART;VALUE=DATE:20180728', 'SUMMARY:King’s Birthday', 'STATUS:CONFIRMED'),
        ...event('DTSTART;VALUE=DATE:20180728', 'SUMMARY:Buddhist Lent'),
        ...event('DTSTART;VALUE=DATE:20180728', 'SUMMARY:Buddhist Lent'),
      ),
    );
    expect(lines.map(dayOf)).toEqual(['2018-07-28 King’s Birthday; Buddhist Lent expected']);
  });

  it('is told the fault of every event, at the line where it begins', async () => {
    const read = await readHolidayIcs(
      calendar(
        ...event('DTSTART:20180414T090000Z', 'SUMMARY:With an hour'), // 3
        ...event('DTSTART;VALUE=DATE:20180431', 'SUMMARY:No such day'), // 7
        ...event('DTSTART;VALUE=DATE:20180414', 'RRULE:FREQ=YEARLY', 'SUMMARY:Each year'), // 11
        ...event('SUMMARY:No day'), // 16
        ...event('DTSTART;VALUE=DATE:20180414', 'DTEND;VALUE=DATE:20180601', 'SUMMARY:Long'), // 19
        ...event('DTSTART;VALUE=DATE:20180501'), // 24
        ...event('no line of a calendar'), // 27
        ...event('DTSTART;VALUE=DATE:20180601', 'DURATION:PT4H', 'SUMMARY:Hours'), // 30
        'BEGIN:VEVENT', // 35
      ),
    );
    expect(faultsOf(read, KH, 'Note')).toEqual([
      '3 not_all_day',
      '7 not_a_date',
      '11 recurring',
      '16 date_missing',
      '19 too_many_days',
      '24 missing',
      '27 malformed',
      '30 not_all_day',
      '35 event_not_ended',
    ]);
  });

  it('needs a state, and events', async () => {
    const read = await readHolidayIcs(
      calendar(...event('DTSTART;VALUE=DATE:20180501', 'SUMMARY:Labour Day')),
    );
    expect(faultsOf(read, null, 'Note')).toEqual(['3 state_missing']);
    expect(faultsOf(await readHolidayIcs(calendar()), KH)).toEqual(['1 no_holidays']);
    expect(faultsOf(await readHolidayIcs('a letter'), KH)).toEqual(['1 not_a_calendar']);
  });
});
