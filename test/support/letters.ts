import type { Type } from '@nestjs/common';
import { newId } from '#app/kernel/identifiers.js';
import { parseImpreciseDate, toBeConfirmed } from '#app/kernel/imprecise-date.js';
import type { EnteredLetter, LetterLine, NewLetter } from '#app/modules/letters/letter.js';
import { LetterRegistry } from '#app/modules/letters/letter-registry.js';
import type { NewDelivery } from '#app/modules/notifications/delivery.js';
import { DeliveryLedger } from '#app/modules/notifications/delivery-ledger.js';
import { Database } from '#app/platform/database/database.js';

export function letterLine(rest: Partial<LetterLine> = {}): LetterLine {
  return {
    milestoneId: newId(),
    kind: 'commitment_due',
    title: 'National point of contact',
    stateName: 'Cambodia',
    planTitle: 'Test plan',
    isIllustrative: true,
    date: parseImpreciseDate('2018-06-30') ?? toBeConfirmed,
    lastUpdatedOn: null,
    ...rest,
  };
}

export function newLetter(rest: Pick<NewLetter, 'memberStateId'> & Partial<NewLetter>): NewLetter {
  return {
    id: newId(),
    planId: null,
    deliveryId: newId(),
    datedOn: '2018-03-02',
    lines: [letterLine()],
    ...rest,
  };
}

/** The mail that a letter takes as its advance copy, in the ledger. */
export function advanceCopyOf({ id, deliveryId, datedOn }: NewLetter, recipientUserId: string): NewDelivery {
  return {
    id: deliveryId,
    kind: 'reminder_single',
    recipientUserId,
    localOn: datedOn,
    toAddress: 'focal-point@kh.example',
    subject: `Advance copy of letter ${id}`,
    text: 'Advance copy',
    html: '<p>Advance copy</p>',
    headers: { from: 'desk@secretariat.example', replyTo: null, other: {} },
  };
}

/** Enters a letter and then its advance copy, as the dispatcher does. */
export async function enterLetter(
  tracker: { get<T>(type: Type<T>): T },
  letter: NewLetter,
  recipientUserId: string,
): Promise<EnteredLetter> {
  return tracker.get(Database).transaction(async (tx) => {
    const [entered] = await tracker.get(LetterRegistry).enter(tx, [letter]);
    await tracker.get(DeliveryLedger).enter(tx, [advanceCopyOf(letter, recipientUserId)]);
    if (entered === undefined) throw new Error('one letter was to be entered');
    return entered;
  });
}
