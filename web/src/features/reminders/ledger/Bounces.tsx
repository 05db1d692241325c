import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { InstantText } from '../../../components/DateText.js';
import { Section } from '../../../components/Section.js';
import type { DeliveryDetail } from '../../../lib/api-types.js';

type Bounce = DeliveryDetail['bounces'][number];

/** What mail systems sent back about the mail after it was accepted. */
export function Bounces({ bounces }: { bounces: Bounce[] }) {
  const { t } = useTranslation();
  const columns: Column<Bounce>[] = [
    {
      key: 'recorded',
      header: t('ledger.recordedAt'),
      width: '13rem',
      render: ({ recordedAt }) => <InstantText at={recordedAt} />,
    },
    {
      key: 'action',
      header: t('ledger.report'),
      render: ({ action, status }) => (
        <>
          {t(`ledger.actions.${action}`)} <span className="muted">{status}</span>
        </>
      ),
    },
    {
      key: 'diagnostic',
      header: t('ledger.diagnostic'),
      width: '36%',
      render: ({ diagnostic }) => (
        <span className="pre-wrap">
          {diagnostic === null ? t('ledger.noDiagnostic') : withoutType(diagnostic)}
        </span>
      ),
    },
    {
      key: 'about',
      header: t('ledger.aboutAddress'),
      render: ({ finalRecipient, remoteMta }) => (
        <span className="pre-wrap">
          {finalRecipient}
          {remoteMta !== null && (
            <span className="muted"> {t('ledger.saidBy', { server: withoutType(remoteMta) })}</span>
          )}
        </span>
      ),
    },
  ];
  return (
    <Section title={t('ledger.bounces')} note={t('ledger.bouncesNote')}>
      <DataTable
        caption={t('ledger.bounces')}
        columns={columns}
        rows={bounces}
        rowKey={(bounce) => bounces.indexOf(bounce)}
      />
    </Section>
  );
}

/** `smtp; 550 5.1.1 User unknown` → `550 5.1.1 User unknown` (RFC 3464, section 2.1.2: a type and a semicolon come first). */
function withoutType(text: string): string {
  return text.replace(/^[\w-]+\s*;\s*/, '');
}
