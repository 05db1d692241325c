import { type DigestLine, urgentOn } from '#app/modules/notifications/mails/digest-line.js';
import { say, sayMonth } from '#app/modules/notifications/mails/wording.js';

/** The conversation in a mailbox that a reminder belongs to. */
export interface ReminderTopic {
  subject: string;
  /** Unique to plan and month: the left side of the Message-ID that the conversation hangs on. */
  threadId: string;
}

/**
 * All reminders about one plan and one month are one conversation: `[ACTIF-POA 2018-06] Commitments and meetings, June 2018`.
 *
 * - Gmail joins mails that carry a Message-ID in `References` in common **and** have the same subject; Outlook joins by the
 *   subject as its conversation topic; Thunderbird and Apple Mail by `References`. So the subject depends on plan and month
 *   only. What changes from day to day ("2 reports due, first on 30 June 2018") stands in the preview text, which Gmail,
 *   Outlook and Apple Mail show beside the subject, and is the first sentence of the body.
 * - All refer to one Message-ID that was never sent. There is no `In-Reply-To`: nothing is answered.
 * - Sorted by subject, mails stand by plan and then by month, since the month comes first as a number.
 *
 * Plan and month are those of the most urgent line, so a date that has passed stays in the conversation that told of it.
 *
 * @param lines most urgent first.
 */
export function topicOf(lines: readonly DigestLine[]): ReminderTopic {
  const [first] = lines;
  const plans = first?.plan?.code ?? 'ACTIF';
  const on = first ? urgentOn(first) : null;
  const month = on?.slice(0, 7);
  const slug = plans.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return {
    subject: on
      ? say('subject', { plans, month: month ?? '', monthInWords: sayMonth(on) })
      : say('subject_undated', { plans }),
    threadId: `reminders.${slug}.${month ?? 'undated'}`,
  };
}
