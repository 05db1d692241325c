import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConfirmedAction } from '../../../components/ConfirmedAction.js';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { Loaded } from '../../../components/Loaded.js';
import { MoreButton } from '../../../components/MoreButton.js';
import type { Contributor } from '../../../lib/api-types.js';
import { AccountsError } from '../AccountsError.js';
import { personName } from '../person-name.js';
import { contributorsQuery, useWithdrawContributor } from './contributors.queries.js';

/** Who drafts for a state. */
export function Contributors({ onWithdrawn }: { onWithdrawn: (words: string) => void }) {
  const { t } = useTranslation();
  const contributors = useInfiniteQuery(contributorsQuery);
  const columns: Column<Contributor>[] = [
    {
      key: 'name',
      header: t('person.name'),
      width: '34%',
      render: (person) => (
        <>
          {personName(person)}
          {person.post !== null && person.post !== person.displayName && (
            <div className="muted">{person.post}</div>
          )}
        </>
      ),
    },
    {
      key: 'state',
      header: t('state.name'),
      width: '16%',
      render: ({ memberState }) => memberState.name,
    },
    { key: 'email', header: t('person.email'), render: ({ email }) => email },
    {
      key: 'standing',
      header: t('person.standing'),
      width: '11rem',
      render: ({ standing }) => t(`person.standings.${standing}`),
    },
    {
      key: 'withdraw',
      header: t('contributor.withdraw'),
      width: '13rem',
      render: (contributor) => <Withdraw contributor={contributor} onWithdrawn={onWithdrawn} />,
    },
  ];
  return (
    <Loaded query={contributors}>
      {(data) => {
        const rows = data.pages.flatMap((page) => page.items);
        if (rows.length === 0) {
          return <EmptyState title={t('contributor.none')}>{t('contributor.noneHint')}</EmptyState>;
        }
        return (
          <>
            <DataTable
              caption={t('contributor.title')}
              columns={columns}
              rows={rows}
              rowKey={({ id, memberState }) => `${id} ${memberState.id}`}
            />
            <MoreButton query={contributors} />
          </>
        );
      }}
    </Loaded>
  );
}

interface WithdrawProps {
  contributor: Contributor;
  onWithdrawn: (words: string) => void;
}

function Withdraw({ contributor, onWithdrawn }: WithdrawProps) {
  const { t } = useTranslation();
  const { id, memberState } = contributor;
  const withdraw = useWithdrawContributor(id, memberState.id);
  const names = { name: personName(contributor), state: memberState.name };
  return (
    <div className="no-print">
      <ConfirmedAction
        label={t('contributor.withdraw')}
        subject={names.name}
        question={t('contributor.withdrawQuestion', names)}
        confirm={t('contributor.withdraw')}
        action={{
          isPending: withdraw.isPending,
          mutate: () =>
            withdraw.mutate(undefined, { onSuccess: () => onWithdrawn(t('contributor.withdrawn', names)) }),
        }}
      />
      <AccountsError error={withdraw.error} catalogue="person.faults" />
    </div>
  );
}
