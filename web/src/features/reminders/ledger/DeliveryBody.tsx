import { useTranslation } from 'react-i18next';
import { MailText } from '../../../components/MailFrame.js';
import { Section } from '../../../components/Section.js';
import type { DeliveryDetail } from '../../../lib/api-types.js';
import { Attempts } from './Attempts.js';
import { Bounces } from './Bounces.js';
import { DeliveryDecision } from './DeliveryDecision.js';
import { DeliveryFacts } from './DeliveryFacts.js';

/** One mail: its outcome, every attempt, what came back, and what it says. */
export function DeliveryBody({ delivery }: { delivery: DeliveryDetail }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="stack">
        <DeliveryDecision delivery={delivery} />
        <DeliveryFacts delivery={delivery} />
      </div>
      {delivery.bounces.length > 0 && <Bounces bounces={delivery.bounces} />}
      {delivery.attemptList.length > 0 && <Attempts attempts={delivery.attemptList} />}
      <Section title={t('delivery.text')}>
        <MailText text={delivery.bodyText} label={t('delivery.text')} />
      </Section>
    </>
  );
}
