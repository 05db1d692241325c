import { type Checkpoint, checkpointLine } from '#app/modules/audit/checkpoint.rules.js';
import { en } from '#app/modules/checkpoints/locales/en.js';
import { sayFrom } from '#app/modules/notifications/mails/catalogue.js';
import { type ComposedMail, renderMail } from '#app/modules/notifications/mails/mail.js';
import { MAIL_LANGUAGE, sayDay } from '#app/modules/notifications/mails/wording.js';

const say = sayFrom(en, MAIL_LANGUAGE);

/** The checkpoint on a line of its own, as the file has it: the mail can be checked against as it is. */
export function composeCheckpoint(checkpoint: Checkpoint, sender: string, publicUrl: string): ComposedMail {
  const day = sayDay(checkpoint.publishedAt.slice(0, 10));
  const line = checkpointLine(checkpoint);
  return renderMail({
    subject: say('subject', { day }),
    preview: line,
    sender,
    banners: [],
    greeting: say('greeting', { publicUrl }),
    paragraphs: [say('tells', { day }), say('line', { line }), say('keep'), say('check')],
    blocks: [],
    isNumbered: false,
    more: null,
    button: { label: say('open'), url: `${publicUrl}/audit-trail` },
    footer: [say('why')],
    footerLinks: [],
  });
}
