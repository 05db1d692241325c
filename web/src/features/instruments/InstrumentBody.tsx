import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/DataTable.js';
import { DayText, EventDateText } from '../../components/DateText.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Facts } from '../../components/Facts.js';
import { Section } from '../../components/Section.js';
import type { InstrumentDetail } from '../../lib/api-types.js';

type Provision = InstrumentDetail['provisions'][number];
type Participation = InstrumentDetail['participations'][number];

/** An instrument's provisions with what they are mapped to, and who takes part in it. */
export function InstrumentBody({ instrument }: { instrument: InstrumentDetail }) {
  const { t } = useTranslation();
  const provisionColumns: Column<Provision>[] = [
    {
      key: 'title',
      header: t('instrument.provision'),
      width: '46%',
      render: ({ code, title }) => `${code} ${title}`,
    },
    {
      key: 'mapped',
      header: t('instrument.mappedTo'),
      render: ({ mappedTo }) => mappedTo.map((other) => `${other.instrumentCode} ${other.code}`).join(', '),
    },
    {
      key: 'commitments',
      header: t('instrument.commitments'),
      width: '9rem',
      render: ({ commitmentCount }) => commitmentCount,
    },
  ];
  const participationColumns: Column<Participation>[] = [
    { key: 'state', header: t('state.name'), width: '32%', render: ({ state }) => state.name },
    { key: 'action', header: t('instrument.action'), render: ({ action }) => t(`participation.${action}`) },
    { key: 'date', header: t('instrument.date'), render: ({ date }) => <EventDateText date={date} /> },
    { key: 'source', header: t('source'), render: ({ source }) => source },
  ];
  return (
    <>
      <Facts
        facts={[
          [t('instrument.kind'), t(`instrument.kinds.${instrument.kind}`)],
          instrument.inForceOn !== null && [
            t('instrument.inForce'),
            <DayText key="on" on={instrument.inForceOn} />,
          ],
          [t('source'), instrument.source],
        ]}
      />
      <Section title={t('instrument.provisions')} note={t('instrument.provisionsNote')}>
        {instrument.provisions.length === 0 ? (
          <EmptyState title={t('instrument.noProvisions')} />
        ) : (
          <DataTable
            caption={t('instrument.provisions')}
            columns={provisionColumns}
            rows={instrument.provisions}
            rowKey={(provision) => provision.id}
          />
        )}
      </Section>
      <Section title={t('instrument.participation')}>
        {instrument.participations.length === 0 ? (
          <EmptyState title={t('instrument.noParticipation')} />
        ) : (
          <DataTable
            caption={t('instrument.participation')}
            columns={participationColumns}
            rows={instrument.participations}
            rowKey={({ state, action }) => `${state.id}${action}`}
          />
        )}
      </Section>
    </>
  );
}
