import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { type Actor } from '#app/kernel/actor.js';
import { decodeCursor, DEFAULT_PAGE_SIZE } from '#app/kernel/page.js';
import {
  DeliveriesQuery,
  DeliveryDetailView,
  DeliveryPage,
} from '#app/modules/notifications/delivery.dto.js';
import { DeliveryReader } from '#app/modules/notifications/delivery.reader.js';
import { HeldDeliveries } from '#app/modules/notifications/held-deliveries.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';

@Controller('deliveries')
export class DeliveryController {
  constructor(
    private readonly reader: DeliveryReader,
    private readonly held: HeldDeliveries,
  ) {}

  /** Mails, newest first: the secretariat sees those about the plans that it serves, everybody else their own. */
  @Get()
  @Allow('delivery:read')
  list(
    @CurrentActor() actor: Actor,
    @Query() { state, isHeld, recipient, cursor, limit = DEFAULT_PAGE_SIZE }: DeliveriesQuery,
  ): Promise<DeliveryPage> {
    return this.reader.list(
      actor,
      { state: state ?? null, isHeld: isHeld ?? false, recipient: recipient ?? null },
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

  /** Has a held mail sent again, as the same message. */
  @Post(':id/send-again')
  @HttpCode(200)
  @Allow('delivery:decide')
  sendAgain(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<DeliveryDetailView> {
    return this.held.sendAgain(actor, id);
  }

  /** Takes a held mail for accepted, as somebody found out that it arrived. */
  @Post(':id/mark-arrived')
  @HttpCode(200)
  @Allow('delivery:decide')
  markArrived(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<DeliveryDetailView> {
    return this.held.markArrived(actor, id);
  }
}
