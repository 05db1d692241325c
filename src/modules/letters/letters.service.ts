import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#app/kernel/actor.js';
import { CALENDAR_CLOCK, type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { InvalidInputError, NotFoundError, VersionConflictError } from '#app/kernel/errors.js';
import { localDate } from '#app/kernel/time-zone.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import type { MarkSentInput, WithdrawLetterInput } from '#app/modules/letters/letter.dto.js';
import { faultOfSentOn } from '#app/modules/letters/letters.rules.js';
import { LetterConcludedError } from '#app/modules/letters/letters.errors.js';
import { mayConclude } from '#app/modules/letters/letters.policy.js';
import { type HeldLetter, LettersRepository } from '#app/modules/letters/letters.repository.js';
import { Database } from '#app/platform/database/database.js';

/** What an officer records of a letter: that it left, or that it never will. Each is said once. */
@Injectable()
export class LettersService {
  constructor(
    private readonly db: Database,
    private readonly repository: LettersRepository,
    private readonly audit: AuditTrail,
    @Inject(CALENDAR_CLOCK) private readonly calendarClock: Clock,
    @Inject(SYSTEM_CLOCK) private readonly systemClock: Clock,
  ) {}

  /**
   * Records that the signed letter left; saying the same again changes nothing.
   * @throws NotFoundError, InvalidInputError, VersionConflictError, LetterConcludedError
   */
  async markSent(actor: Actor, id: string, input: MarkSentInput): Promise<void> {
    await this.db.transaction(async (tx) => {
      const letter = await this.hold(tx, actor, id);
      const { sentOn } = input;
      const way = input.way.trim();
      const isTwin =
        letter.sentOn === sentOn && letter.sentWay === way && letter.markedSentBy === actor.userId;
      if (isTwin) return;
      refuseConcluded(letter, input.basedOnVersion, { sentOn, way });
      const today = localDate(this.calendarClock.now(), actor.timeZone);
      const fault = faultOfSentOn(sentOn, letter.datedOn, today);
      if (fault !== null) throw new InvalidInputError([fault]);
      await this.repository.markSent(tx, id, {
        sentOn,
        way,
        userId: actor.userId,
        now: this.systemClock.now(),
      });
      await this.record(tx, actor, letter, 'letter.sent', { sentOn, way });
    });
  }

  /**
   * Withdraws a letter that did not leave; its number stays taken.
   * @throws NotFoundError, VersionConflictError, LetterConcludedError
   */
  async withdraw(actor: Actor, id: string, input: WithdrawLetterInput): Promise<void> {
    await this.db.transaction(async (tx) => {
      const letter = await this.hold(tx, actor, id);
      const reason = input.reason.trim();
      refuseConcluded(letter, input.basedOnVersion, { reason });
      await this.repository.withdraw(tx, id, {
        reason,
        userId: actor.userId,
        now: this.systemClock.now(),
      });
      await this.record(tx, actor, letter, 'letter.withdrawn', { reason });
    });
  }

  /** A letter that the actor does not serve is none to them. */
  private async hold(tx: EntityManager, actor: Actor, id: string): Promise<HeldLetter> {
    const letter = await this.repository.hold(tx, id);
    if (letter === null || !mayConclude(actor, letter.planId)) throw new NotFoundError('letter');
    return letter;
  }

  private record(
    tx: EntityManager,
    actor: Actor,
    { id, memberStateId }: HeldLetter,
    action: string,
    after: unknown,
  ): Promise<void> {
    return this.audit.record(tx, {
      actor,
      action,
      subjectKind: 'letter',
      subjectId: id,
      memberStateId,
      before: { state: 'drafted' },
      after,
    });
  }
}

function refuseConcluded(letter: HeldLetter, basedOnVersion: number, submitted: object): void {
  const { number, state, version, sentOn, sentWay: way } = letter;
  // What happened to it says more than that it changed.
  if (state !== 'drafted') throw new LetterConcludedError(number, state);
  if (version !== basedOnVersion) {
    throw new VersionConflictError('letter', basedOnVersion, version, {
      current: { version, state, sentOn, way },
      submitted,
    });
  }
}
