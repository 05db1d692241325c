import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { DayText, DueText } from '../../../components/DateText.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { IllustrativeLabel } from '../../../components/IllustrativeLabel.js';
import { Loaded } from '../../../components/Loaded.js';
import { MoreButton } from '../../../components/MoreButton.js';
import { useTold } from '../../../components/use-told.js';
import type { Reminder } from '../../../lib/api-types.js';
import { useMay } from '../../../lib/session.js';
import { FollowUpActions } from './FollowUpActions.js';
import { waitingQuery } from './waiting.queries.js';

/** Follow-ups to others, which no machine sends: each waits until an officer says so. */
export function WaitingFollowUps() {
  const { t } = useTranslation();
  const mayDecide = useMay('follow-up:release');
  const waiting = useInfiniteQuery(waitingQuery);
  const { notice, tell } = useTold();
  const columns: Column<Reminder>[] = [
    {
      key: 'about',
      header: t('reminder.about'),
      width: '34%',
      render: ({ milestone }) => (
        <>
          <span className="row">
            {milestone.title}
            {milestone.isIllustrative && <IllustrativeLabel />}
          </span>
          {milestone.state !== null && <div className="muted">{milestone.state.name}</div>}
        </>
      ),
    },
    { key: 'recipient', header: t('waiting.to'), render: ({ recipient }) => recipient.displayName },
    { key: 'due', header: t('waiting.due'), render: ({ milestone }) => <DueText due={milestone.date} /> },
    {
      key: 'since',
      header: t('waiting.since'),
      render: ({ sendOn }) => <DayText on={sendOn} withDistance />,
    },
  ];
  if (mayDecide) {
    columns.push({
      key: 'actions',
      header: t('waiting.decision'),
      width: '19rem',
      render: (reminder) => <FollowUpActions reminder={reminder} tell={tell} />,
    });
  }
  return (
    <div className="stack">
      {notice}
      <div>
        <Loaded query={waiting}>
          {(data) => {
            const rows = data.pages.flatMap((page) => page.items);
            if (rows.length === 0)
              return <EmptyState title={t('waiting.none')}>{t('waiting.noneHint')}</EmptyState>;
            return (
              <>
                <DataTable
                  caption={t('waiting.title')}
                  columns={columns}
                  rows={rows}
                  rowKey={(reminder) => reminder.id}
                />
                <MoreButton query={waiting} />
              </>
            );
          }}
        </Loaded>
      </div>
    </div>
  );
}
