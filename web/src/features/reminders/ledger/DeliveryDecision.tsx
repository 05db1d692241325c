import { useTranslation } from 'react-i18next';
import { ConfirmedAction } from '../../../components/ConfirmedAction.js';
import { Notice } from '../../../components/Notice.js';
import { useTold } from '../../../components/use-told.js';
import type { DeliveryDetail } from '../../../lib/api-types.js';
import { useMay } from '../../../lib/session.js';
import { useDeliveryDecisions } from './use-delivery-decisions.js';

/** Where nobody knows whether a mail arrived, a person finds out and says so. */
export function DeliveryDecision({ delivery }: { delivery: DeliveryDetail }) {
  const { t } = useTranslation();
  const mayDecide = useMay('delivery:decide');
  const { notice, tell } = useTold();
  const { sendAgain, markArrived } = useDeliveryDecisions(delivery, tell);
  const { displayName: name } = delivery.recipient;
  if (!notice && !delivery.isHeld) return null;
  return (
    <div className="stack no-print">
      {notice}
      {delivery.isHeld && (
        <Notice kind="attention" title={t('ledger.uncertainTitle')}>
          <p>{t(mayDecide ? 'ledger.uncertainLead' : 'ledger.uncertainWaits')}</p>
          {mayDecide && (
            <div className="row">
              <ConfirmedAction
                label={t('ledger.sendAgain')}
                question={t('ledger.sendAgainQuestion', { name })}
                confirm={t('ledger.sendAgainNow')}
                action={sendAgain}
              />
              <ConfirmedAction
                label={t('ledger.markArrived')}
                question={t('ledger.markArrivedQuestion', { name })}
                confirm={t('ledger.markArrivedNow')}
                action={markArrived}
              />
            </div>
          )}
        </Notice>
      )}
    </div>
  );
}
