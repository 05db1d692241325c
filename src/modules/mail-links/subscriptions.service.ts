import { Injectable } from '@nestjs/common';
import { NotFoundError } from '#app/kernel/errors.js';
import type { SubscriptionView } from '#app/modules/mail-links/mail-link.dto.js';
import { MailLinkReader, type Subscriber } from '#app/modules/mail-links/mail-link.reader.js';
import { MailLinks } from '#app/modules/notifications/mail-links.js';
import { PreferencesService } from '#app/modules/notifications/preferences.service.js';

/** Ending and resuming the digests by the link in one of them. */
@Injectable()
export class SubscriptionsService {
  constructor(
    private readonly links: MailLinks,
    private readonly reader: MailLinkReader,
    private readonly preferences: PreferencesService,
  ) {}

  /** @throws NotFoundError */
  async get(token: string): Promise<SubscriptionView> {
    return this.viewOf(await this.find(token));
  }

  /** Doing it twice is doing it once. @throws NotFoundError */
  async set(token: string, isUnsubscribed: boolean): Promise<SubscriptionView> {
    const subscriber = await this.find(token);
    await this.preferences.setUnsubscribed(
      { userId: subscriber.userId, channel: 'mail_link' },
      isUnsubscribed,
    );
    return this.viewOf(subscriber);
  }

  private async find(token: string): Promise<Subscriber> {
    const link = this.links.readUnsubscribe(token);
    const subscriber = link && (await this.reader.findSubscriber(link));
    if (!subscriber) throw new NotFoundError('link');
    return subscriber;
  }

  private async viewOf({ userId, displayName, post }: Subscriber): Promise<SubscriptionView> {
    const { isUnsubscribed, lastReminderTo } = await this.preferences.get({ userId });
    return { madeFor: { displayName, post }, isUnsubscribed, lastReminderTo };
  }
}
