import { Injectable } from '@nestjs/common';
import type {
  HolidayCoverageView,
  StateCoverageView,
  YearCoverageView,
} from '#app/modules/member-states/holiday.dto.js';
import { HOLIDAY_LIBRARY, HolidayLibrary } from '#app/modules/member-states/holiday-library.js';
import { HolidaysReader } from '#app/modules/member-states/holidays.reader.js';

/** For which states and years holidays are known: to the library, and in the table. */
@Injectable()
export class HolidayCoverageReader {
  /** What the library says of a state and year never changes while the program runs. */
  private readonly ofLibrary = new Map<
    string,
    Promise<Pick<YearCoverageView, 'libraryCount' | 'missingFeasts'>>
  >();

  constructor(
    private readonly holidays: HolidaysReader,
    private readonly library: HolidayLibrary,
  ) {}

  /** Every state in English alphabetical order, the years in theirs. */
  async get(fromYear: number, toYear: number): Promise<HolidayCoverageView> {
    const [states, counts] = await Promise.all([
      this.holidays.states(),
      this.holidays.countsOf(fromYear, toYear),
    ]);
    const inTable = new Map(counts.map((row) => [`${row.stateId} ${row.year}`, row]));
    const years = Array.from({ length: toYear - fromYear + 1 }, (_, place) => fromYear + place);
    const items: StateCoverageView[] = [];
    for (const state of states) {
      const ofYears: YearCoverageView[] = [];
      for (const year of years) {
        const { count = 0, expectedCount = 0 } = inTable.get(`${state.id} ${year}`) ?? {};
        ofYears.push({ year, count, expectedCount, ...(await this.askLibrary(state.isoCode, year)) });
      }
      items.push({ state, isInLibrary: await this.library.knows(state.isoCode), years: ofYears });
    }
    return { library: { ...HOLIDAY_LIBRARY }, items };
  }

  private askLibrary(
    isoCode: string,
    year: number,
  ): Promise<Pick<YearCoverageView, 'libraryCount' | 'missingFeasts'>> {
    const key = `${isoCode} ${year}`;
    const known = this.ofLibrary.get(key);
    if (known !== undefined) return known;
    const asked = Promise.all([
      this.library.holidaysOf(isoCode, year),
      this.library.missingFeasts(isoCode, year),
    ]).then(([holidays, missingFeasts]) => ({ libraryCount: holidays.length, missingFeasts }));
    this.ofLibrary.set(key, asked);
    return asked;
  }
}
