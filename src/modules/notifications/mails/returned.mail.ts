import type { CalendarDate } from '#app/kernel/calendar-date.js';
import { type ComposedMail, renderMail } from '#app/modules/notifications/mails/mail.js';
import { shorten } from '#app/modules/notifications/mails/plain-text.rules.js';
import { say, sayDay } from '#app/modules/notifications/mails/wording.js';

const LONGEST_TITLE = 200;
const LONGEST_NAME = 120;

/** An update that came back to the focal point. */
export interface ReturnedUpdate {
  name: string;
  post: string;
  title: string;
  stateName: string;
  plan: { code: string; title: string; isIllustrative: boolean };
  /** The recipient's local day on which the update was written. */
  recordedOn: CalendarDate;
  /** Its page, which is read signed in. */
  updateUrl: string;
  /** The name of the desk that sends it. */
  sender: string;
  publicUrl: string;
}

/** Says that an update came back and where to read why: the reason is no matter for a mail, nor is what was reported. */
export function composeReturned(returned: ReturnedUpdate): ComposedMail {
  const { name, post, stateName, plan, recordedOn, updateUrl, sender, publicUrl } = returned;
  const title = shorten(returned.title, LONGEST_TITLE);
  const planTitle = shorten(plan.title, LONGEST_NAME);
  return renderMail({
    subject: say('returnedSubject', { plan: shorten(plan.code, LONGEST_NAME), title }),
    preview: say('returnedIntro'),
    sender,
    banners: [],
    greeting: say('greeting', { name: shorten(name, LONGEST_NAME) }),
    paragraphs: [say('returnedIntro')],
    blocks: [
      {
        title,
        facts: [
          { label: say('for'), value: shorten(stateName, LONGEST_NAME) },
          { label: say('writtenOn'), value: sayDay(recordedOn) },
          {
            label: say('plan'),
            value: plan.isIllustrative ? say('illustrative', { title: planTitle }) : planTitle,
          },
        ],
        notes: [],
        actions: [{ label: say('openReturned'), url: updateUrl }],
      },
    ],
    isNumbered: false,
    more: null,
    button: { label: say('openTracker'), url: `${publicUrl}/` },
    footer: [
      ...(plan.isIllustrative ? [say('illustrativeNote')] : []),
      say('whyYou', { post: shorten(post, LONGEST_NAME) }),
    ],
    footerLinks: [{ label: say('changeSettings'), url: `${publicUrl}/settings` }],
  });
}
