import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import type { EnteredLetter, NewLetter } from '#app/modules/letters/letter.js';
import {
  isReplaced,
  isSameLetter,
  numberOf,
  type RegisteredLetter,
  yearOf,
} from '#app/modules/letters/letter-register.rules.js';
import {
  type Addressing,
  type LetterRow,
  LettersRepository,
} from '#app/modules/letters/letters.repository.js';
import { sayLetter } from '#app/modules/letters/letter.wording.js';
import { readDesk } from '#app/modules/notifications/mails/mail-headers.rules.js';
import { Environment } from '#app/platform/config/environment.js';

/**
 * The register of outgoing letters: gives each its number, in the transaction of the mail that is its advance copy.
 *
 * Numbers are without a gap in each calendar year, whatever is rolled back: a row per year holds the last one and is
 * locked from the first number to the end of the transaction. So enter letters last, once in a transaction, after every
 * other lock and before the mails, and do nothing slow afterwards.
 */
@Injectable()
export class LetterRegistry {
  private readonly sender: string;

  constructor(
    private readonly repository: LettersRepository,
    private readonly audit: AuditTrail,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
    environment: Environment,
  ) {
    this.sender = readDesk(environment.MAIL_FROM).name;
  }

  /**
   * Enters letters: one for each state and plan of a dispatch. What they say, and to whom, is fixed from now on.
   *
   * What says the same as a letter of the same day, for a second person of that state, is that letter; so is what says
   * the same as a letter whose mail was taken back lately. A draft whose mail was taken back and which says something
   * else is withdrawn for the new one.
   *
   * @returns the letters in the order of `letters`.
   */
  async enter(tx: EntityManager, letters: readonly NewLetter[]): Promise<EnteredLetter[]> {
    if (letters.length === 0) return [];
    // Before the counters are held: whatever can be read without them.
    const addressing = await this.repository.findAddressing(tx, letters);
    const years = [...new Set(letters.map(({ datedOn }) => yearOf(datedOn)))];
    const last = await this.repository.holdCounters(tx, years);
    const known = await this.repository.findKnown(tx, letters);
    const rows: LetterRow[] = [];
    const entered: EnteredLetter[] = [];
    for (const letter of letters) {
      const same = known.find((each) => isSameLetter(each, letter));
      if (same !== undefined) {
        if (same.isTakenBack) await this.takeUp(tx, same, letter.deliveryId);
        entered.push(pick(same));
        continue;
      }
      const row = this.rowOf(letter, addressing.get(letter.id), last);
      for (const replaced of known.filter((each) => isReplaced(each, letter))) {
        await this.replace(tx, replaced, row);
      }
      rows.push(row);
      known.push({ ...row, state: 'drafted', isTakenBack: false });
      entered.push(pick(row));
    }
    await this.insert(tx, rows);
    await this.repository.setCounters(tx, last);
    return entered;
  }

  private rowOf(letter: NewLetter, to: Addressing | undefined, last: Map<number, number>): LetterRow {
    if (to === undefined) throw new Error(`letter ${letter.id} is to a state that does not exist`);
    const year = yearOf(letter.datedOn);
    const sequence = (last.get(year) ?? 0) + 1;
    last.set(year, sequence);
    return {
      ...letter,
      number: numberOf(to.planCode, year, sequence),
      year,
      sequence,
      form: to.form ?? 'letter',
      // A channel is an office's; without one the letter is to the person whom the state has nominated.
      addressee: to.addressee ?? to.focalPoint ?? sayLetter('mainFocalPointOf', { state: to.stateName }),
      salutation: to.addressee === null ? to.salutation : null,
      channel: to.way,
      sender: this.sender,
    };
  }

  private async insert(tx: EntityManager, rows: readonly LetterRow[]): Promise<void> {
    if (rows.length === 0) return;
    await this.repository.insert(tx, rows, this.clock.now());
    for (const { id, number, memberStateId, deliveryId, datedOn } of rows) {
      await this.audit.record(tx, {
        actor: null,
        action: 'letter.entered',
        subjectKind: 'letter',
        subjectId: id,
        memberStateId,
        after: { number, deliveryId, datedOn },
      });
    }
  }

  private async takeUp(tx: EntityManager, letter: RegisteredLetter, deliveryId: string): Promise<void> {
    await this.repository.takeUp(tx, letter.id, deliveryId);
    // For the next of this call it is a letter like any other.
    letter.isTakenBack = false;
    await this.audit.record(tx, {
      actor: null,
      action: 'letter.taken-up',
      subjectKind: 'letter',
      subjectId: letter.id,
      memberStateId: letter.memberStateId,
      after: { deliveryId },
    });
  }

  private async replace(tx: EntityManager, letter: RegisteredLetter, by: EnteredLetter): Promise<void> {
    const reason = sayLetter('replacedBy', { number: by.number });
    await this.repository.withdraw(tx, letter.id, { reason, userId: null, now: this.clock.now() });
    letter.state = 'withdrawn';
    await this.audit.record(tx, {
      actor: null,
      action: 'letter.withdrawn',
      subjectKind: 'letter',
      subjectId: letter.id,
      memberStateId: letter.memberStateId,
      after: { reason },
    });
  }
}

function pick({ id, number, datedOn }: EnteredLetter): EnteredLetter {
  return { id, number, datedOn };
}
