import { Injectable } from '@nestjs/common';
import { type Actor, servedPlanIds } from '#app/kernel/actor.js';
import { addDays, type CalendarDate, daysBetween } from '#app/kernel/calendar-date.js';
import { InvalidInputError, NotFoundError } from '#app/kernel/errors.js';
import { instantOf } from '#app/kernel/time-zone.js';
import type { ScopedPolicy } from '#app/modules/reminders/milestone-plan.rules.js';
import {
  type MilestoneName,
  PreviewReader,
  type RecipientName,
} from '#app/modules/reminders/preview.reader.js';
import type {
  PreviewLineView,
  PreviewQuery,
  ReminderPreviewView,
} from '#app/modules/reminders/reminder-preview.dto.js';
import {
  byUrgency,
  type SimulatedMail,
  type SimulatedReminder,
} from '#app/modules/reminders/reminder-simulation.rules.js';
import { ReminderSimulator } from '#app/modules/reminders/reminder-simulator.js';

const LONGEST_DAYS = 400;
const MOST_MAILS = 2_000;
/** Where a day begins first, and where it ends last. */
const [EASTERNMOST, WESTERNMOST] = ['Pacific/Kiritimati', 'Etc/GMT+12'];

/** Tells the secretariat who gets what and when. */
@Injectable()
export class ReminderPreviewService {
  constructor(
    private readonly simulator: ReminderSimulator,
    private readonly reader: PreviewReader,
  ) {}

  /**
   * Mails by the recipients' local days of sending.
   * @param policies tried in place of the stored ones of the same scope.
   * @throws InvalidInputError for days in the wrong order or more than 400 of them.
   */
  async preview(
    actor: Actor,
    { from, to, state, recipient }: PreviewQuery,
    policies: readonly ScopedPolicy[] = [],
  ): Promise<ReminderPreviewView> {
    const { madeAt, mails, drafts } = await this.simulateDays(from, to, policies);
    const served = servedPlanIds(actor);
    const isServed = ({ milestone }: SimulatedReminder) =>
      served === null || milestone.planId === null || served.includes(milestone.planId);
    const isWanted = (reminder: SimulatedReminder) =>
      isServed(reminder) &&
      (state === undefined || reminder.memberStateId === state) &&
      (recipient === undefined || reminder.recipientId === recipient);
    const wanted = mails
      .filter(({ reminders }) => reminders.some(isWanted))
      .map((mail) => ({ ...mail, reminders: mail.reminders.filter(isServed) }));
    const shown = wanted.slice(0, MOST_MAILS);
    const shownDrafts = drafts.filter(isWanted).slice(0, MOST_MAILS);
    const names = await this.findNames(shown, shownDrafts);
    return {
      from,
      to,
      madeAt,
      mails: shown.flatMap(({ sendAt, sendOn, kind, recipientId, reminders }) => {
        const person = names.recipients.get(recipientId);
        if (person === undefined) return [];
        const lines = linesOf(reminders, names.milestones);
        return [{ sendAt, sendOn, zone: person.zone, kind, recipient: recipientOf(person), lines }];
      }),
      drafts: shownDrafts.flatMap((reminder) => {
        const person = names.recipients.get(reminder.recipientId);
        if (person === undefined) return [];
        const draft = { recipient: recipientOf(person), draftedOn: reminder.sendOn };
        return lineOf(reminder, names.milestones).map((line) => Object.assign(line, draft));
      }),
      isTruncated: wanted.length > shown.length,
    };
  }

  /** The mail that a person would be sent on a local day. @throws NotFoundError where none would be. */
  async findMail(
    actor: Actor,
    recipientId: string,
    on: CalendarDate,
  ): Promise<{ mail: SimulatedMail; recipient: RecipientName }> {
    const { mails } = await this.simulateDays(on, on, []);
    const served = servedPlanIds(actor);
    const mail = mails.find((one) => one.recipientId === recipientId);
    const reminders = mail?.reminders.filter(
      ({ milestone }) => served === null || milestone.planId === null || served.includes(milestone.planId),
    );
    const recipient = (await this.reader.findRecipients([recipientId])).get(recipientId);
    if (!mail || !reminders || reminders.length === 0 || !recipient) throw new NotFoundError('mail');
    return { mail: { ...mail, reminders }, recipient };
  }

  private async simulateDays(from: CalendarDate, to: CalendarDate, policies: readonly ScopedPolicy[]) {
    const days = daysBetween(from, to);
    if (days < 0 || days > LONGEST_DAYS) {
      const code = days < 0 ? 'before_first_day' : 'too_many_days';
      throw new InvalidInputError([{ pointer: '/to', code, params: { from, most: LONGEST_DAYS } }]);
    }
    const simulation = await this.simulator.simulate({
      from: instantOf(from, '00:00', EASTERNMOST),
      to: instantOf(addDays(to, 1), '00:00', WESTERNMOST),
      policies,
    });
    const isAsked = ({ sendOn }: { sendOn: CalendarDate }) => from <= sendOn && sendOn <= to;
    return {
      ...simulation,
      mails: simulation.mails.filter(isAsked),
      drafts: simulation.drafts.filter(({ sendOn }) => sendOn <= to),
    };
  }

  private async findNames(mails: readonly SimulatedMail[], drafts: readonly SimulatedReminder[]) {
    const reminders = [...mails.flatMap((mail) => mail.reminders), ...drafts];
    const ids = (idOf: (reminder: SimulatedReminder) => string) => [...new Set(reminders.map(idOf))];
    return {
      milestones: await this.reader.findMilestones(ids(({ milestoneId }) => milestoneId)),
      recipients: await this.reader.findRecipients(ids(({ recipientId }) => recipientId)),
    };
  }
}

function recipientOf({ id, displayName, post }: RecipientName) {
  return { id, displayName, post };
}

/** As the mail has them: what is as urgent goes by its title. */
function linesOf(
  reminders: readonly SimulatedReminder[],
  names: ReadonlyMap<string, MilestoneName>,
): PreviewLineView[] {
  const titleOf = ({ milestoneId }: SimulatedReminder) => names.get(milestoneId)?.title ?? '';
  return reminders
    .toSorted((one, other) => byUrgency(one, other) || titleOf(one).localeCompare(titleOf(other)))
    .flatMap((reminder) => lineOf(reminder, names));
}

function lineOf(reminder: SimulatedReminder, names: ReadonlyMap<string, MilestoneName>): PreviewLineView[] {
  const { milestoneId, milestone, step, stepKind, form, nominalOn, movedBecause, holidayName } = reminder;
  const name = names.get(milestoneId);
  if (name === undefined) return [];
  const { title, state, isIllustrative } = name;
  const { kind, date } = milestone;
  const facts = { milestoneId, kind, title, state, date, isIllustrative };
  return [{ ...facts, step, stepKind, form, nominalOn, movedBecause, holidayName }];
}
