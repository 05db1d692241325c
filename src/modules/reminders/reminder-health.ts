import { Inject, Injectable } from '@nestjs/common';
import { CALENDAR_CLOCK, type Clock, isMovable, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { ALERT_AFTER_MS, DeliveryHealth } from '#app/modules/notifications/delivery-health.reader.js';
import type { ReminderHealthView } from '#app/modules/reminders/reminder-health.dto.js';
import { Database } from '#app/platform/database/database.js';

// The dispatcher passes over who has no account any more.
const OLDEST_DUE = `
  SELECT reminders.id, send_at AS "sendAt", count(*) OVER ()::int AS "dueReminders" FROM reminders JOIN users ON users.id = recipient_user_id AND is_active
  WHERE state = 'planned' AND send_at <= $1 ORDER BY send_at, recipient_user_id LIMIT 1`;

/**
 * Does what is due go out? It does not when the oldest due reminder, in a mail or not yet, has waited for a quarter of an
 * hour in which something could have been done about it.
 */
@Injectable()
export class ReminderHealth {
  private seen: { id: string; at: Date } | null = null;

  constructor(
    private readonly db: Database,
    private readonly deliveries: DeliveryHealth,
    @Inject(CALENDAR_CLOCK) private readonly calendar: Clock,
    @Inject(SYSTEM_CLOCK) private readonly system: Clock,
  ) {}

  async look(): Promise<ReminderHealthView> {
    const [{ undispatchedMs, dueReminders }, { oldestWaitMs, ...ledger }] = await Promise.all([
      this.lookAtUndispatched(),
      this.deliveries.look(),
    ]);
    const oldestMs = Math.max(undispatchedMs, oldestWaitMs);
    return {
      isAlert: oldestMs > ALERT_AFTER_MS,
      oldestDueSeconds: Math.floor(oldestMs / 1_000),
      dueSince: oldestMs > 0 ? new Date(this.system.now().getTime() - oldestMs) : null,
      dueReminders,
      ...ledger,
    };
  }

  /** How many reminders wait for the dispatcher, and how long the oldest has, in milliseconds of real time. */
  private async lookAtUndispatched(): Promise<{ undispatchedMs: number; dueReminders: number }> {
    const now = this.calendar.now();
    const [oldest] = await this.db.read<{ id: string; sendAt: Date; dueReminders: number }>({
      name: 'reminders.oldest-due',
      text: OLDEST_DUE,
      values: [now],
    });
    if (oldest === undefined) {
      this.seen = null;
      return { undispatchedMs: 0, dueReminders: 0 };
    }
    const { id, sendAt, dueReminders } = oldest;
    if (!isMovable(this.calendar)) return { undispatchedMs: now.getTime() - sendAt.getTime(), dueReminders };
    // A calendar that stands, or leaps over months, tells nothing of how long anybody waits: that is measured from when it
    // was seen here.
    if (this.seen?.id !== id) this.seen = { id, at: this.system.now() };
    return { undispatchedMs: this.system.now().getTime() - this.seen.at.getTime(), dueReminders };
  }
}
