import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Actor } from '#app/kernel/actor.js';
import { decodeCursor, DEFAULT_PAGE_SIZE } from '#app/kernel/page.js';
import {
  DeliveriesQuery,
  DeliveryDetailView,
  DeliveryPage,
} from '#app/modules/notifications/delivery.dto.js';
import { DeliveryReader } from '#app/modules/notifications/delivery.reader.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';

@Controller('deliveries')
export class DeliveryController {
  constructor(private readonly reader: DeliveryReader) {}

  /** Mails, newest first: the secretariat sees those about the plans that it serves, everybody else their own. */
  @Get()
  @Allow('delivery:read')
  list(
    @CurrentActor() actor: Actor,
    @Query() { state, recipient, cursor, limit = DEFAULT_PAGE_SIZE }: DeliveriesQuery,
  ): Promise<DeliveryPage> {
    return this.reader.list(
      actor,
      { state: state ?? null, recipient: recipient ?? null },
      cursor ? decodeCursor(cursor, 1) : null,
      limit,
    );
  }

  /** One mail with its text and each attempt to send it. */
  @Get(':id')
  @Allow('delivery:read')
  get(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<DeliveryDetailView> {
    return this.reader.get(actor, id);
  }
}
