import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { groupBy } from '#app/kernel/group-by.js';
import { newId } from '#app/kernel/identifiers.js';
import { localDate } from '#app/kernel/time-zone.js';
import type { LetterLine, NewLetter } from '#app/modules/letters/letter.js';
import { LetterRegistry } from '#app/modules/letters/letter-registry.js';
import type { DigestLine } from '#app/modules/notifications/mails/digest-line.js';
import type { DueReminder } from '#app/modules/reminders/dispatch.reader.js';

interface AdvanceCopy {
  deliveryId: string;
  /** IANA name. */
  zone: string;
  reminders: readonly DueReminder[];
}

/** Finds the letter that a reminder in one of the mails is the advance copy of; null for none. */
export type LetterFinder = (deliveryId: string, reminder: DueReminder) => DigestLine['letter'];

/** Enters the formal letters whose advance copies are in mails: one for each state and plan of a mail. */
@Injectable()
export class ReminderLetters {
  constructor(private readonly registry: LetterRegistry) {}

  /** To be called last before the mails are entered: the register holds its counter until the transaction ends. */
  async enter(tx: EntityManager, mails: readonly AdvanceCopy[], now: Date): Promise<LetterFinder> {
    const letters = mails.flatMap((mail) => lettersOf(mail, now));
    const entered = await this.registry.enter(tx, letters);
    const byKey = new Map(
      letters.flatMap(({ deliveryId, memberStateId, planId }, index) => {
        const letter = entered[index];
        return letter ? [[keyOf(deliveryId, memberStateId, planId), letter]] : [];
      }),
    );
    return (deliveryId, { form, postStateId, planId }) => {
      const letter = form === 'letter' ? byKey.get(keyOf(deliveryId, postStateId, planId)) : undefined;
      return letter ? { number: letter.number, datedOn: letter.datedOn } : null;
    };
  }
}

function lettersOf({ deliveryId, zone, reminders }: AdvanceCopy, now: Date): NewLetter[] {
  const formal = reminders.filter(({ form, postStateId }) => form === 'letter' && postStateId !== null);
  const groups = groupBy(formal, ({ postStateId, planId }) => `${postStateId} ${planId}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || first.postStateId === null) return [];
    return [
      {
        id: newId(),
        memberStateId: first.postStateId,
        planId: first.planId,
        deliveryId,
        datedOn: localDate(now, zone),
        lines: group.map((reminder) => lineOf(reminder, zone)),
      },
    ];
  });
}

function lineOf(reminder: DueReminder, zone: string): LetterLine {
  const { milestoneId, kind, title, stateName, plan, date, confirmedAt } = reminder;
  return {
    milestoneId,
    kind,
    title,
    stateName,
    planTitle: plan?.title ?? null,
    isIllustrative: plan?.isIllustrative ?? false,
    date,
    lastUpdatedOn: confirmedAt && localDate(confirmedAt, zone),
  };
}

function keyOf(deliveryId: string, memberStateId: string | null, planId: string | null): string {
  return `${deliveryId} ${memberStateId} ${planId}`;
}
