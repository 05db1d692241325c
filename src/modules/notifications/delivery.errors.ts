import { DomainError } from '#app/kernel/errors.js';

/** Somebody has decided already, or the mail server's answer has come after all. */
export class DeliveryNotHeldError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'delivery_not_held';

  constructor(deliveryId: string) {
    super(`the delivery ${deliveryId} waits for nobody's decision`);
  }
}
