import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { CALENDAR_CLOCK, type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { InvalidInputError, NotFoundError } from '#app/kernel/errors.js';
import { localDate } from '#app/kernel/time-zone.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import type { AbsencePage, AbsenceView, AddAbsenceInput } from '#app/modules/identity/absence.dto.js';
import { faultsOf } from '#app/modules/identity/absence.rules.js';
import { AbsencesRepository } from '#app/modules/identity/absences.repository.js';
import { AbsenceIdReusedError } from '#app/modules/identity/identity.errors.js';
import { brokenConstraint, Database } from '#app/platform/database/database.js';

const LIST = `
  SELECT id, from_on AS "fromOn", until_on AS "untilOn" FROM absences
  WHERE user_id = $1 AND until_on > $2 ORDER BY from_on LIMIT 200`;

/** The days on which people are away, and their alternate is written to. */
@Injectable()
export class AbsencesService {
  constructor(
    private readonly db: Database,
    private readonly repository: AbsencesRepository,
    private readonly audit: AuditTrail,
    @Inject(CALENDAR_CLOCK) private readonly calendarClock: Clock,
    @Inject(SYSTEM_CLOCK) private readonly systemClock: Clock,
  ) {}

  /** Those of the actor that have not ended. */
  async list(actor: Actor): Promise<AbsencePage> {
    const items = await this.db.read<AbsenceView>({
      name: 'absences.list',
      text: LIST,
      values: [actor.userId, this.todayOf(actor)],
    });
    return { items, nextCursor: null };
  }

  /**
   * Records an absence of the actor once, however often it is sent.
   * @throws InvalidInputError, AbsenceIdReusedError
   */
  add(actor: Actor, { id, fromOn, untilOn }: AddAbsenceInput): Promise<AbsenceView> {
    return this.db.transaction(async (tx) => {
      const known = await this.repository.holdAndFind(tx, actor.userId, id);
      const same = known.find((absence) => absence.id === id);
      if (same !== undefined) {
        const isTwin = same.userId === actor.userId && same.fromOn === fromOn && same.untilOn === untilOn;
        if (!isTwin) throw new AbsenceIdReusedError(id);
        return { id, fromOn, untilOn };
      }
      const faults = faultsOf({ fromOn, untilOn }, this.todayOf(actor), known);
      if (faults.length > 0) throw new InvalidInputError(faults);
      const createdAt = this.systemClock.now();
      await this.repository
        .insert(tx, { id, userId: actor.userId, fromOn, untilOn, createdAt })
        .catch((error: unknown) => {
          // Another person's of the same identifier came in between.
          throw brokenConstraint(error) === 'pk_absences' ? new AbsenceIdReusedError(id) : error;
        });
      await this.audit.record(tx, {
        actor,
        action: 'absence.added',
        subjectKind: 'user',
        subjectId: actor.userId,
        after: { fromOn, untilOn },
      });
      return { id, fromOn, untilOn };
    });
  }

  /** Takes an absence back, or ends one that goes on. @throws NotFoundError when the actor has no such absence. */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const removed = await this.repository.remove(tx, actor.userId, id);
      if (removed === null) throw new NotFoundError('absence');
      await this.audit.record(tx, {
        actor,
        action: 'absence.removed',
        subjectKind: 'user',
        subjectId: actor.userId,
        before: removed,
      });
    });
  }

  private todayOf({ timeZone }: Actor): string {
    return localDate(this.calendarClock.now(), timeZone);
  }
}
