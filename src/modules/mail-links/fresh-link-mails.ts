import { Inject, Injectable } from '@nestjs/common';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { localDate } from '#app/kernel/time-zone.js';
import type { OpenLink } from '#app/modules/mail-links/link-opener.js';
import type { NewDelivery } from '#app/modules/notifications/delivery.js';
import { MailLinks } from '#app/modules/notifications/mail-links.js';
import { composeFreshLink } from '#app/modules/notifications/mails/fresh-link.mail.js';
import { headersOf, readDesk } from '#app/modules/notifications/mails/mail-headers.rules.js';
import { AssignmentsReader } from '#app/modules/progress/assignments.reader.js';
import { Environment } from '#app/platform/config/environment.js';
import { asPerson } from '#app/platform/database/acting.js';

/** Writes the mail that brings a fresh link to the address on record of whom the old one was made for. */
@Injectable()
export class FreshLinkMails {
  constructor(
    private readonly assignments: AssignmentsReader,
    private readonly links: MailLinks,
    private readonly environment: Environment,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  async write({ link, facts, actor }: OpenLink): Promise<NewDelivery> {
    const { view } = await asPerson(actor, () => this.assignments.get(actor, link.assignmentId));
    const { due, confirmedAt } = view;
    const { userId, displayName, post, email, timeZone, stateName, plan, commitment } = facts;
    const { MAIL_FROM, PUBLIC_URL } = this.environment;
    const id = newId();
    const today = localDate(this.clock.now(), timeZone);
    const mail = composeFreshLink({
      name: displayName,
      post: post ?? displayName,
      today,
      title: `${commitment.code} ${commitment.title}`,
      stateName,
      plan,
      due,
      lastUpdatedOn: confirmedAt && localDate(confirmedAt, timeZone),
      updateUrl: this.links.updateLink({
        deliveryId: id,
        recipientId: userId,
        assignmentId: link.assignmentId,
      }),
      sender: readDesk(MAIL_FROM).name,
      publicUrl: PUBLIC_URL,
    });
    const headers = headersOf({ mailFrom: MAIL_FROM, replyTo: null });
    return {
      id,
      kind: 'system',
      recipientUserId: userId,
      localOn: today,
      toAddress: email,
      ...mail,
      headers,
    };
  }
}
