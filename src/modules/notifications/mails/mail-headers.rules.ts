import type { MailHeaders } from '#app/modules/notifications/delivery.js';
import { MAIL_LANGUAGE } from '#app/modules/notifications/mails/wording.js';

/** Who the tracker writes as: MAIL_FROM taken apart. */
export interface Desk {
  /** As written in MAIL_FROM; the address where it has no name. */
  name: string;
  address: string;
  domain: string;
}

/** @param mailFrom `Name <address>` or an address. */
export function readDesk(mailFrom: string): Desk {
  const [, name = mailFrom, address = mailFrom] = /^\s*"?(.*?)"?\s*<(.+)>\s*$/.exec(mailFrom) ?? [];
  return { name, address, domain: /@([\w.-]+)$/.exec(address)?.[1] ?? 'localhost' };
}

interface Sender {
  mailFrom: string;
  /** The officer whom answers reach; null: answers go to the desk. */
  replyTo: string | null;
}

/** Headers of every mail of the tracker: it was made by a program, and in which language. */
export function headersOf({ mailFrom, replyTo }: Sender): MailHeaders {
  return {
    from: mailFrom,
    replyTo,
    other: { 'Auto-Submitted': 'auto-generated', 'Content-Language': MAIL_LANGUAGE },
  };
}

/** Headers of a reminder, which belongs to a conversation (see {@link topicOf}). */
export function headersOfReminder(sender: Sender, threadId: string): MailHeaders {
  const headers = headersOf(sender);
  const { domain } = readDesk(sender.mailFrom);
  return { ...headers, other: { ...headers.other, References: `<${threadId}@${domain}>` } };
}

/**
 * Headers of a digest, which its reader can end: in one press of the mail program (RFC 8058), or by a mail to the desk.
 *
 * @param unsubscribeUrl takes the POST of RFC 8058; null, and the desk answers alone.
 */
export function headersOfDigest(
  sender: Sender,
  threadId: string,
  unsubscribeUrl: string | null,
): MailHeaders {
  const headers = headersOfReminder(sender, threadId);
  const { address, domain } = readDesk(sender.mailFrom);
  const byMail = `<mailto:${address}?subject=unsubscribe>`;
  return {
    ...headers,
    other: {
      ...headers.other,
      'List-Id': `Reminders <reminders.${domain}>`,
      ...(unsubscribeUrl === null
        ? { 'List-Unsubscribe': byMail }
        : {
            'List-Unsubscribe': `<${unsubscribeUrl}>, ${byMail}`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
    },
  };
}
