import { addDuration, type CalendarDate, daysBetween } from '#app/kernel/calendar-date.js';
import { type ImpreciseDate, uncertaintyDays } from '#app/kernel/imprecise-date.js';
import { instantOf } from '#app/kernel/time-zone.js';
import type { MilestoneKind } from '#app/modules/milestones/milestone.js';
import {
  type Addressee,
  addresseeOf,
  holds,
  type Occasion,
  type Post,
} from '#app/modules/reminders/reminder-addressee.rules.js';
import {
  nextSendTime,
  type Person,
  type SendDay,
  sendDayOf,
  type SendTime,
  soonestSendTime,
} from '#app/modules/reminders/reminder-person.js';
import {
  isBeforeStep,
  type ReminderForm,
  type ReminderPolicy,
  type ReminderStep,
  type ReminderStepKind,
  stepKindOf,
} from '#app/modules/reminders/reminder-policy.js';

export interface DatedMilestone {
  kind: MilestoneKind;
  date: ImpreciseDate;
  /** Nothing is reminded of before this day, and what was due before it never is. */
  fromOn: CalendarDate | null;
  /** An update waits for the validating authority since then; null: none does. */
  clearanceAskedAt: Date | null;
}

/** A step of the policy on the day that it counts to, for the readers of one post. */
export interface DatedStep {
  step: string;
  stepKind: ReminderStepKind;
  form: ReminderForm;
  nominalOn: CalendarDate;
  /** The last one before the date that this post gets. */
  isLastBefore: boolean;
}

export type ScheduledReminder = DatedStep & Addressee<SendDay> & SendTime;

/** A post of a milestone, with whoever may stand in for its holder. */
export interface PostOfMilestone {
  milestone: DatedMilestone;
  policy: ReminderPolicy;
  post: Post;
  /** The post that stands in; undefined where none does. */
  alternate: Post | undefined;
  people: ReadonlyMap<string, Person>;
}

/** The day by which something has to be known, and before-steps count from: a meeting's first, the last of all else. */
export function urgentOn({ kind, date }: Pick<DatedMilestone, 'kind' | 'date'>): CalendarDate | null {
  return kind === 'meeting' ? date.startsOn : date.endsOn;
}

/** Does nobody's settings keep it back? */
export function isAssured({ isLastBefore, form }: Pick<DatedStep, 'isLastBefore' | 'form'>): boolean {
  return isLastBefore || form === 'letter';
}

/**
 * Every reminder of a milestone to one post, in the order of sending, whatever time it is now: docs/reminders.md, 2 to 4.
 */
export function scheduleReminders(situation: PostOfMilestone): ScheduledReminder[] {
  const { milestone, policy, post, alternate, people } = situation;
  const { fromOn, date } = milestone;
  if (fromOn !== null && date.endsOn !== null && date.endsOn < fromOn) return [];
  const scheduled = datedSteps(situation, date).flatMap((step): ScheduledReminder[] => {
    const direction = step.stepKind === 'before' ? 'before' : 'after';
    const addressee =
      addresseeOf(post, alternate, people, {
        nominalOn: step.nominalOn,
        isAssured: isAssured(step),
        dayOf: (person) => sendDayOf(person, step.nominalOn, direction, !isAssured(step)),
      }) ?? successorTo(situation, step);
    const person = addressee && people.get(addressee.recipientId);
    if (!person || (fromOn !== null && addressee.sendOn < fromOn)) return [];
    return [{ ...step, ...addressee, sendAt: instantOf(addressee.sendOn, policy.sendAtLocal, person.zone) }];
  });
  return scheduled.toSorted(
    (one, other) =>
      one.sendAt.getTime() - other.sendAt.getTime() || one.nominalOn.localeCompare(other.nominalOn),
  );
}

/** What a vacant post had nobody to get is its next holder's, when they take it up. */
function successorTo({ policy, post, people }: PostOfMilestone, step: DatedStep): Addressee<SendDay> | null {
  const { nominalOn } = step;
  const isVacant = !post.holders.some((holder) => holds(holder, nominalOn));
  const next = post.holders
    .filter(({ fromOn }) => fromOn !== null && fromOn > nominalOn)
    .toSorted((one, other) => (one.fromOn ?? '').localeCompare(other.fromOn ?? ''))
    .at(0);
  const person = next && people.get(next.userId);
  if (!isVacant || !person || !next?.fromOn || (person.isUnsubscribed && !isAssured(step))) return null;
  const takenUpAt = instantOf(next.fromOn, '00:00', person.zone);
  const { sendOn } = nextSendTime(person, policy.sendAtLocal, takenUpAt, !isAssured(step));
  return { recipientId: person.userId, sendOn, movedBecause: null, holidayName: null };
}

/** Who of a post can be written to soonest, and when. */
export function soonestReader(
  { milestone, policy, post, alternate, people }: PostOfMilestone,
  now: Date,
  step: Pick<DatedStep, 'isLastBefore' | 'form'>,
): Addressee<SendTime> | null {
  const settings = { urgentOn: urgentOn(milestone), waitsForDigest: !isAssured(step) };
  const occasion: Occasion<SendTime> = {
    nominalOn: null,
    isAssured: isAssured(step),
    dayOf: (person, fromOn) => {
      const takenUpAt = fromOn && instantOf(fromOn, '00:00', person.zone);
      const from = takenUpAt && takenUpAt > now ? takenUpAt : now;
      return soonestSendTime(person, policy.sendAtLocal, from, settings);
    },
  };
  return addresseeOf(post, alternate, people, occasion);
}

/**
 * The steps that name the post. Steps before a meeting count from its first possible day, steps before a due date and
 * all later ones from its last. A step nearer than the date is precise waits: of a meeting in June, 31 May must not say
 * "tomorrow". A date to be confirmed has none.
 * @param date the present one, or another that the milestone had.
 */
export function datedSteps(
  { milestone: { kind }, policy, post: { audience } }: PostOfMilestone,
  date: ImpreciseDate,
): DatedStep[] {
  const { startsOn, endsOn } = date;
  if (startsOn === null || endsOn === null) return [];
  const steps = policy.steps
    .filter((step) => step.audience.includes(audience))
    .flatMap((step: ReminderStep): DatedStep[] => {
      const isBefore = isBeforeStep(step);
      const countsFromOn = (isBefore ? urgentOn({ kind, date }) : endsOn) ?? endsOn;
      const nominalOn = addDuration(countsFromOn, step.offset);
      if (isBefore && daysBetween(nominalOn, countsFromOn) < uncertaintyDays(date)) return [];
      const { code, form } = step;
      return [{ step: code, stepKind: stepKindOf(step), form, nominalOn, isLastBefore: false }];
    });
  const lastOn = steps
    .filter(({ stepKind }) => stepKind === 'before')
    .map(({ nominalOn }) => nominalOn)
    .toSorted()
    .at(-1);
  return steps.map((step) => ({
    ...step,
    isLastBefore: step.stepKind === 'before' && step.nominalOn === lastOn,
  }));
}

/**
 * Days from each step to the next one, by step code; the last step's gap is that of the step before it.
 * A date that moves later by no more than this leaves a step that was sent as it is: the next one tells the new date.
 */
export function gapsInDays({ steps }: ReminderPolicy, endsOn: CalendarDate): Map<string, number> {
  const days = steps
    .map(({ code, offset }) => ({ code, on: addDuration(endsOn, offset) }))
    .toSorted((one, other) => one.on.localeCompare(other.on));
  let gap = 0;
  return new Map(
    days.map(({ code, on }, index) => {
      const next = days[index + 1];
      if (next) gap = daysBetween(on, next.on);
      return [code, gap];
    }),
  );
}
