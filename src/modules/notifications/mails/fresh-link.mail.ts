import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { ImpreciseDate } from '#app/kernel/imprecise-date.js';
import { type ComposedMail, renderMail } from '#app/modules/notifications/mails/mail.js';
import { shorten } from '#app/modules/notifications/mails/plain-text.rules.js';
import { salutationLine, say, sayDay, sayDueDate } from '#app/modules/notifications/mails/wording.js';

const LONGEST_TITLE = 200;
const LONGEST_NAME = 120;

/** One line of a digest with its link made anew, for who asked for it on the page of an old one. */
export interface FreshLink {
  name: string;
  /** How the mail begins; null: by saying to whom it is. */
  salutation: string | null;
  post: string;
  /** The recipient's local day. */
  today: CalendarDate;
  title: string;
  stateName: string;
  plan: { code: string; title: string; isIllustrative: boolean };
  due: ImpreciseDate;
  lastUpdatedOn: CalendarDate | null;
  updateUrl: string;
  /** The name of the desk that sends it. */
  sender: string;
  publicUrl: string;
}

/** Says no more than a reminder does: what is due, for whom, by when, and when it was last updated. */
export function composeFreshLink(fresh: FreshLink): ComposedMail {
  const { name, salutation, post, today, stateName, plan, due, lastUpdatedOn, updateUrl, sender, publicUrl } =
    fresh;
  const title = shorten(fresh.title, LONGEST_TITLE);
  const planTitle = shorten(plan.title, LONGEST_NAME);
  return renderMail({
    subject: say('freshLinkSubject', { plan: shorten(plan.code, LONGEST_NAME), title }),
    preview: say('freshLinkIntro'),
    sender,
    banners: [],
    greeting: say('greeting', { name: shorten(name, LONGEST_NAME) }),
    paragraphs: [...salutationLine(salutation), say('freshLinkIntro'), say('freshLinkIgnore')],
    blocks: [
      {
        title,
        facts: [
          { label: say('for'), value: shorten(stateName, LONGEST_NAME) },
          { label: say('due'), value: sayDueDate(due, today) },
          {
            label: say('lastUpdated'),
            value: lastUpdatedOn === null ? say('noReport') : sayDay(lastUpdatedOn),
          },
          {
            label: say('plan'),
            value: plan.isIllustrative ? say('illustrative', { title: planTitle }) : planTitle,
          },
        ],
        notes: [],
        actions: [{ label: say('update'), url: updateUrl }],
      },
    ],
    isNumbered: false,
    more: null,
    button: { label: say('openTracker'), url: `${publicUrl}/` },
    footer: [
      ...(plan.isIllustrative ? [say('illustrativeNote')] : []),
      say('whyYou', { post: shorten(post, LONGEST_NAME) }),
      say('personalLinks'),
    ],
    footerLinks: [{ label: say('changeSettings'), url: `${publicUrl}/settings` }],
  });
}
