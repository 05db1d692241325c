import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#app/kernel/actor.js';
import { CALENDAR_CLOCK, type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { runNamed } from '#app/platform/database/database.js';

/** What happened to which subject; `before` and `after` hold the changed fields only, and no secrets. */
export interface AuditEntry {
  /** Null: the system itself, or somebody who is not signed in. */
  actor: Pick<Actor, 'userId' | 'channel'> | null;
  /** `noun.past-participle`, for instance `update.posted`. */
  action: string;
  subjectKind: string;
  subjectId: string | null;
  memberStateId?: string | null;
  before?: unknown;
  after?: unknown;
}

export const INSERT_ENTRY = `
  INSERT INTO audit_entries (id, actor_user_id, channel, action, subject_kind, subject_id, member_state_id, before, after, calendar_at, system_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

/** The append-only trail: an entry commits together with the change that it tells of. */
@Injectable()
export class AuditTrail {
  constructor(
    @Inject(CALENDAR_CLOCK) private readonly calendarClock: Clock,
    @Inject(SYSTEM_CLOCK) private readonly systemClock: Clock,
  ) {}

  async record(tx: EntityManager, entry: AuditEntry): Promise<void> {
    await runNamed(tx, {
      name: 'audit.record',
      text: INSERT_ENTRY,
      values: [
        newId(),
        entry.actor?.userId ?? null,
        entry.actor?.channel ?? 'system',
        entry.action,
        entry.subjectKind,
        entry.subjectId,
        entry.memberStateId ?? null,
        asJson(entry.before),
        asJson(entry.after),
        this.calendarClock.now(),
        this.systemClock.now(),
      ],
    });
  }
}

function asJson(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}
