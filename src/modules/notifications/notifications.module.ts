import { Module } from '@nestjs/common';
import { AddressFailures } from '#app/modules/notifications/address-failures.js';
import { AddressNotices } from '#app/modules/notifications/address-notices.js';
import { BounceDrop } from '#app/modules/notifications/bounces/bounce-drop.js';
import { BounceMailbox } from '#app/modules/notifications/bounces/bounce-mailbox.js';
import { BounceReading } from '#app/modules/notifications/bounces/bounce-reading.js';
import { BounceRecorder } from '#app/modules/notifications/bounces/bounce-recorder.js';
import { BounceRepository } from '#app/modules/notifications/bounces/bounce.repository.js';
import { BounceTicks } from '#app/modules/notifications/bounces/bounce-ticks.js';
import { DeliveryController } from '#app/modules/notifications/delivery.controller.js';
import { DeliveryHealth } from '#app/modules/notifications/delivery-health.reader.js';
import { DeliveryLedger } from '#app/modules/notifications/delivery-ledger.js';
import { DeliveryMetrics } from '#app/modules/notifications/delivery-metrics.js';
import { DeliveryOutcomeRepository } from '#app/modules/notifications/delivery-outcome.repository.js';
import { DeliveryOutcomes } from '#app/modules/notifications/delivery-outcomes.js';
import { DeliveryProcessor } from '#app/modules/notifications/delivery.processor.js';
import { DeliveryReader } from '#app/modules/notifications/delivery.reader.js';
import { DeliveryRelay } from '#app/modules/notifications/delivery-relay.js';
import { DeliveryRepository } from '#app/modules/notifications/delivery.repository.js';
import { DeliverySender } from '#app/modules/notifications/delivery-sender.js';
import { FailingAddressController } from '#app/modules/notifications/failing-address.controller.js';
import { FailingAddressReader } from '#app/modules/notifications/failing-address.reader.js';
import { FailingAddressRepository } from '#app/modules/notifications/failing-address.repository.js';
import { HeldDeliveries } from '#app/modules/notifications/held-deliveries.js';
import { MailLinks } from '#app/modules/notifications/mail-links.js';
import { PreferencesController } from '#app/modules/notifications/preferences.controller.js';
import { PreferencesRepository } from '#app/modules/notifications/preferences.repository.js';
import { PreferencesService } from '#app/modules/notifications/preferences.service.js';

@Module({
  controllers: [DeliveryController, FailingAddressController, PreferencesController],
  providers: [
    AddressFailures,
    AddressNotices,
    BounceDrop,
    BounceMailbox,
    BounceReading,
    BounceRecorder,
    BounceRepository,
    BounceTicks,
    DeliveryHealth,
    DeliveryLedger,
    DeliveryMetrics,
    DeliveryOutcomeRepository,
    DeliveryOutcomes,
    DeliveryProcessor,
    DeliveryReader,
    DeliveryRelay,
    DeliveryRepository,
    DeliverySender,
    FailingAddressReader,
    FailingAddressRepository,
    HeldDeliveries,
    MailLinks,
    PreferencesRepository,
    PreferencesService,
  ],
  exports: [DeliveryHealth, DeliveryLedger, DeliveryProcessor, DeliveryRelay, MailLinks, PreferencesService],
})
export class NotificationsModule {}
