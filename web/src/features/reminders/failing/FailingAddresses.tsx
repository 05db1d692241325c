import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { InstantText } from '../../../components/DateText.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { Loaded } from '../../../components/Loaded.js';
import { useTold } from '../../../components/use-told.js';
import type { FailingAddress } from '../../../lib/api-types.js';
import { ClearAddress } from './ClearAddress.js';
import { failingAddressesQuery } from './failing-addresses.queries.js';

/** Whom no mail reaches, since when and why; an administrator clears an address that works again. */
export function FailingAddresses() {
  const { t } = useTranslation();
  const { notice, tell } = useTold();
  const columns: Column<FailingAddress>[] = [
    {
      key: 'person',
      header: t('failing.person'),
      width: '20%',
      render: ({ user, stateName }) => (
        <>
          {user.displayName}
          <div className="muted">{stateName ?? t('standing.secretariat')}</div>
        </>
      ),
    },
    {
      key: 'address',
      header: t('failing.address'),
      width: '20%',
      render: ({ address }) => <span className="pre-wrap">{address}</span>,
    },
    {
      key: 'since',
      header: t('failing.since'),
      width: '11rem',
      render: ({ cause, failedAt }) => (
        <>
          <InstantText at={failedAt} />
          <div className="muted">{t(`failing.causes.${cause}`)}</div>
        </>
      ),
    },
    {
      key: 'reply',
      header: t('failing.reply'),
      render: ({ reply, deliveryId, deliverySubject }) => (
        <>
          <span className="pre-wrap">{reply}</span>
          {deliveryId !== null && (
            <div>
              <Link to="/reminders/sent/$deliveryId" params={{ deliveryId }} preload={false}>
                {deliverySubject}
              </Link>
            </div>
          )}
        </>
      ),
    },
    {
      key: 'actions',
      header: t('failing.decision'),
      width: '16rem',
      render: (failing) => <ClearAddress failing={failing} tell={tell} />,
    },
  ];
  return (
    <div className="stack">
      {notice}
      <Loaded query={useQuery(failingAddressesQuery)}>
        {(addresses) =>
          addresses.length === 0 ? (
            <EmptyState title={t('failing.none')}>{t('failing.noneHint')}</EmptyState>
          ) : (
            <DataTable
              caption={t('failing.title')}
              columns={columns}
              rows={addresses}
              rowKey={({ user }) => user.id}
            />
          )
        }
      </Loaded>
    </div>
  );
}
