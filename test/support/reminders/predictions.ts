import { ReminderSimulator } from '#app/modules/reminders/reminder-simulator.js';
import type { ReminderEngine, TrackerProcess } from '../reminder-engine.js';
import { sayTime } from './oracle-calendar.js';
import type { Line, Mail } from './scenario.js';

type Simulation = Awaited<ReturnType<ReminderSimulator['simulate']>>;
type Reminder = Simulation['mails'][number]['reminders'][number];

const NAMES = `
  SELECT id, display_name AS name, time_zone AS zone FROM users
  UNION ALL SELECT id, title, NULL FROM milestones`;

/** What the simulator says will be sent from `now` until just before `until`, if nothing changes. */
export async function predict(
  { sql }: ReminderEngine,
  tracker: TrackerProcess,
  now: Date,
  until: Date,
): Promise<Mail[]> {
  const { mails } = await tracker
    .get(ReminderSimulator)
    .simulate({ from: now, to: new Date(until.getTime() - 1) });
  const { rows } = await sql.query<{ id: string; name: string; zone: string | null }>(NAMES);
  const known = new Map(rows.map((row) => [row.id, row]));
  const nameOf = (id: string) => known.get(id)?.name ?? '';
  return mails.map(({ recipientId, sendOn, sendAt, kind, reminders }) => ({
    to: nameOf(recipientId),
    day: sendOn,
    time: sayTime(sendAt.getTime(), known.get(recipientId)?.zone ?? ''),
    isSingle: kind === 'reminder_single',
    // Those equally urgent have no order of their own.
    lines: reminders
      .toSorted(
        (one, other) =>
          (one.urgentOn ?? '9999').localeCompare(other.urgentOn ?? '9999') ||
          nameOf(one.milestoneId).localeCompare(nameOf(other.milestoneId)),
      )
      .map((reminder) => lineOf(reminder, nameOf(reminder.milestoneId), sendOn)),
  }));
}

function lineOf(reminder: Reminder, milestone: string, mailedOn: string): Line {
  const { step, movedBecause, holidayName, sendOn } = reminder;
  // What comes late comes late for another reason.
  const because = sendOn === mailedOn ? movedBecause : null;
  return { milestone, step, because: because && reasons[because](holidayName) };
}

const reasons: Record<NonNullable<Reminder['movedBecause']>, (holidayName: string | null) => string> = {
  rest_day: () => 'rest day',
  holiday: (name) => `holiday ${name}`,
  quiet_day: () => 'quiet day',
  weekly: () => 'weekly digest',
};
