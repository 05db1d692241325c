import { useTranslation } from 'react-i18next';
import { InstantText } from '../../../components/DateText.js';
import { DeliveryState } from '../../../components/DeliveryState.js';
import { Facts } from '../../../components/Facts.js';
import type { DeliveryDetail } from '../../../lib/api-types.js';
import { ledgerStateOf } from '../../../lib/ledger-state.js';

/** Where the mail stands and what that means, and what identifies it. */
export function DeliveryFacts({ delivery }: { delivery: DeliveryDetail }) {
  const { t } = useTranslation();
  const { acceptedAt, nextAttemptAt, recipient, suppressedReason } = delivery;
  const state = ledgerStateOf(delivery);
  return (
    <Facts
      facts={[
        [
          t('delivery.state'),
          <>
            <DeliveryState delivery={delivery} />
            <p className="muted">
              {suppressedReason === null
                ? t(`ledger.meanings.${state}`)
                : t(`ledger.suppressed.${suppressedReason}`)}
            </p>
          </>,
        ],
        [
          t('reminder.recipient'),
          <>
            {recipient.displayName} <span className="muted">{delivery.toAddress}</span>
          </>,
        ],
        [t('ledger.kind'), t(`ledger.kinds.${delivery.kind}`)],
        [t('delivery.date'), <InstantText key="date" at={delivery.datedAt} />],
        acceptedAt !== null && [t('delivery.acceptedAt'), <InstantText key="accepted" at={acceptedAt} />],
        nextAttemptAt !== null && [t('ledger.nextAttempt'), <InstantText key="next" at={nextAttemptAt} />],
        [t('delivery.messageId'), delivery.messageId],
      ]}
    />
  );
}
