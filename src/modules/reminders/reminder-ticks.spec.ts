import { EventEmitter, once } from 'node:events';
import type { DeliveryRelay } from '#app/modules/notifications/delivery-relay.js';
import type { ReminderDispatcher } from '#app/modules/reminders/reminder-dispatcher.js';
import type { ReminderPlanner } from '#app/modules/reminders/reminder-planner.js';
import { ReminderTicks } from '#app/modules/reminders/reminder-ticks.js';
import type { Tick, Ticker } from '#app/platform/queue/ticker.js';

describe('ReminderTicks', () => {
  it('lets what has begun end, and begins nothing, while it is suspended', async () => {
    const log: string[] = [];
    const planning = new EventEmitter();
    const planner = {
      plan: async () => {
        await once(planning, 'end');
        log.push('planned');
      },
    };
    const dispatcher = {
      dispatch: async () => {
        log.push('dispatched');
        return 0;
      },
    };
    const registered: Tick[] = [];
    const ticks = new ReminderTicks(
      { register: (tick: Tick) => void registered.push(tick) } as unknown as Ticker,
      planner as unknown as ReminderPlanner,
      dispatcher as unknown as ReminderDispatcher,
      {} as DeliveryRelay,
    );
    ticks.onModuleInit();
    const [plan, dispatch] = registered;

    const begun = plan?.run();
    const suspended = ticks.suspendDuring(async () => {
      await dispatch?.run();
      log.push('moved');
    });
    await dispatch?.run();
    planning.emit('end');
    await Promise.all([begun, suspended]);
    expect(log).toEqual(['planned', 'moved']);

    await dispatch?.run();
    expect(log).toEqual(['planned', 'moved', 'dispatched']);
  });
});
