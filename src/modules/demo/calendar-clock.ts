import { type Clock, MovableClock, systemClock } from '#app/kernel/clock.js';
import type { Environment } from '#app/platform/config/environment.js';
import type { Database } from '#app/platform/database/database.js';

/** 1 March 2018, nine o'clock in Kuala Lumpur. */
export const DEMO_STARTS_AT = new Date('2018-03-01T01:00:00Z');

/** The calendar clock of this installation: the system's, but in the demo one that stands where it was last moved to. */
export async function createCalendarClock(environment: Environment, db: Database): Promise<Clock> {
  if (!environment.isDemo) return systemClock;
  const rows = await db.read<{ standsAt: Date }>({
    name: 'demo.clock',
    text: 'SELECT stands_at AS "standsAt" FROM demo_clock',
    values: [],
  });
  return new MovableClock(rows[0]?.standsAt ?? DEMO_STARTS_AT);
}
