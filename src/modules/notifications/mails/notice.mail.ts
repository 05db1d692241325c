import {
  type ComposedMail,
  type MailBlock,
  type MailLink,
  renderMail,
} from '#app/modules/notifications/mails/mail.js';
import { say } from '#app/modules/notifications/mails/wording.js';

/** A mail to the secretariat about the tracker's own work, for instance an address that refuses mail. */
export interface Notice {
  /** Says what happened; the same for the same thing, so that mails about it stand together. */
  subject: string;
  name: string;
  post: string;
  /** The name of the desk that sends it. */
  sender: string;
  publicUrl: string;
  paragraphs: readonly string[];
  blocks: readonly MailBlock[];
  /** Where to see to it. */
  button: MailLink;
}

/** Has the look of the reminders, and says that it is none. */
export function composeNotice(notice: Notice): ComposedMail {
  const { subject, name, post, sender, paragraphs, blocks, button } = notice;
  return renderMail({
    subject,
    preview: paragraphs[0] ?? subject,
    sender,
    banners: [],
    greeting: say('greeting', { name }),
    paragraphs,
    blocks,
    isNumbered: false,
    more: null,
    button,
    footer: [say('whyYouNotice', { post })],
    footerLinks: [],
  });
}
