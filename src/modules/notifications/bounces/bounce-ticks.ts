import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AddressFailures } from '#app/modules/notifications/address-failures.js';
import { BounceDrop } from '#app/modules/notifications/bounces/bounce-drop.js';
import { BounceMailbox } from '#app/modules/notifications/bounces/bounce-mailbox.js';
import { Ticker } from '#app/platform/queue/ticker.js';

const READ_EVERY_MS = 30_000;

/** Has what came back read, where it is, and what people have left forgotten. */
@Injectable()
export class BounceTicks implements OnModuleInit {
  constructor(
    private readonly ticker: Ticker,
    private readonly drop: BounceDrop,
    private readonly mailbox: BounceMailbox,
    private readonly addresses: AddressFailures,
  ) {}

  onModuleInit(): void {
    const ticks = {
      'read-bounce-drop': () => this.drop.run(),
      'read-bounce-mailbox': () => this.mailbox.run(),
      'clear-former-addresses': () => this.addresses.clearFormer(),
    };
    for (const [name, run] of Object.entries(ticks)) {
      this.ticker.register({ name, everyMs: READ_EVERY_MS, run });
    }
  }
}
