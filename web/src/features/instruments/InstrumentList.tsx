import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/DataTable.js';
import { DayText } from '../../components/DateText.js';
import { EmptyState } from '../../components/EmptyState.js';
import { IllustrativeLabel } from '../../components/IllustrativeLabel.js';
import { Loaded } from '../../components/Loaded.js';
import type { Instrument } from '../../lib/api-types.js';
import { instrumentsQuery } from './instruments.queries.js';

/** The texts that commitments are mapped to. */
export function InstrumentList() {
  const { t } = useTranslation();
  const columns: Column<Instrument>[] = [
    {
      key: 'title',
      header: t('instrument.name'),
      width: '48%',
      render: (instrument) => (
        <>
          <Link to="/instruments/$instrumentId" params={{ instrumentId: instrument.id }}>
            {instrument.title}
          </Link>{' '}
          {instrument.isIllustrative && <IllustrativeLabel />}
        </>
      ),
    },
    { key: 'kind', header: t('instrument.kind'), render: ({ kind }) => t(`instrument.kinds.${kind}`) },
    {
      key: 'inForce',
      header: t('instrument.inForce'),
      render: ({ inForceOn }) => inForceOn !== null && <DayText on={inForceOn} />,
    },
    {
      key: 'provisions',
      header: t('instrument.provisions'),
      width: '8rem',
      render: ({ provisionCount }) => provisionCount,
    },
  ];
  return (
    <Loaded query={useQuery(instrumentsQuery)}>
      {(instruments) =>
        instruments.length === 0 ? (
          <EmptyState title={t('instrument.none')} />
        ) : (
          <DataTable
            caption={t('instrument.title')}
            columns={columns}
            rows={instruments}
            rowKey={(instrument) => instrument.id}
          />
        )
      }
    </Loaded>
  );
}
