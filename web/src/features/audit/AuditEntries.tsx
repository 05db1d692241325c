import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ChangedFields } from '../../components/ChangedFields.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import { InstantText } from '../../components/DateText.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Loaded } from '../../components/Loaded.js';
import { MoreButton } from '../../components/MoreButton.js';
import type { AuditEntry } from '../../lib/api-types.js';
import { useActionWords } from '../../lib/use-action-words.js';
import { useKindWords } from './use-kind-words.js';
import { auditEntriesQuery } from './audit.queries.js';
import type { AuditSearch } from './audit-search.js';

/** The trail, newest first: by the system clock, which the demo does not move. */
export function AuditEntries({ search }: { search: AuditSearch }) {
  const { t } = useTranslation();
  const actionWords = useActionWords();
  const kindWords = useKindWords();
  const entries = useInfiniteQuery(auditEntriesQuery(search));
  const columns: Column<AuditEntry>[] = [
    {
      key: 'what',
      header: t('auditTrail.what'),
      width: '17%',
      render: ({ action, sealNumber }) => (
        <>
          {actionWords(action)}
          <div className="muted">
            {sealNumber === null ? t('auditTrail.unsealed') : t('auditTrail.seal', { number: sealNumber })}
          </div>
        </>
      ),
    },
    {
      key: 'when',
      header: t('auditTrail.when'),
      width: '11rem',
      render: ({ systemAt }) => <InstantText at={systemAt} />,
    },
    {
      key: 'who',
      header: t('auditTrail.who'),
      width: '17%',
      render: ({ actor, channel, origin }) => (
        <>
          {actor?.displayName ?? t(origin === null ? 'auditTrail.system' : 'auditTrail.nobody')}
          <div className="muted">{t(`auditTrail.channels.${channelOf(channel)}`)}</div>
        </>
      ),
    },
    {
      key: 'origin',
      header: t('auditTrail.origin'),
      width: '15%',
      render: ({ origin, channel }) =>
        origin === null ? (
          <span className="muted">{channel === 'system' ? '' : t('auditTrail.erased')}</span>
        ) : (
          <>
            {origin.ipAddress}
            {origin.userAgent !== null && (
              <details className="muted" style={{ overflowWrap: 'anywhere' }}>
                <summary>{t('auditTrail.browser')}</summary>
                {origin.userAgent}
              </details>
            )}
          </>
        ),
    },
    {
      key: 'changes',
      header: t('auditTrail.changes'),
      render: ({ subjectKind, subjectId, memberState, before, after }) => (
        <>
          <div>
            {kindWords(subjectKind)}
            {memberState !== null && `, ${memberState.name}`}
            {subjectId !== null && (
              <span className="muted" style={{ overflowWrap: 'anywhere' }}>
                {' '}
                {subjectId}
              </span>
            )}
          </div>
          <ChangedFields before={before} after={after} />
        </>
      ),
    },
  ];
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  return (
    <Loaded query={entries}>
      {({ pages }) => {
        const rows = pages.flatMap(({ items }) => items);
        if (rows.length === 0) {
          return (
            <EmptyState title={t(isFiltered ? 'auditTrail.noneSuch' : 'auditTrail.none')}>
              {isFiltered && <Link to="/audit-trail">{t('auditTrail.showAll')}</Link>}
            </EmptyState>
          );
        }
        return (
          <>
            <DataTable
              caption={t('auditTrail.title')}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
            />
            <MoreButton query={entries} />
          </>
        );
      }}
    </Loaded>
  );
}

const channels = ['web', 'api', 'mail_link', 'system'] as const;

function channelOf(channel: string): (typeof channels)[number] {
  return channels.find((known) => known === channel) ?? 'system';
}
