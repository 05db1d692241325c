import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { InstantText } from '../../../components/DateText.js';
import { Section } from '../../../components/Section.js';
import type { DeliveryDetail } from '../../../lib/api-types.js';

type Attempt = DeliveryDetail['attemptList'][number];

/** Each time that the mail was handed to the mail server, with its answer. */
export function Attempts({ attempts }: { attempts: Attempt[] }) {
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
      render: ({ smtpCode, smtpReply }) => <span className="pre-wrap">{replyOf(smtpCode, smtpReply)}</span>,
    },
  ];
  return (
    <Section title={t('delivery.attempts')}>
      <DataTable
        caption={t('delivery.attempts')}
        columns={columns}
        rows={attempts}
        rowKey={({ number }) => number}
      />
    </Section>
  );
}

/** Most replies begin with their code already. */
function replyOf(code: number | null, reply: string | null): string {
  if (code === null || reply?.startsWith(String(code))) return reply ?? '';
  return `${code} ${reply ?? ''}`.trim();
}
