import fc from 'fast-check';
import { addDays } from '#app/kernel/calendar-date.js';
import { newId } from '#app/kernel/identifiers.js';
import {
  isSameHoliday,
  type KnownHoliday,
  type ProposedHoliday,
} from '#app/modules/member-states/holiday.js';
import {
  compareImport,
  comparePrefill,
  type HolidayChange,
  keyOf,
} from '#app/modules/member-states/holiday-change.rules.js';

const states = ['BN', 'MY', 'SG'];

const proposal = fc.record<ProposedHoliday>({
  stateId: fc.constantFrom(...states),
  // Around a turn of the year, so that files cover one year, the other, or both.
  heldOn: fc.integer({ min: -8, max: 8 }).map((days) => addDays('2018-12-31', days)),
  name: fc.constantFrom('Hari Raya', 'Vesak Day'),
  isConfirmed: fc.boolean(),
  source: fc.constantFrom('Gazette', 'Note'),
});
const proposals = fc.uniqueArray(proposal, { selector: keyOf, maxLength: 20 });
const tables = proposals.chain((days) =>
  fc.tuple(
    ...days.map((day) =>
      fc.boolean().map((isPrefilled): KnownHoliday => ({ ...day, isPrefilled, id: newId(), version: 1 })),
    ),
  ),
);
/** What the library says is expected always. */
const foretold = proposals.map((days) => days.map((day) => ({ ...day, isConfirmed: false })));
const declines = fc.uniqueArray(proposal.map(keyOf)).map((keys) => new Set(keys));

/** The table after a change, as the repository writes it. */
function apply(table: readonly KnownHoliday[], change: HolidayChange, isPrefilled: boolean): KnownHoliday[] {
  const gone = new Set(change.removed.map(({ id }) => id));
  const rewritten = new Map(change.changed.map(({ before, after }) => [before.id, after]));
  return [
    ...table
      .filter(({ id }) => !gone.has(id))
      .map((row) => {
        const after = rewritten.get(row.id);
        return after === undefined ? row : { ...row, ...after, isPrefilled, version: row.version + 1 };
      }),
    ...change.added.map((day) => ({ ...day, id: newId(), isPrefilled, version: 1 })),
  ];
}

function isNothing({ added, changed, removed }: HolidayChange): boolean {
  return added.length + changed.length + removed.length === 0;
}

const holds = (table: readonly KnownHoliday[], day: ProposedHoliday) =>
  table.some((row) => isSameHoliday(row, day));

describe('importing a file', () => {
  it('twice changes nothing the second time', () => {
    fc.assert(
      fc.property(tables, proposals, fc.boolean(), (table, file, replacesExpected) => {
        const after = apply(table, compareImport(table, file, replacesExpected), false);
        expect(isNothing(compareImport(after, file, replacesExpected))).toBe(true);
      }),
    );
  });

  it('never touches a confirmed day', () => {
    fc.assert(
      fc.property(tables, proposals, fc.boolean(), (table, file, replacesExpected) => {
        const after = apply(table, compareImport(table, file, replacesExpected), false);
        for (const row of table.filter(({ isConfirmed }) => isConfirmed)) expect(after).toContainEqual(row);
      }),
    );
  });

  it('brings in every day of the file, but where another one is confirmed', () => {
    fc.assert(
      fc.property(tables, proposals, fc.boolean(), (table, file, replacesExpected) => {
        const change = compareImport(table, file, replacesExpected);
        const after = apply(table, change, false);
        const kept = change.kept.map(({ proposed }) => proposed);
        for (const day of file) expect(holds(after, day)).toBe(!kept.includes(day));
        for (const { reason, current } of change.kept)
          expect([reason, current?.isConfirmed]).toEqual(['confirmed', true]);
      }),
    );
  });

  it('removes days only as the whole list of a state and year', () => {
    fc.assert(
      fc.property(tables, proposals, (table, file) => {
        expect(compareImport(table, file, false).removed).toEqual([]);
        const covered = new Set(file.map(({ stateId, heldOn }) => stateId + heldOn.slice(0, 4)));
        const named = new Set(file.map(keyOf));
        const expected = table.filter(
          (row) =>
            !row.isConfirmed && covered.has(row.stateId + row.heldOn.slice(0, 4)) && !named.has(keyOf(row)),
        );
        expect(compareImport(table, file, true).removed).toEqual(expected);
      }),
    );
  });

  it('has never two holidays on one day', () => {
    fc.assert(
      fc.property(tables, proposals, fc.boolean(), (table, file, replacesExpected) => {
        const keys = apply(table, compareImport(table, file, replacesExpected), false).map(keyOf);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

describe('prefilling from the library', () => {
  it('twice changes nothing the second time', () => {
    fc.assert(
      fc.property(tables, foretold, declines, (table, library, declined) => {
        const after = apply(table, comparePrefill(table, library, declined), true);
        expect(isNothing(comparePrefill(after, library, declined))).toBe(true);
      }),
    );
  });

  it('touches nothing that people entered or confirmed, and brings back nothing that they declined', () => {
    fc.assert(
      fc.property(tables, foretold, declines, (table, library, declined) => {
        const change = comparePrefill(table, library, declined);
        const after = apply(table, change, true);
        for (const row of table.filter(({ isPrefilled, isConfirmed }) => !isPrefilled || isConfirmed))
          expect(after).toContainEqual(row);
        for (const day of change.added) expect(declined.has(keyOf(day))).toBe(false);
      }),
    );
  });

  it('takes back what the library no longer says, and nothing else', () => {
    fc.assert(
      fc.property(tables, foretold, (table, library) => {
        const after = apply(table, comparePrefill(table, library, new Set()), true);
        const ofLibrary = after.filter(({ isPrefilled, isConfirmed }) => isPrefilled && !isConfirmed);
        for (const row of ofLibrary) expect(library.map(keyOf)).toContain(keyOf(row));
      }),
    );
  });

  it('says why it leaves a day as it is', () => {
    const day = (heldOn: string): ProposedHoliday => ({
      stateId: 'MY',
      heldOn,
      name: 'Hari Raya',
      isConfirmed: false,
      source: 'library',
    });
    const row = (heldOn: string, rest: Partial<KnownHoliday>): KnownHoliday => ({
      ...day(heldOn),
      name: 'Aidilfitri',
      id: newId(),
      version: 1,
      isPrefilled: true,
      ...rest,
    });
    const table = [
      row('2018-06-15', { isConfirmed: true }),
      row('2018-06-16', { isPrefilled: false }),
      row('2018-06-18', {}),
    ];
    const library = ['2018-06-15', '2018-06-16', '2018-06-17', '2018-06-18'].map(day);
    const { kept, changed } = comparePrefill(table, library, new Set([keyOf(day('2018-06-17'))]));
    expect(kept.map(({ reason, proposed }) => `${proposed.heldOn} ${reason}`)).toEqual([
      '2018-06-15 confirmed',
      '2018-06-16 entered',
      '2018-06-17 declined',
    ]);
    expect(changed.map(({ after }) => after.heldOn)).toEqual(['2018-06-18']);
  });
});
