import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { InstantText } from '../../../components/DateText.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { ListSkeleton } from '../../../components/ListSkeleton.js';
import { Loaded } from '../../../components/Loaded.js';
import { MoreButton } from '../../../components/MoreButton.js';
import type { Update } from '../../../lib/api-types.js';
import { updatesQuery } from '../progress.queries.js';
import { Statement } from './Statement.js';
import classes from './UpdateHistory.module.css';

/** Every update of one national implementation, newest first; none is ever edited. */
export function UpdateHistory({ assignmentId }: { assignmentId: string }) {
  const { t } = useTranslation();
  const updates = useInfiniteQuery(updatesQuery(assignmentId));
  return (
    <Loaded query={updates} skeleton={<ListSkeleton rows={3} height={88} />}>
      {(data) => {
        const items = data.pages.flatMap((page) => page.items);
        if (items.length === 0) return <EmptyState title={t('history.none')} />;
        return (
          <>
            <ol className={classes.root}>
              {items.map((update) => (
                <li key={update.id} className={classes.update}>
                  <Heading update={update} />
                  <Statement statement={update} />
                </li>
              ))}
            </ol>
            <MoreButton query={updates} />
          </>
        );
      }}
    </Loaded>
  );
}

function Heading({ update }: { update: Update }) {
  const { t } = useTranslation();
  const parts = [
    update.author === null ? null : (update.author.post ?? update.author.displayName),
    // Who wrote, and by which way, is told to the same readers.
    update.author?.enteredByName == null
      ? null
      : t('history.enteredBy', { name: update.author.enteredByName }),
    update.author !== null && update.channel === 'mail_link' ? t('history.byMailLink') : null,
    t(`submission.${update.submissionState}`),
    t(`visibility.${update.visibility}`),
  ];
  return (
    <div className={classes.heading}>
      <h3 className={classes.when}>
        <InstantText at={update.recordedAt} />
      </h3>
      <span className="muted">{parts.filter((part) => part !== null).join(' · ')}</span>
      {/* Whoever follows an update on its way is told which version of it they read. */}
      {update.submissionVersion > 0 && (
        <Link to="/updates/$updateId" params={{ updateId: update.id }} preload={false} className="no-print">
          {t('clearance.openUpdate')}
        </Link>
      )}
    </div>
  );
}
