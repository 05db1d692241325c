import { MovableClock } from '#app/kernel/clock.js';
import type { ReminderEngine, TrackerProcess } from '../reminder-engine.js';
import { sayTime } from './oracle-calendar.js';
import type { Fact, Line, Mail, Scenario } from './scenario.js';
import { TrackerFacts } from './tracker-facts.js';

/** What the driver does besides letting the tracker work. */
export interface Playing {
  /** Further instants at which the tracker plans and dispatches, as its ticks do all the time. */
  ticks?: readonly Date[];
  /** Before the tracker first looks at what has changed, or is back. */
  beforeWork?(now: Date, until: Date): Promise<void>;
  /** Has the mails that were entered in the ledger answered for by a mail server; without it all are accepted at once. */
  sendMails?(): Promise<void>;
}

/**
 * Plays a scenario to the tracker: tells it the facts as its other parts would, and lets planner and dispatcher work at
 * each instant at which something changes or falls due, except during outages.
 * @returns the mails that it entered in the ledger, in that order.
 */
export async function play(
  engine: ReminderEngine,
  calendar: RepeatableClock,
  tracker: TrackerProcess,
  { begin, end, given, changes }: Scenario,
  { ticks = [], beforeWork, sendMails = () => acceptAll(engine) }: Playing = {},
): Promise<Mail[]> {
  const facts = new TrackerFacts(engine.sql);
  await facts.clear();
  const until = new Date(end);
  const coming = changes.map(({ at, fact }) => ({ at: new Date(at), fact }));
  let isUp = true;
  let now = new Date(begin);
  const tell = async (fact: Fact) => {
    if (fact.is === 'outage' || fact.is === 'recovery') isUp = fact.is === 'recovery';
    else await facts.tell(fact);
  };
  calendar.turnBackTo(now);
  for (const fact of given) await tell(fact);
  let hasChanged = true;
  while (now < until) {
    calendar.moveTo(now);
    while (coming[0] !== undefined && coming[0].at <= now) {
      await tell((coming.shift() as (typeof coming)[number]).fact);
      hasChanged = true;
    }
    const nextChange = earliest([until, coming[0]?.at]);
    if (isUp) {
      if (hasChanged) await beforeWork?.(now, nextChange);
      await tracker.plan();
      if ((await tracker.dispatch()) > 0) {
        await sendMails();
        await tracker.plan();
      }
    }
    hasChanged = false;
    const isLater = (tick: Date) => tick > now;
    now = earliest([nextChange, ...(isUp ? [await nextDue(engine, now), ticks.find(isLater)] : [])]);
  }
  return readMails(engine);
}

/** The calendar of a test that plays one scenario after the other. */
export class RepeatableClock extends MovableClock {
  private turnedBackBy = 0;

  override now(): Date {
    return new Date(super.now().getTime() - this.turnedBackBy);
  }

  override moveTo(instant: Date): void {
    super.moveTo(new Date(instant.getTime() + this.turnedBackBy));
  }

  turnBackTo(instant: Date): void {
    this.turnedBackBy = super.now().getTime() - instant.getTime();
  }
}

const earliest = (instants: readonly (Date | null | undefined)[]): Date =>
  new Date(Math.min(...instants.map((instant) => instant?.getTime() ?? Infinity)));

async function acceptAll({ sql }: ReminderEngine): Promise<void> {
  await sql.query(`UPDATE deliveries SET state = 'accepted' WHERE state = 'queued'`);
}

async function nextDue({ sql }: ReminderEngine, now: Date): Promise<Date | null> {
  const { rows } = await sql.query<{ at: Date | null }>(
    `SELECT min(send_at) AS at FROM reminders WHERE state = 'planned' AND send_at > $1`,
    [now],
  );
  return rows[0]?.at ?? null;
}

interface LedgerRow {
  messageId: string;
  to: string;
  zone: string;
  day: string;
  at: Date;
  kind: string;
  body: string;
  lines: { milestone: string; step: string; nominalOn: string }[];
}

const LEDGER = `
  SELECT message_id AS "messageId", display_name AS "to", users.time_zone AS zone, local_on::text AS day, dated_at AS at, deliveries.kind,
    body_text AS body,
    (SELECT json_agg(json_build_object('milestone', title, 'step', step, 'nominalOn', nominal_on) ORDER BY nominal_on, step)
      FROM reminders JOIN milestones ON milestones.id = milestone_id WHERE delivery_id = deliveries.id) AS lines
  FROM deliveries JOIN users ON users.id = recipient_user_id
  WHERE deliveries.kind IN ('reminder_digest', 'reminder_single') AND deliveries.state <> 'suppressed'
  ORDER BY dated_at, deliveries.id`;

/** What the ledger says was sent. */
export async function readMails({ sql }: ReminderEngine): Promise<Mail[]> {
  const { rows } = await sql.query<LedgerRow>(LEDGER);
  return rows.map(mailOf);
}

/** What reached the mail server, each mail as often as it did; times and steps are the ledger's. */
export async function readReceived({ sql, mail }: ReminderEngine): Promise<Mail[]> {
  const { rows } = await sql.query<LedgerRow>(LEDGER);
  const ledger = new Map(rows.map((row) => [row.messageId, row]));
  return mail.accepted.map(({ messageId = '', text = '' }) => {
    const row = ledger.get(messageId);
    if (row === undefined) throw new Error(`the ledger does not know ${messageId}`);
    return mailOf({ ...row, body: text });
  });
}

function mailOf({ to, zone, day, at, kind, body, lines }: LedgerRow): Mail {
  return {
    to,
    day,
    time: sayTime(at.getTime(), zone),
    isSingle: kind === 'reminder_single',
    lines: linesOf(body, lines),
  };
}

/** Titles, their order and the reasons as the mail says them; the step, which it does not name, from the table. */
export function linesOf(body: string, told: LedgerRow['lines']): Line[] {
  const blocks = body.split(/^(?=\d+\. )/m).slice(1);
  return blocks.map((block) => {
    const milestone = /^\d+\. (.+)$/m.exec(block)?.[1] ?? '';
    const steps = told.filter((each) => each.milestone === milestone);
    return { milestone, step: latestOf(steps), because: reasonIn(block) };
  });
}

/** News of a date is said by any step that comes with it. */
function latestOf(steps: LedgerRow['lines']): string {
  const last = steps.findLast(({ step }) => step !== 'change') ?? steps.at(-1);
  return last?.step ?? 'unknown';
}

function reasonIn(block: string): string | null {
  const note = block.replaceAll(/\s+/g, ' ');
  if (note.includes('is your rest day')) return 'rest day';
  const holiday = /is a public holiday \(([^)]+)\)/.exec(note);
  if (holiday !== null) return `holiday ${holiday[1]}`;
  if (note.includes('quiet day')) return 'quiet day';
  return note.includes('weekly') ? 'weekly digest' : null;
}
