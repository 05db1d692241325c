import { ApiProperty } from '@nestjs/swagger';
import type { AddressFailureCause } from '#app/modules/notifications/bounce.js';
import { RecipientView } from '#app/modules/notifications/delivery.dto.js';

/** An address that mails do not reach. */
export class FailingAddressView {
  user!: RecipientView;
  /** The Member State that the person acts for, where there is one */
  stateName!: string | null;
  address!: string;
  /** `refused` by the mail server when it was handed over, or `bounced`: it came back later */
  @ApiProperty({ enum: ['refused', 'bounced'] })
  cause!: AddressFailureCause;
  /** Since when, by the system clock */
  failedAt!: Date;
  /** What the mail system said last */
  reply!: string;
  /** The mail that did not arrive last */
  deliveryId!: string | null;
  deliverySubject!: string | null;
}

export class FailingAddressPage {
  items!: FailingAddressView[];
  /** Always null: there are no more of them than people */
  @ApiProperty({ type: String, nullable: true })
  nextCursor!: null;
}
