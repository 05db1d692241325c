import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#app/kernel/actor.js';
import { CALENDAR_CLOCK, type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { type PersonalValue, setApart, withoutPersonal } from '#app/modules/audit/personal-fields.rules.js';
import { runNamed } from '#app/platform/database/database.js';
import { presentOrigin } from '#app/platform/http/request-origin.js';

/** What happened to which subject; `before` and `after` hold the changed fields only, and no secrets. */
export interface AuditEntry {
  /** Null: the system itself, or somebody who is not signed in. */
  actor: Pick<Actor, 'userId' | 'channel'> | null;
  /** `noun.past-participle`, for instance `update.posted`. */
  action: string;
  subjectKind: string;
  subjectId: string | null;
  memberStateId?: string | null;
  /**
   * Who may read the content. Default: what a state does with its assignments is its own matter until it is shared, all
   * else may be read by the secretariat.
   */
  audience?: 'own_state' | 'secretariat';
  /** Of whom personal members tell; default: the user whom the entry is about, else the actor. */
  personId?: string;
  before?: unknown;
  after?: unknown;
}

/** Subjects that a state works on before it shares them. */
const nationalKinds: ReadonlySet<string> = new Set(['assignment', 'evidence', 'submission', 'update']);

/** The pointer of where a request came from. */
export const ORIGIN = '/origin';

const COLUMNS = `
  id, actor_user_id, channel, action, subject_kind, subject_id, member_state_id, before, after, calendar_at, system_at`;

export const INSERT_ENTRY = `
  INSERT INTO audit_entries (${COLUMNS})
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

// One round trip, and one statement to parse, with or without personal values.
const RECORD = `
  WITH personal AS (
    INSERT INTO audit_personal_values (entry_id, field, person_id, salt, value)
    SELECT $1, field, person_id, salt, value
    FROM unnest($14::text[], $15::uuid[], $16::bytea[], $17::text[]) AS personal (field, person_id, salt, value))
  INSERT INTO audit_entries (${COLUMNS}, audience, origin)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;

/** Of the system's own work, which comes in batches: no actor, no origin, nothing personal. */
export type SystemEntry = Pick<AuditEntry, 'action' | 'subjectKind' | 'after'> & { subjectId: string };

const RECORD_ALL = `
  INSERT INTO audit_entries (${COLUMNS})
  SELECT id, NULL, 'system', action, kind, subject_id, NULL, NULL, after, $6, $7
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::jsonb[]) AS entry (id, action, kind, subject_id, after)`;

/** The append-only trail: an entry commits together with the change that it tells of. The sealer chains it soon after. */
@Injectable()
export class AuditTrail {
  constructor(
    @Inject(CALENDAR_CLOCK) private readonly calendarClock: Clock,
    @Inject(SYSTEM_CLOCK) private readonly systemClock: Clock,
  ) {}

  async record(tx: EntityManager, entry: AuditEntry): Promise<void> {
    const { actor, subjectKind, memberStateId = null } = entry;
    const aside: PersonalValue[] = [];
    const contentOf = (name: 'before' | 'after') =>
      asJson(withoutPersonal(entry[name], subjectKind, `/${name}`, aside));
    const before = contentOf('before');
    const after = contentOf('after');
    const came = presentOrigin();
    const origin = came && setApart(ORIGIN, came, aside);
    const isNational = memberStateId !== null && nationalKinds.has(subjectKind);
    await runNamed(tx, {
      name: 'audit.record',
      text: RECORD,
      values: [
        newId(),
        actor?.userId ?? null,
        actor?.channel ?? 'system',
        entry.action,
        subjectKind,
        entry.subjectId,
        memberStateId,
        before,
        after,
        this.calendarClock.now(),
        this.systemClock.now(),
        entry.audience ?? (isNational ? 'own_state' : 'secretariat'),
        asJson(origin),
        aside.map(({ field }) => field),
        aside.map(({ field }) => personOf(entry, field)),
        aside.map(({ salt }) => salt),
        aside.map(({ value }) => value),
      ],
    });
  }

  /** Many entries of the system's own work in one statement. */
  async recordAll(tx: EntityManager, entries: readonly SystemEntry[]): Promise<void> {
    if (entries.length === 0) return;
    await runNamed(tx, {
      name: 'audit.record-all',
      text: RECORD_ALL,
      values: [
        entries.map(() => newId()),
        entries.map(({ action }) => action),
        entries.map(({ subjectKind }) => subjectKind),
        entries.map(({ subjectId }) => subjectId),
        entries.map(({ after }) => asJson(after)),
        this.calendarClock.now(),
        this.systemClock.now(),
      ],
    });
  }
}

/** Of whom a personal value tells. Where a request came from tells of who sent it. */
function personOf({ actor, subjectKind, subjectId, personId }: AuditEntry, field: string): string | null {
  const actorId = actor?.userId ?? null;
  const subject = personId ?? (subjectKind === 'user' ? subjectId : null);
  return field === ORIGIN ? (actorId ?? subject) : (subject ?? actorId);
}

function asJson(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}
