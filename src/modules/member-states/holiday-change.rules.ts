import {
  isSameHoliday,
  type KnownHoliday,
  type ProposedHoliday,
  yearOf,
} from '#app/modules/member-states/holiday.js';

/** Why a day stays as it is although something else was proposed. */
export const keptReasons = ['confirmed', 'entered', 'declined'] as const;
export type KeptReason = (typeof keptReasons)[number];

interface KeptHoliday {
  reason: KeptReason;
  proposed: ProposedHoliday;
  /** What stands; null for a day that somebody removed or moved away from. */
  current: KnownHoliday | null;
}

/** What prefilling or importing would do to the table, or did. */
export interface HolidayChange {
  added: ProposedHoliday[];
  changed: { before: KnownHoliday; after: ProposedHoliday }[];
  removed: KnownHoliday[];
  kept: KeptHoliday[];
  /** Days that are in the table just so. */
  unchangedCount: number;
}

type Verdict = 'change' | KeptReason;

interface Rules {
  /** May the row be rewritten? */
  judge: (current: KnownHoliday) => Verdict;
  /** May the row be removed when it is in the scope, and nothing is proposed for its day? */
  mayRemove: (current: KnownHoliday) => boolean;
  isDeclined: (proposed: ProposedHoliday) => boolean;
}

export interface HolidayScope {
  stateIds: readonly string[];
  years: readonly number[];
}

export function keyOf({ stateId, heldOn }: { stateId: string; heldOn: string }): string {
  return `${stateId} ${heldOn}`;
}

/**
 * What the library changes: it rewrites and removes only what it gave and nobody has touched.
 * @param known all rows of the scope.
 * @param declined keys (see {@link keyOf}) of days that somebody removed or moved away from.
 */
export function comparePrefill(
  known: readonly KnownHoliday[],
  proposed: readonly ProposedHoliday[],
  declined: ReadonlySet<string>,
): HolidayChange {
  const isLibrarys = ({ isPrefilled, isConfirmed }: KnownHoliday) => isPrefilled && !isConfirmed;
  return compare(known, proposed, {
    judge: (current) => (isLibrarys(current) ? 'change' : current.isConfirmed ? 'confirmed' : 'entered'),
    mayRemove: isLibrarys,
    isDeclined: (holiday) => declined.has(keyOf(holiday)),
  });
}

/**
 * What a file changes: never a confirmed day.
 * @param known all rows of the states and years that the file names.
 * @param replacesExpected whether the file is the whole list: expected days of its states and years that it does not
 * name are removed.
 */
export function compareImport(
  known: readonly KnownHoliday[],
  proposed: readonly ProposedHoliday[],
  replacesExpected: boolean,
): HolidayChange {
  const covered = new Set(proposed.map(({ stateId, heldOn }) => `${stateId} ${yearOf(heldOn)}`));
  return compare(known, proposed, {
    judge: ({ isConfirmed }) => (isConfirmed ? 'confirmed' : 'change'),
    mayRemove: ({ stateId, heldOn, isConfirmed }) =>
      replacesExpected && !isConfirmed && covered.has(`${stateId} ${yearOf(heldOn)}`),
    isDeclined: () => false,
  });
}

function compare(
  known: readonly KnownHoliday[],
  proposed: readonly ProposedHoliday[],
  { judge, mayRemove, isDeclined }: Rules,
): HolidayChange {
  const standing = new Map(known.map((holiday) => [keyOf(holiday), holiday]));
  const named = new Set(proposed.map(keyOf));
  const change: HolidayChange = { added: [], changed: [], removed: [], kept: [], unchangedCount: 0 };
  for (const after of proposed) {
    const before = standing.get(keyOf(after));
    if (before === undefined) {
      if (isDeclined(after)) change.kept.push({ reason: 'declined', proposed: after, current: null });
      else change.added.push(after);
    } else if (isSameHoliday(before, after)) {
      change.unchangedCount++;
    } else {
      const verdict = judge(before);
      if (verdict === 'change') change.changed.push({ before, after });
      else change.kept.push({ reason: verdict, proposed: after, current: before });
    }
  }
  change.removed = known.filter((holiday) => !named.has(keyOf(holiday)) && mayRemove(holiday));
  return change;
}
