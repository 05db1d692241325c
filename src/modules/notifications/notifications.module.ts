import { Module } from '@nestjs/common';
import { DeliveryController } from '#app/modules/notifications/delivery.controller.js';
import { DeliveryLedger } from '#app/modules/notifications/delivery-ledger.js';
import { DeliveryMetrics } from '#app/modules/notifications/delivery-metrics.js';
import { DeliveryProcessor } from '#app/modules/notifications/delivery.processor.js';
import { DeliveryReader } from '#app/modules/notifications/delivery.reader.js';
import { DeliveryRelay } from '#app/modules/notifications/delivery-relay.js';
import { DeliveryRepository } from '#app/modules/notifications/delivery.repository.js';
import { DeliverySender } from '#app/modules/notifications/delivery-sender.js';

@Module({
  controllers: [DeliveryController],
  providers: [
    DeliveryLedger,
    DeliveryMetrics,
    DeliveryProcessor,
    DeliveryReader,
    DeliveryRelay,
    DeliveryRepository,
    DeliverySender,
  ],
  exports: [DeliveryLedger, DeliveryProcessor, DeliveryRelay],
})
export class NotificationsModule {}
