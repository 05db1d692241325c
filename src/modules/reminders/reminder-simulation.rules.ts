import { addDays, type CalendarDate } from '#app/kernel/calendar-date.js';
import { groupBy } from '#app/kernel/group-by.js';
import { localDate } from '#app/kernel/time-zone.js';
import { byStep, decideDispatch, mondayOf, ownDayOf } from '#app/modules/reminders/dispatch.rules.js';
import {
  type FormerReminder,
  type PlannableMilestone,
  planMilestone,
  type PlanningBasis,
  type ReminderToPlan,
} from '#app/modules/reminders/milestone-plan.rules.js';
import { CLEARANCE_STEP } from '#app/modules/reminders/reminder-policy.js';
import { successorOn } from '#app/modules/reminders/reminder-addressee.rules.js';
import { nextSendTime, type Person, type SendTime } from '#app/modules/reminders/reminder-person.js';
import { isAssured, urgentOn } from '#app/modules/reminders/reminder-schedule.rules.js';

/** What a simulation starts from: the facts as they stand now. */
export interface SimulationStart {
  now: Date;
  /** Open ones. */
  milestones: readonly PlannableMilestone[];
  /** All reminders of these, by milestone. */
  former: ReadonlyMap<string, readonly FormerReminder[]>;
  basis: PlanningBasis;
  /** Local days of the digests of this week and last, by recipient. */
  sentOn: ReadonlyMap<string, readonly CalendarDate[]>;
}

export interface SimulatedReminder extends ReminderToPlan {
  milestone: PlannableMilestone;
  urgentOn: CalendarDate | null;
  /** It waits beyond its own day: if something else goes out, it goes along. */
  isPutOff: boolean;
}

export interface SimulatedMail extends SendTime {
  recipientId: string;
  kind: 'reminder_digest' | 'reminder_single';
  /** One of each milestone, the latest step; most urgent first. */
  reminders: SimulatedReminder[];
}

export interface Simulation {
  /** In the order of sending. */
  mails: SimulatedMail[];
  /** Follow-ups that will be drafted, and wait for an officer. */
  drafts: SimulatedReminder[];
}

/**
 * Who gets what and when until `until`, if nothing changes: by the planner's and the dispatcher's own rules, which here
 * write nothing.
 */
export function simulate(start: SimulationStart, until: Date): Simulation {
  const { now, milestones, former, basis } = start;
  const wanted = milestones.flatMap((milestone) =>
    planMilestone(milestone, former.get(milestone.id) ?? [], basis, now).wanted.map((reminder) =>
      simulated(milestone, reminder, basis),
    ),
  );
  const ofPerson = groupBy(
    wanted.filter(({ state }) => state === 'planned'),
    ({ recipientId }) => recipientId,
  );
  const mails = mailsToAll(ofPerson, start, until);
  return {
    mails: mails.toSorted(
      (one, other) =>
        one.sendAt.getTime() - other.sendAt.getTime() || one.recipientId.localeCompare(other.recipientId),
    ),
    drafts: wanted
      .filter(({ state, sendAt }) => state === 'drafted' && sendAt <= until)
      .toSorted((one, other) => one.sendAt.getTime() - other.sendAt.getTime()),
  };
}

/** What is put off until its reader has left the post is the successor's, who may have been gone through already. */
function mailsToAll(
  ofPerson: Map<string, SimulatedReminder[]>,
  start: SimulationStart,
  until: Date,
): SimulatedMail[] {
  const { people } = start.basis;
  const mails = new Map<string, SimulatedMail[]>();
  const handedOver = new Set<string>();
  const history = new Map([...start.former].map(([id, former]) => [id, [...former]]));
  const coming = [...ofPerson.keys()];
  for (let id = coming.shift(); id !== undefined; id = coming.shift()) {
    const person = people.get(id);
    if (person === undefined) continue;
    const outcome = mailsTo(person, ofPerson.get(id) ?? [], { ...start, history }, until);
    mails.set(id, outcome.mails);
    for (const { reminder, to, at } of outcome.left) {
      const key = `${reminder.milestoneId} ${reminder.step} ${reminder.round} ${id}`;
      const successor = people.get(to);
      if (handedOver.has(key) || successor === undefined) continue;
      handedOver.add(key);
      const sendTime = nextSendTime(successor, reminder.sendAtLocal, at, !isAssured(reminder));
      const theirs = { ...postponedTo(reminder, sendTime), recipientId: to };
      ofPerson.set(to, [...(ofPerson.get(to) ?? []), theirs]);
      coming.push(to);
    }
  }
  return [...mails.values()].flat();
}

/** A reminder whose reader has left the post when it is due. */
interface LeftReminder {
  reminder: SimulatedReminder;
  /** Who holds the post by then. */
  to: string;
  at: Date;
}

/** Goes from one instant at which something falls due to a person to the next. */
function mailsTo(
  person: Person,
  planned: readonly SimulatedReminder[],
  { now, basis, sentOn, history }: SimulationStart & { history: Map<string, FormerReminder[]> },
  until: Date,
): { mails: SimulatedMail[]; left: LeftReminder[] } {
  const mails: SimulatedMail[] = [];
  const left: LeftReminder[] = [];
  const digestsOn = [...(sentOn.get(person.userId) ?? [])];
  let waiting = [...planned];
  for (;;) {
    const next = Math.min(...waiting.map(({ sendAt }) => sendAt.getTime()));
    const at = new Date(Math.max(next, now.getTime()));
    if (waiting.length === 0 || at > until) return { mails, left };
    const today = localDate(at, person.zone);
    const leaving = waiting.flatMap((reminder): LeftReminder[] => {
      const to = reminder.sendAt <= at ? successorOf(reminder, today, basis) : null;
      return to === null ? [] : [{ reminder, to, at }];
    });
    if (leaving.length > 0) {
      left.push(...leaving);
      waiting = waiting.filter((each) => leaving.every(({ reminder }) => reminder !== each));
      continue;
    }
    const sent = {
      isTodaySent: digestsOn.includes(today),
      thisWeek: digestsOn.filter((day) => mondayOf(day) === mondayOf(today)).length,
    };
    const { digest, singles, postponed } = decideDispatch(
      waiting.filter(({ sendAt, isPutOff }) => sendAt <= at || isPutOff).toSorted(byStep),
      person,
      sent,
      at,
    );
    const settled = new Set([...digest, ...singles, ...postponed.map(({ reminder }) => reminder)]);
    const mailOf = (kind: SimulatedMail['kind'], reminders: readonly SimulatedReminder[]): SimulatedMail => ({
      recipientId: person.userId,
      kind,
      sendOn: today,
      sendAt: at,
      reminders: [
        ...new Map(reminders.map((reminder) => [reminder.milestoneId, reminder])).values(),
      ].toSorted(byUrgency),
    });
    if (digest.length > 0) {
      mails.push(mailOf('reminder_digest', digest));
      digestsOn.push(today);
    }
    mails.push(...singles.map((reminder) => mailOf('reminder_single', [reminder])));
    const told = [...digest, ...singles];
    remember(history, told, at);
    const isAskedAnew = ({ milestoneId, step }: SimulatedReminder) =>
      step === CLEARANCE_STEP && told.some((each) => each.milestoneId === milestoneId);
    waiting = [
      ...waiting.filter((reminder) => !settled.has(reminder) && !isAskedAnew(reminder)),
      ...postponed.map(({ reminder, to }) => postponedTo(reminder, to)).filter((each) => !isAskedAnew(each)),
      ...told.flatMap((reminder) => askedAgain(reminder, basis, at)),
      ...clearanceAskedAgain(told, history, basis, at),
    ];
  }
}

function successorOf(
  { audience, memberStateId, recipientId }: SimulatedReminder,
  today: CalendarDate,
  { posts }: PlanningBasis,
): string | null {
  const ofState = memberStateId === null ? [] : (posts.get(memberStateId) ?? []);
  const post = ofState.find((each) => each.audience === audience);
  const alternate = ofState.find((each) => each.audience === 'alternate');
  return post ? successorOn(today, post, alternate, recipientId) : null;
}

/** On another day than its own it is late, which is no day's fault. */
function postponedTo(reminder: SimulatedReminder, to: SendTime): SimulatedReminder {
  const isOnItsDay = to.sendOn === reminder.sendOn;
  if (isOnItsDay) return { ...reminder, ...to };
  return { ...reminder, ...to, movedBecause: null, holidayName: null, isPutOff: true };
}

/** A date that nobody knows is asked for each month; everything else is planned to its end. */
function askedAgain(reminder: SimulatedReminder, basis: PlanningBasis, at: Date): SimulatedReminder[] {
  const { milestone } = reminder;
  if (milestone.date.endsOn !== null) return [];
  const told = toldAt(reminder, at);
  return planMilestone(milestone, [told], basis, at)
    .wanted.filter(({ recipientId }) => recipientId === reminder.recipientId)
    .map((again) => simulated(milestone, again, basis));
}

/** As the table would have it once it is in a mail. */
function toldAt(reminder: SimulatedReminder, at: Date): FormerReminder {
  return {
    ...reminder,
    id: '',
    state: 'claimed',
    isReleased: false,
    isDismissed: false,
    told: reminder.milestone.date,
    claimedAt: at,
    isUndelivered: false,
  };
}

function remember(
  history: Map<string, FormerReminder[]>,
  told: readonly SimulatedReminder[],
  at: Date,
): void {
  for (const reminder of told) {
    const former = history.get(reminder.milestoneId) ?? [];
    history.set(reminder.milestoneId, [...former, toldAt(reminder, at)]);
  }
}

/** What waits for clearance is asked for again a week after the post heard of it, by whichever reminder. */
function clearanceAskedAgain(
  told: readonly SimulatedReminder[],
  history: ReadonlyMap<string, readonly FormerReminder[]>,
  basis: PlanningBasis,
  at: Date,
): SimulatedReminder[] {
  const asked = new Map(
    told
      .filter(({ milestone }) => milestone.clearanceAskedAt !== null)
      .map((reminder) => [reminder.milestoneId, reminder]),
  );
  return [...asked.values()].flatMap(({ milestone, recipientId }) =>
    planMilestone(milestone, history.get(milestone.id) ?? [], basis, at)
      .wanted.filter((again) => again.step === CLEARANCE_STEP && again.recipientId === recipientId)
      .map((again) => simulated(milestone, again, basis)),
  );
}

function simulated(
  milestone: PlannableMilestone,
  reminder: ReminderToPlan,
  { people }: PlanningBasis,
): SimulatedReminder {
  const person = people.get(reminder.recipientId);
  const ownOn = person ? ownDayOf(reminder, person) : null;
  return {
    ...reminder,
    milestone,
    urgentOn: urgentOn(milestone),
    isPutOff: ownOn !== null && ownOn < reminder.sendOn,
  };
}

/** What has passed comes first, then what is due soonest; what has no date comes last. */
export function byUrgency(one: SimulatedReminder, other: SimulatedReminder): number {
  return (one.urgentOn ?? '9999').localeCompare(other.urgentOn ?? '9999');
}

/** The first day from which digests count for a simulation that starts at `now`, wherever people are. */
export function digestsSince(now: Date): CalendarDate {
  return addDays(mondayOf(localDate(now, 'UTC')), -7);
}
