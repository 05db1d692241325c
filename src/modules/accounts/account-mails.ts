import { Inject, Injectable } from '@nestjs/common';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { localDate } from '#app/kernel/time-zone.js';
import { sayOfAccount } from '#app/modules/accounts/account.wording.js';
import type { NewDelivery } from '#app/modules/notifications/delivery.js';
import { headersOf, readDesk } from '#app/modules/notifications/mails/mail-headers.rules.js';
import { renderMail } from '#app/modules/notifications/mails/mail.js';
import { shorten } from '#app/modules/notifications/mails/plain-text.rules.js';
import { salutationLine, say, sayDay } from '#app/modules/notifications/mails/wording.js';
import { Environment } from '#app/platform/config/environment.js';

const LONGEST_NAME = 120;

/** Whom a mail is about and to; the address may be another than the account's. */
export interface Addressed {
  id: string;
  email: string;
  displayName: string;
  style: string | null;
  rank: string | null;
  post: string | null;
  salutation: string | null;
  timeZone: string;
}

/** The state and the focal point that an invitation to contribute speaks of. */
export interface Contribution {
  stateName: string;
  inviterName: string;
  /** As the inviter wrote whom they invite; the account may know them otherwise. */
  invitedName: string;
}

interface Words {
  subject: string;
  paragraphs: string[];
  button: { label: string; url: string };
  /** Another name than the account's. */
  name?: string;
}

/** Writes the mails about accounts. They say what is needed to act, and nothing that the account holds. */
@Injectable()
export class AccountMails {
  constructor(
    private readonly environment: Environment,
    @Inject(CALENDAR_CLOCK) private readonly calendarClock: Clock,
  ) {}

  invitation(to: Addressed, url: string, expiresAt: Date, contribution: Contribution | null): NewDelivery {
    const intro =
      contribution === null
        ? sayOfAccount('invitation', { post: shorten(to.post ?? to.displayName, LONGEST_NAME) })
        : sayOfAccount('invitationToContribute', {
            inviter: shorten(contribution.inviterName, LONGEST_NAME),
            state: contribution.stateName,
          });
    return this.write(to, {
      subject: sayOfAccount('invitationSubject'),
      paragraphs: [intro, sayOfAccount('invitationExpires', { date: dateOf(expiresAt, to) })],
      button: { label: sayOfAccount('acceptInvitation'), url },
      ...(contribution === null ? {} : { name: contribution.invitedName }),
    });
  }

  /** @param path the page of the tracker where another invitation is sent. */
  renewalAsked(to: Addressed, name: string, path: '/people' | '/contributors'): NewDelivery {
    const shown = shorten(name, LONGEST_NAME);
    return this.write(to, {
      subject: sayOfAccount('renewalSubject', { name: shown }),
      paragraphs: [sayOfAccount('renewal', { name: shown })],
      button: {
        label: sayOfAccount(path === '/people' ? 'openPeople' : 'openContributors'),
        url: `${this.environment.PUBLIC_URL}${path}`,
      },
    });
  }

  passwordReset(to: Addressed, url: string): NewDelivery {
    return this.write(to, {
      subject: sayOfAccount('resetSubject'),
      paragraphs: [sayOfAccount('reset'), sayOfAccount('resetIgnore')],
      button: { label: sayOfAccount('chooseNewPassword'), url },
    });
  }

  passwordChanged(to: Addressed): NewDelivery {
    return this.write(to, {
      subject: sayOfAccount('passwordChangedSubject'),
      paragraphs: [sayOfAccount('passwordChanged'), sayOfAccount('passwordChangedNotYou')],
      button: this.openTracker(),
    });
  }

  confirmAddress(to: Addressed, url: string, expiresAt: Date): NewDelivery {
    return this.write(to, {
      subject: sayOfAccount('addressSubject'),
      paragraphs: [sayOfAccount('address', { date: dateOf(expiresAt, to) }), sayOfAccount('addressIgnore')],
      button: { label: sayOfAccount('confirmAddress'), url },
    });
  }

  /** To the former address: whoever moves an account unseen would otherwise keep it. */
  addressAsked(to: Addressed): NewDelivery {
    return this.write(to, {
      subject: sayOfAccount('addressAskedSubject'),
      paragraphs: [sayOfAccount('addressAsked')],
      button: this.openTracker(),
    });
  }

  private openTracker() {
    return { label: sayOfAccount('openTracker'), url: `${this.environment.PUBLIC_URL}/` };
  }

  private write(to: Addressed, { subject, paragraphs, button, name }: Words): NewDelivery {
    const { MAIL_FROM } = this.environment;
    const addressedAs = [to.style, to.rank, to.displayName].filter(Boolean).join(' ');
    return {
      id: newId(),
      kind: 'system',
      recipientUserId: to.id,
      localOn: localDate(this.calendarClock.now(), to.timeZone),
      toAddress: to.email,
      headers: headersOf({ mailFrom: MAIL_FROM, replyTo: null }),
      ...renderMail({
        subject,
        preview: paragraphs[0] ?? subject,
        sender: readDesk(MAIL_FROM).name,
        banners: [],
        greeting: say('greeting', { name: shorten(name ?? addressedAs, LONGEST_NAME) }),
        paragraphs: [...(name === undefined ? salutationLine(to.salutation) : []), ...paragraphs],
        blocks: [],
        isNumbered: false,
        more: null,
        button,
        footer: [sayOfAccount('footer')],
        footerLinks: [],
      }),
    };
  }
}

/** The last day on which it works, where the person is. */
function dateOf(instant: Date, { timeZone }: Addressed): string {
  return sayDay(localDate(instant, timeZone));
}
