import { Button, Checkbox } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { InstantText } from '../../../components/DateText.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { IllustrativeLabel } from '../../../components/IllustrativeLabel.js';
import { Loaded } from '../../../components/Loaded.js';
import { MoreButton } from '../../../components/MoreButton.js';
import { useTold } from '../../../components/use-told.js';
import type { Party, Submission } from '../../../lib/api-types.js';
import { useProblemWords } from '../../../lib/use-problem-words.js';
import { ChangeWords } from './ChangeWords.js';
import { waitingQuery } from './clearance.queries.js';
import { useClearMany } from './use-acts.js';

interface Props {
  waitingFor: Party;
  /** May the reader clear several at once? */
  clears: boolean;
}

/** Updates that wait for one party, oldest first. */
export function Waiting({ waitingFor, clears }: Props) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const waiting = useInfiniteQuery(waitingQuery(waitingFor));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { notice, tell } = useTold();
  const clear = useClearMany((count) => {
    setChosen(new Set());
    tell({ kind: 'done', words: t('clearance.clearedMany', { count }) });
  });
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const columns: Column<Submission>[] = [
    {
      key: 'commitment',
      header: t('clearance.commitment'),
      render: ({ id, commitment, plan, state }) => (
        <span className="row">
          {clears && (
            <Checkbox
              aria-label={t('clearance.choose', { commitment: commitment.code })}
              checked={chosen.has(id)}
              onChange={() => toggle(id)}
            />
          )}
          <Link to="/updates/$updateId" params={{ updateId: id }} preload={false}>
            {commitment.code} {commitment.title}
          </Link>
          {plan.isIllustrative && <IllustrativeLabel />}
          <span className="muted">{state.name}</span>
        </span>
      ),
    },
    {
      key: 'change',
      header: t('clearance.wouldChange'),
      width: '24%',
      render: (submission) => <ChangeWords submission={submission} />,
    },
    {
      key: 'state',
      header: t('clearance.state'),
      width: '15%',
      render: ({ submissionState }) => t(`submission.${submissionState}`),
    },
    {
      key: 'by',
      header: t('clearance.writtenBy'),
      width: '20%',
      render: ({ authorPost, recordedAt }) => (
        <>
          {authorPost}
          <div className="muted">
            <InstantText at={recordedAt} />
          </div>
        </>
      ),
    },
  ];
  return (
    <Loaded query={waiting}>
      {(data) => {
        const rows = data.pages.flatMap((page) => page.items);
        const picked = rows.filter(({ id }) => chosen.has(id));
        const submit = () =>
          clear.mutate(picked, { onError: (error) => tell({ kind: 'error', words: problemWords(error) }) });
        return (
          <div className="stack">
            {notice}
            {rows.length === 0 ? (
              <EmptyState title={t(`clearance.none.${waitingFor}`)} />
            ) : (
              <>
                {clears && (
                  <div className="row">
                    <Button disabled={picked.length === 0} loading={clear.isPending} onClick={submit}>
                      {t('clearance.clearChosen', { count: picked.length })}
                    </Button>
                    <span className="muted">{t('clearance.clearChosenNote')}</span>
                  </div>
                )}
                <DataTable
                  caption={t(`clearance.tabs.${waitingFor}`)}
                  columns={columns}
                  rows={rows}
                  rowKey={({ id }) => id}
                />
                <MoreButton query={waiting} />
              </>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}
