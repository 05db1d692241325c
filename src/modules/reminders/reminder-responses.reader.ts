import { Inject, Injectable } from '@nestjs/common';
import { addDays, type CalendarDate } from '#app/kernel/calendar-date.js';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { NotFoundError } from '#app/kernel/errors.js';
import { type CursorKey, toPage } from '#app/kernel/page.js';
import { instantOf, localDate } from '#app/kernel/time-zone.js';
import { AssignmentsReader } from '#app/modules/progress/assignments.reader.js';
import type {
  AnsweredReminderPage,
  AnsweredReminderView,
  FailingRecipientView,
  ReminderOutcome,
  ReminderResponsesView,
  ResponseCountsView,
  ResponsesPlanView,
  StateResponsesView,
  StepResponsesView,
} from '#app/modules/reminders/reminder-response.dto.js';
import * as sql from '#app/modules/reminders/reminder-response.sql.js';
import { Database } from '#app/platform/database/database.js';

/** Days in the plan's zone; without a last one until today, without a first one for a year. */
interface SentOn {
  from: CalendarDate | null;
  to: CalendarDate | null;
}

interface Span {
  plan: ResponsesPlanView;
  from: CalendarDate;
  to: CalendarDate;
  /** The same as instants, half-open. */
  instants: [from: Date, until: Date];
}

export interface AnsweredFilter extends SentOn {
  /** ISO code. */
  state: string | null;
  step: string | null;
  outcome: ReminderOutcome | null;
}

/** Of a step, or of a state. */
type CountedRow = Omit<StepResponsesView, 'step'> &
  ({ step: string; stateId: null } | { step: null; stateId: string });

const DAYS_OF_A_YEAR = 365;

type Counts = Pick<ResponseCountsView, 'reminders' | 'responses' | 'open'>;

const none: Counts = { reminders: 0, responses: 0, open: 0 };

/**
 * What followed the reminders about commitments, for the secretariat only: it names who is silent.
 *
 * - Counted is a *reminder*: one step about one commitment and period of one state, of which at least one mail was accepted
 *   by a mail server and has not come back. It is sent when the first such mail was made (calendar clock; a mail is
 *   accepted on its own day or not at all). Of the steps that one mail collapsed into one line, the latest is counted.
 * - A *response* to it is the first official update about the same commitment and period that was recorded (calendar
 *   clock) within seven days: nationally cleared, and not kept within the own state.
 * - An update that follows two reminders counts for the latest one before it, so that no update counts twice.
 * - A reminder is *open* as long as its seven days run and no later one has taken over.
 */
@Injectable()
export class ReminderResponsesReader {
  constructor(
    private readonly db: Database,
    private readonly assignments: AssignmentsReader,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError */
  async count(planId: string, sentOn: SentOn): Promise<ReminderResponsesView> {
    const now = this.clock.now();
    const { plan, from, to, instants } = await this.spanOf(planId, sentOn, now);
    const [rows, standings, failingAddresses] = await Promise.all([
      this.db.read<CountedRow>({
        name: 'reminder-responses.count',
        text: sql.COUNT_RESPONSES,
        values: [planId, now, ...instants, null],
      }),
      this.assignments.countByState(planId),
      this.db.read<FailingRecipientView>({
        name: 'reminder-responses.failing',
        text: sql.LIST_FAILING,
        values: [planId, now],
      }),
    ]);
    const steps = rows.flatMap((row) => (row.step === null ? [] : [stepOf(row, row.step)]));
    const ofState = new Map(rows.map((row) => [row.stateId, countsOf(row)]));
    const states = standings.map(
      ({ state, counts: [silent = 0], lastUpdatedAt }): StateResponsesView => ({
        state,
        ...(ofState.get(state.id) ?? none),
        silent,
        lastUpdatedAt,
      }),
    );
    const total = steps.reduce(sum, none);
    return {
      plan,
      from,
      to,
      responseDays: sql.RESPONSE_DAYS,
      madeAt: now,
      total,
      steps,
      states,
      failingAddresses,
    };
  }

  /** The reminders behind the counts, newest first. @throws NotFoundError */
  async list(
    planId: string,
    { state, step, outcome, ...sentOn }: AnsweredFilter,
    after: CursorKey | null,
    limit: number,
  ): Promise<AnsweredReminderPage> {
    const now = this.clock.now();
    const { instants } = await this.spanOf(planId, sentOn, now);
    const before = after ?? [null, null, null, null];
    const rows = await this.db.read<AnsweredReminderView>({
      name: 'reminder-responses.list',
      text: sql.LIST_ANSWERED,
      values: [planId, now, ...instants, state, step, outcome, ...before, limit + 1],
    });
    return toPage(
      rows,
      limit,
      (row) => [row.sentAt.toISOString(), row.milestoneId, row.step, row.round],
      (row) => row,
    );
  }

  private async spanOf(planId: string, sentOn: SentOn, now: Date): Promise<Span> {
    const [found] = await this.db.read<{ plan: ResponsesPlanView; zone: string }>({
      name: 'reminder-responses.plan',
      text: sql.PLAN_OF_RESPONSES,
      values: [planId],
    });
    if (found === undefined) throw new NotFoundError('plan');
    const { plan, zone } = found;
    const to = sentOn.to ?? localDate(now, zone);
    const from = sentOn.from ?? addDays(to, -DAYS_OF_A_YEAR);
    const instants: Span['instants'] = [
      instantOf(from, '00:00', zone),
      instantOf(addDays(to, 1), '00:00', zone),
    ];
    return { plan, from, to, instants };
  }
}

function stepOf({ stepKind, offsetDays, ...row }: CountedRow, step: string): StepResponsesView {
  return { step, stepKind, offsetDays, ...countsOf(row) };
}

function countsOf({ reminders, responses, open }: Counts): Counts {
  return { reminders, responses, open };
}

function sum(one: Counts, other: Counts): Counts {
  return {
    reminders: one.reminders + other.reminders,
    responses: one.responses + other.responses,
    open: one.open + other.open,
  };
}
