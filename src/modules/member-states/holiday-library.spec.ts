import { readFileSync } from 'node:fs';
import Holidays from 'date-holidays';
import { FIRST_HOLIDAY_YEAR, LAST_HOLIDAY_YEAR, yearOf } from '#app/modules/member-states/holiday.js';
import { HOLIDAY_LIBRARY, HolidayLibrary } from '#app/modules/member-states/holiday-library.js';

const library = new HolidayLibrary();
const region = ['BN', 'ID', 'KH', 'LA', 'MM', 'MY', 'PH', 'SG', 'TH', 'TL', 'VN'];

async function linesOf(isoCode: string, year: number): Promise<string[]> {
  return (await library.holidaysOf(isoCode, year)).map(({ heldOn, name }) => `${heldOn} ${name}`);
}

describe('the library of public holidays', () => {
  it('is the version that its days are said to be from', () => {
    const installed = JSON.parse(readFileSync('node_modules/date-holidays/package.json', 'utf8'));
    expect({ name: installed.name, version: installed.version }).toEqual(HOLIDAY_LIBRARY);
  });

  it('knows seven of the eleven states, and says nothing of the others', async () => {
    const known: string[] = [];
    for (const isoCode of region) if (await library.knows(isoCode)) known.push(isoCode);
    expect(known).toEqual(['BN', 'ID', 'MY', 'PH', 'SG', 'TH', 'VN']);
    for (const isoCode of ['KH', 'LA', 'MM', 'TL']) expect(await linesOf(isoCode, 2018)).toEqual([]);
  });

  it('has Hari Raya Aidilfitri of Malaysia on 15 and 16 June 2018', async () => {
    expect(await linesOf('MY', 2018)).toEqual(
      expect.arrayContaining([
        '2018-06-15 End of Ramadan (Eid al-Fitr)',
        '2018-06-16 End of Ramadan (Eid al-Fitr)',
      ]),
    );
  });

  it('gives a feast of several days as so many holidays', async () => {
    const ofBrunei = await linesOf('BN', 2018);
    expect(ofBrunei.filter((line) => line.includes('Eid al-Fitr'))).toEqual([
      '2018-06-15 End of Ramadan (Eid al-Fitr)',
      '2018-06-16 End of Ramadan (Eid al-Fitr)',
      '2018-06-17 End of Ramadan (Eid al-Fitr)',
    ]);
  });

  it('joins what falls on one day', async () => {
    expect(await linesOf('TH', 2018)).toContain("2018-07-28 King's Birthday; Buddhist Lent");
  });

  it('has no feast that reaches over the end of a year, so that a year holds all of its days', async () => {
    // Those that have feasts of several days.
    for (const isoCode of ['BN', 'VN']) {
      for (let year = FIRST_HOLIDAY_YEAR; year <= LAST_HOLIDAY_YEAR; year++) {
        const days = (await library.holidaysOf(isoCode, year)).map(({ heldOn }) => heldOn);
        expect(days.filter((day) => yearOf(day) !== year)).toEqual([]);
        expect(days).toEqual([...new Set(days)].toSorted());
      }
    }
  });

  it('has the substitute of a Sunday as well as the Sunday', async () => {
    const ofMalaysia = await linesOf('MY', 2018);
    expect(ofMalaysia).toContain('2018-09-16 Malaysia Day');
    expect(ofMalaysia).toContain('2018-09-17 Malaysia Day (substitute day)');
  });

  it('leaves out what is no public holiday of the whole state', async () => {
    // Observances of the Philippines, and a birthday that only Johor keeps.
    expect((await linesOf('PH', 2018)).join()).not.toContain('Lantern Festival');
    expect((await linesOf('MY', 2018)).join()).not.toContain('Johor');
  });

  it('says which feasts it has no day for in a year', async () => {
    expect(await library.missingFeasts('MY', 2018)).toEqual([]);
    expect(await library.missingFeasts('MY', 2027)).toEqual(['Vesak Day']);
    expect(await library.missingFeasts('TH', 2027)).toEqual([
      'Makha Bucha',
      'Vesak Day',
      'Asalha Puja',
      'Buddhist Lent',
    ]);
    expect(await library.missingFeasts('VN', 2027)).toEqual([]);
    expect(await library.missingFeasts('KH', 2018)).toEqual([]);
  });

  it('is corrected where it contradicts its own source, as long as it does', async () => {
    const wrong = new Holidays('BN').getHolidays(2018, 'en').find(({ name }) => name === 'Armed Forces Day');
    expect(wrong?.date).toBe('2018-03-31 00:00:00');
    const [day] = (await library.holidaysOf('BN', 2018)).filter(({ name }) => name === 'Armed Forces Day');
    expect(day).toEqual({
      heldOn: '2018-05-31',
      name: 'Armed Forces Day',
      source: 'date-holidays 3.37.0, day corrected',
    });
  });
});
