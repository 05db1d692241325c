import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.js';
import { ListSkeleton } from '../../../components/ListSkeleton.js';
import { Loaded } from '../../../components/Loaded.js';
import { Notice } from '../../../components/Notice.js';
import { Section } from '../../../components/Section.js';
import { groupBy } from '../../../lib/group-by.js';
import { assignmentsQuery } from '../progress.queries.js';
import { AssignmentRow } from './AssignmentRow.js';
import classes from './MyCommitments.module.css';
import { urgencies, urgencyOf } from './urgency.js';

/** What is the reader's, by urgency: agreed date passed, next 30 days, later, done. */
export function MyCommitments() {
  const { t } = useTranslation();
  const assignments = useQuery(assignmentsQuery({}));
  const [recorded, setRecorded] = useState<string | null>(null);
  const notice = useRef<HTMLDivElement>(null);
  const { dataUpdatedAt } = assignments;

  useEffect(() => {
    // An update that takes its row to another part of the list takes the focus with it: give it a place.
    if (dataUpdatedAt > 0 && document.activeElement === document.body) notice.current?.focus();
  }, [dataUpdatedAt]);
  return (
    <Loaded query={assignments} skeleton={<ListSkeleton rows={8} height={76} />}>
      {(items) => {
        if (items.length === 0) {
          return <EmptyState title={t('myCommitments.none')}>{t('myCommitments.noneHint')}</EmptyState>;
        }
        const byUrgency = groupBy(items, urgencyOf);
        const sections = urgencies.map((urgency) => {
          const rows = byUrgency.get(urgency) ?? [];
          return (
            <Section
              key={urgency}
              title={t(`myCommitments.${urgency}`)}
              note={t('commitment.count', { count: rows.length })}
            >
              {rows.length === 0 ? (
                <p className="muted">{t(`myCommitments.${urgency}None`)}</p>
              ) : (
                <ul className={classes.list}>
                  {rows.map((assignment) => (
                    <AssignmentRow key={assignment.id} assignment={assignment} onRecorded={setRecorded} />
                  ))}
                </ul>
              )}
            </Section>
          );
        });
        return (
          <>
            <div ref={notice} tabIndex={-1} className={classes.recorded}>
              {recorded !== null && <Notice kind="done">{recorded}</Notice>}
            </div>
            {sections}
          </>
        );
      }}
    </Loaded>
  );
}
