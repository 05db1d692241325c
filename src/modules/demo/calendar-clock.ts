import { type Clock, MovableClock, systemClock } from '#app/kernel/clock.js';
import { instantOf } from '#app/kernel/time-zone.js';
import type { Environment } from '#app/platform/config/environment.js';
import { asSystem } from '#app/platform/database/acting.js';
import type { Database } from '#app/platform/database/database.js';

export const DEMO_ZONE = 'Asia/Kuala_Lumpur';
/** When a newcomer finds the demo. */
export const DEMO_STARTS_AT = instantOf('2018-03-01', '09:00', DEMO_ZONE);
/** The first day on which the states of the demo report; see `DemoSeed`. */
export const DEMO_PREPARED_FROM_ON = '2018-02-12';

/** The calendar clock of this installation: the system's, but in the demo one that stands where it was last moved to. */
export async function createCalendarClock(environment: Environment, db: Database): Promise<Clock> {
  if (!environment.isDemo) return systemClock;
  const rows = await asSystem('start', () =>
    db.read<{ standsAt: Date }>({
      name: 'demo.clock',
      text: 'SELECT stands_at AS "standsAt" FROM demo_clock',
      values: [],
    }),
  );
  return new MovableClock(rows[0]?.standsAt ?? instantOf(DEMO_PREPARED_FROM_ON, '00:00', DEMO_ZONE));
}
