import { Injectable } from '@nestjs/common';
import { Database, runNamed } from '#app/platform/database/database.js';

const SAVE = `
  INSERT INTO demo_clock (stands_at) VALUES ($1)
  ON CONFLICT (is_singleton) DO UPDATE SET stands_at = excluded.stands_at`;

const NEXT_DUE = `
  SELECT min(send_at) AS at FROM reminders WHERE state = 'planned' AND send_at > $1 AND send_at <= $2`;

const UNDER_WAY = `SELECT count(*)::int AS count FROM deliveries WHERE state IN ('queued', 'handed_over')`;

// Identifiers sort by the time they were made.
const MADE_SINCE = `
  SELECT count(*)::int AS deliveries, count(*) FILTER (WHERE state = 'accepted')::int AS accepted,
    count(*) FILTER (WHERE state = 'failed')::int AS failed,
    (SELECT count(*)::int FROM reminders WHERE delivery_id > $1) AS "remindersDue"
  FROM deliveries WHERE id > $1`;

export interface MadeSince {
  remindersDue: number;
  deliveries: number;
  accepted: number;
  failed: number;
}

/** Where the demo's clock stands, and what there is to do on its way. */
@Injectable()
export class DemoClockRepository {
  constructor(private readonly db: Database) {}

  async save(standsAt: Date): Promise<void> {
    await this.db.transaction((tx) =>
      runNamed(tx, { name: 'demo.save-clock', text: SAVE, values: [standsAt] }),
    );
  }

  /** The first instant after `after`, up to `until`, at which a reminder becomes due. */
  async findNextDue(after: Date, until: Date): Promise<Date | null> {
    const rows = await this.db.read<{ at: Date | null }>({
      name: 'demo.next-due',
      text: NEXT_DUE,
      values: [after, until],
    });
    return rows[0]?.at ?? null;
  }

  /** Mails that wait for the mail server's answer; a deferred one has had it. */
  async countUnderWay(): Promise<number> {
    const rows = await this.db.read<{ count: number }>({
      name: 'demo.under-way',
      text: UNDER_WAY,
      values: [],
    });
    return rows[0]?.count ?? 0;
  }

  /** @param id made before the deliveries in question. */
  async countMadeSince(id: string): Promise<MadeSince> {
    const [row] = await this.db.read<MadeSince>({ name: 'demo.made-since', text: MADE_SINCE, values: [id] });
    return row ?? { remindersDue: 0, deliveries: 0, accepted: 0, failed: 0 };
  }
}
