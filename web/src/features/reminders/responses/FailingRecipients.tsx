import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { InstantText } from '../../../components/DateText.js';
import { Section } from '../../../components/Section.js';
import type { ReminderResponses } from '../../../lib/api-types.js';

type Failing = ReminderResponses['failingAddresses'][number];

/** Whom no reminder reaches, whatever their Member State would answer. */
export function FailingRecipients({ recipients }: { recipients: Failing[] }) {
  const { t } = useTranslation();
  const columns: Column<Failing>[] = [
    {
      key: 'recipient',
      header: t('reminder.recipient'),
      width: '28%',
      render: ({ recipient }) => recipient.displayName,
    },
    {
      key: 'state',
      header: t('state.name'),
      render: ({ state }) => state?.name ?? t('standing.secretariat'),
    },
    { key: 'address', header: t('responses.address'), render: ({ address }) => address },
    {
      key: 'cause',
      header: t('responses.cause'),
      render: ({ cause }) => t(`responses.causes.${cause}`),
    },
    {
      key: 'failed',
      header: t('responses.failedAt'),
      width: '13rem',
      render: ({ failedAt }) => <InstantText at={failedAt} />,
    },
  ];
  return (
    <Section title={t('responses.failing')} note={t('responses.failingNote')}>
      {recipients.length === 0 ? (
        <p className="muted">{t('responses.noneFailing')}</p>
      ) : (
        <DataTable
          caption={t('responses.failing')}
          columns={columns}
          rows={recipients}
          rowKey={({ recipient }) => recipient.id}
        />
      )}
    </Section>
  );
}
