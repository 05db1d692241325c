import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { ImpreciseDate } from '#app/kernel/imprecise-date.js';

/**
 * One thing that a person is reminded of. Nothing else may enter a mail: no narrative, difficulty, request for assistance
 * or file name, and no other state's data.
 */
export interface DigestLine {
  kind: 'commitment_due' | 'periodic_report' | 'meeting' | 'action_item' | 'registration';
  /** Why it is told: as the date comes nearer, has passed, was moved, is not known; or to others than those in charge. */
  stepKind: 'before' | 'after' | 'follow_up' | 'change' | 'unconfirmed' | 'clearance';
  title: string;
  /** Null: every state of the group. */
  stateName: string | null;
  plan: { code: string; title: string; isIllustrative: boolean } | null;
  date: ImpreciseDate;
  /** The date that the recipient was told before; null unless it was moved since. */
  formerDate: ImpreciseDate | null;
  /** The recipient's local day of the last update that they may know of. */
  lastUpdatedOn: CalendarDate | null;
  /** Address of its page, below the tracker's own. */
  path: string;
  /** Why it is not sent on the day that it counts to; null where it is, or comes late for another reason. */
  moved: { nominalOn: CalendarDate; because: MoveReason; holidayName: string | null } | null;
  /** Who is asked to see to a day that is not known; or `clearance`: to clear an update or to return it. */
  asks: 'host' | 'secretariat' | 'clearance' | null;
  /** The letter that this mail is the advance copy of. */
  letter: { number: string; datedOn: CalendarDate } | null;
  /** The signed form for this line alone; null for who cannot update it. */
  updateUrl: string | null;
}

/** What keeps a mail from its day: the working week, a public holiday, or how the person wishes to be written to. */
export type MoveReason = 'rest_day' | 'holiday' | 'quiet_day' | 'weekly';

/** Has the agreed date passed? A meeting has none. */
export function isPassed({ kind, date }: DigestLine, today: CalendarDate): boolean {
  return kind !== 'meeting' && date.endsOn !== null && date.endsOn < today;
}

/** The day by which lines are put in order: the last one to report by, the first one that a meeting may begin on. */
export function urgentOn({ kind, date }: Pick<DigestLine, 'kind' | 'date'>): CalendarDate | null {
  return kind === 'meeting' ? date.startsOn : date.endsOn;
}
