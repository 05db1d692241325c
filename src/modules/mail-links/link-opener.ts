import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { CALENDAR_CLOCK, type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { NotFoundError } from '#app/kernel/errors.js';
import { MailLinkExpiredError } from '#app/modules/mail-links/mail-link.errors.js';
import { type LinkFacts, MailLinkReader } from '#app/modules/mail-links/mail-link.reader.js';
import { refusalOf } from '#app/modules/mail-links/update-link.rules.js';
import { MailLinks, type UpdateLink } from '#app/modules/notifications/mail-links.js';
import { asSystem } from '#app/platform/database/acting.js';

/** A link that opens the form of its one assignment. */
export interface OpenLink {
  link: UpdateLink;
  facts: LinkFacts;
  /** The person it was made for, with what they may do for that one state, and nothing else. */
  actor: Actor;
}

/** Decides whether a link to a form opens it; writes nothing. */
@Injectable()
export class LinkOpener {
  constructor(
    private readonly links: MailLinks,
    private readonly reader: MailLinkReader,
    @Inject(CALENDAR_CLOCK) private readonly calendarClock: Clock,
    @Inject(SYSTEM_CLOCK) private readonly systemClock: Clock,
  ) {}

  /** @throws NotFoundError, MailLinkRevokedError, MailLinkHandedOverError, MailLinkClosedError, MailLinkExpiredError */
  open(token: string): Promise<OpenLink> {
    return this.find(token, false);
  }

  /** As {@link open}, whatever the age of the link: for what ends or replaces it. */
  openAtAnyAge(token: string): Promise<OpenLink> {
    return this.find(token, true);
  }

  private async find(token: string, atAnyAge: boolean): Promise<OpenLink> {
    const link = this.links.readUpdate(token);
    const facts =
      link && (await asSystem('mail link', () => this.reader.findFacts(link, this.calendarClock.now())));
    if (!facts) throw new NotFoundError('link');
    const refusal = refusalOf(facts, link.expiresAt, this.systemClock.now());
    if (refusal !== null && !(atAnyAge && refusal instanceof MailLinkExpiredError)) throw refusal;
    const { userId, displayName, timeZone, grants } = facts;
    return { link, facts, actor: { userId, displayName, timeZone, grants, channel: 'mail_link' } };
  }
}
