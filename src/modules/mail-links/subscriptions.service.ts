import { Injectable } from '@nestjs/common';
import { NotFoundError } from '#app/kernel/errors.js';
import type { SubscriptionView } from '#app/modules/mail-links/mail-link.dto.js';
import { MailLinkReader, type Subscriber } from '#app/modules/mail-links/mail-link.reader.js';
import { MailLinks } from '#app/modules/notifications/mail-links.js';
import { PreferencesService } from '#app/modules/notifications/preferences.service.js';
import { asPerson } from '#app/platform/database/acting.js';

/** Ending and resuming the digests by the link in one of them. */
@Injectable()
export class SubscriptionsService {
  constructor(
    private readonly links: MailLinks,
    private readonly reader: MailLinkReader,
    private readonly preferences: PreferencesService,
  ) {}

  /** @throws NotFoundError */
  get(token: string): Promise<SubscriptionView> {
    return this.asSubscriber(token, (subscriber) => this.viewOf(subscriber));
  }

  /** Doing it twice is doing it once. @throws NotFoundError */
  set(token: string, isUnsubscribed: boolean): Promise<SubscriptionView> {
    return this.asSubscriber(token, async (subscriber) => {
      const person = { userId: subscriber.userId, channel: 'mail_link' } as const;
      await this.preferences.setUnsubscribed(person, isUnsubscribed);
      return this.viewOf(subscriber);
    });
  }

  /** Does `work` as the person whose mail the link is out of, with none of their roles. */
  private async asSubscriber<T>(token: string, work: (subscriber: Subscriber) => Promise<T>): Promise<T> {
    const link = this.links.readUnsubscribe(token);
    if (link === null) throw new NotFoundError('link');
    return asPerson({ userId: link.recipientId, grants: [] }, async () => {
      const subscriber = await this.reader.findSubscriber(link);
      if (subscriber === null) throw new NotFoundError('link');
      return work(subscriber);
    });
  }

  private async viewOf({ userId, displayName, post }: Subscriber): Promise<SubscriptionView> {
    const { isUnsubscribed, lastReminderTo } = await this.preferences.get({ userId });
    return { madeFor: { displayName, post }, isUnsubscribed, lastReminderTo };
  }
}
