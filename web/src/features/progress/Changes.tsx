import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/DataTable.js';
import { InstantText } from '../../components/DateText.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Loaded } from '../../components/Loaded.js';
import { MoreButton } from '../../components/MoreButton.js';
import { StatusText } from '../../components/StatusText.js';
import type { Change } from '../../lib/api-types.js';
import { changesQuery } from './progress.queries.js';

/** Updates as they came in, as far as their reader may know of them. */
export function Changes({ planId }: { planId: string }) {
  const { t } = useTranslation();
  const changes = useInfiniteQuery(changesQuery(planId));
  const columns: Column<Change>[] = [
    {
      key: 'commitment',
      header: t('changes.what'),
      width: '40%',
      render: (change) => (
        <Link
          to="/plans/$planId/commitments/$commitmentId"
          params={{ planId, commitmentId: change.commitment.id }}
          search={{ state: change.state.isoCode }}
          preload={false}
        >
          {change.state.name}, {change.commitment.code} {change.commitment.title}
        </Link>
      ),
    },
    {
      key: 'status',
      header: t('changes.statement'),
      render: (change) => <ChangeText change={change} />,
    },
    {
      key: 'when',
      header: t('changes.when'),
      width: '13rem',
      render: (change) => <InstantText at={change.recordedAt} />,
    },
    {
      key: 'author',
      header: t('changes.author'),
      width: '11rem',
      render: (change) => change.authorPost ?? '',
    },
  ];
  return (
    <Loaded query={changes}>
      {(data) => {
        const rows = data.pages.flatMap((page) => page.items);
        if (rows.length === 0)
          return <EmptyState title={t('changes.none')}>{t('changes.noneHint')}</EmptyState>;
        return (
          <>
            <DataTable
              caption={t('changes.title')}
              columns={columns}
              rows={rows}
              rowKey={(change) => change.updateId}
            />
            <MoreButton query={changes} />
          </>
        );
      }}
    </Loaded>
  );
}

function ChangeText({ change }: { change: Change }) {
  const { t } = useTranslation();
  if (change.kind === 'applicability') return t(`applicability.${change.applicability ?? 'full'}`);
  return (
    <StatusText
      status={change.status}
      applicability={null}
      detail={change.kind === 'no_change' ? t('update.kind.no_change') : undefined}
    />
  );
}
