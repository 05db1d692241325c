import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/DataTable.js';
import { InstantText } from '../../components/DateText.js';
import { Facts } from '../../components/Facts.js';
import { Section } from '../../components/Section.js';
import type { DeliveryDetail } from '../../lib/api-types.js';
import classes from './DeliveryBody.module.css';
import { DeliveryState } from './DeliveryState.js';

type Attempt = DeliveryDetail['attemptList'][number];

/** One mail: its outcome, every attempt, and what it says. */
export function DeliveryBody({ delivery }: { delivery: DeliveryDetail }) {
  const { t } = useTranslation();
  const columns: Column<Attempt>[] = [
    { key: 'number', header: t('delivery.attempt'), width: '7rem', render: ({ number }) => number },
    {
      key: 'started',
      header: t('delivery.started'),
      render: ({ startedAt }) => <InstantText at={startedAt} />,
    },
    {
      key: 'outcome',
      header: t('delivery.outcome'),
      render: ({ outcome }) => t(`delivery.outcomes.${outcome ?? 'open'}`),
    },
    {
      key: 'reply',
      header: t('delivery.reply'),
      width: '40%',
      render: ({ smtpCode, smtpReply }) => [smtpCode, smtpReply].filter((part) => part !== null).join(' '),
    },
  ];
  return (
    <>
      <Facts
        facts={[
          [t('delivery.state'), <DeliveryState key="state" state={delivery.state} />],
          [
            t('reminder.recipient'),
            <>
              {delivery.recipient.displayName} <span className="muted">{delivery.toAddress}</span>
            </>,
          ],
          [t('delivery.date'), <InstantText key="date" at={delivery.datedAt} />],
          delivery.acceptedAt !== null && [
            t('delivery.acceptedAt'),
            <InstantText key="at" at={delivery.acceptedAt} />,
          ],
          [t('delivery.messageId'), delivery.messageId],
        ]}
      />
      <Section title={t('delivery.text')}>
        <pre className={classes.text} tabIndex={0} aria-label={t('delivery.text')}>
          {delivery.bodyText}
        </pre>
      </Section>
      {delivery.attemptList.length > 0 && (
        <Section title={t('delivery.attempts')}>
          <DataTable
            caption={t('delivery.attempts')}
            columns={columns}
            rows={delivery.attemptList}
            rowKey={({ number }) => number}
          />
        </Section>
      )}
    </>
  );
}
