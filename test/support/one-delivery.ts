import { MovableClock } from '#app/kernel/clock.js';
import { DeliverySender } from '#app/modules/notifications/delivery-sender.js';
import {
  addMilestone,
  addState,
  type ReminderEngine,
  startReminderEngine,
  type TrackerProcess,
} from './reminder-engine.js';

const START = new Date('2026-01-05T00:00:00Z');

/** A ledger with one digest to `focal-point@kh.example`, entered on 2 March 2018 and queued; made anew for each test. */
export interface OneDelivery {
  engine: ReminderEngine;
  /** Does nothing by itself. */
  tracker: TrackerProcess;
  recipientId: string;
  milestoneId: string;
  /** The system clock: stands still until it is moved. */
  system: MovableClock;
  later(ms: number): void;
  /** Columns of the delivery, as SQL writes them. */
  row<T extends object>(columns: string): Promise<T>;
  /** As the worker does with a job of the queue that holds this one mail. */
  send(process?: TrackerProcess): Promise<void>;
  attempts(): Promise<unknown[]>;
}

export function useOneDelivery(variables: Record<string, string> = {}): OneDelivery {
  const stage = {} as OneDelivery;
  beforeEach(async () => {
    const system = new MovableClock(START);
    const engine = await startReminderEngine({ at: '2018-01-10T02:00:00Z', systemClock: system, variables });
    const tracker = await engine.startProcess('api');
    const { stateId, userId } = await addState(engine.sql, 'KH', 'Asia/Phnom_Penh');
    const milestoneId = await addMilestone(engine.sql, { stateId, date: '2018-05-31' });
    await tracker.plan();
    engine.calendar.moveTo(new Date('2018-03-02T01:30:00Z'));
    await tracker.dispatch();
    Object.assign(stage, { engine, tracker, system, milestoneId, recipientId: userId });
  });
  afterEach(() => stage.engine.stop());

  stage.later = (ms) => stage.system.moveTo(new Date(stage.system.now().getTime() + ms));
  stage.row = async <T extends object>(columns: string) => {
    const { rows } = await stage.engine.sql.query<T>(
      `SELECT ${columns} FROM deliveries WHERE kind <> 'notice'`,
    );
    return rows[0] as T;
  };
  stage.send = async (process = stage.tracker) => {
    const { id, attempts } = await stage.row<{ id: string; attempts: number }>('id, attempts');
    await process.get(DeliverySender).send({ deliveries: [{ id, attempts }] });
  };
  stage.attempts = async () => {
    const { rows } = await stage.engine.sql.query(
      `SELECT number, outcome, smtp_code AS code FROM delivery_attempts
       JOIN deliveries ON deliveries.id = delivery_id WHERE kind <> 'notice' ORDER BY number`,
    );
    return rows;
  };
  return stage;
}
