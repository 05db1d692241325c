import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DueText } from '../../../components/DateText.js';
import { HealthMark } from '../../../components/HealthMark.js';
import { StatusText } from '../../../components/StatusText.js';
import type { Assignment } from '../../../lib/api-types.js';
import { dateOf } from '../../../lib/dates.js';
import { useSession } from '../../../lib/session.js';
import { useDateWords } from '../../../lib/use-date-words.js';
import { PendingLink } from '../clearance/PendingLink.js';
import { NoChangeButton } from '../updates/NoChangeButton.js';
import { UpdateForm } from '../updates/UpdateForm.js';
import { useDraftStore } from '../updates/update-draft.js';
import classes from './MyCommitments.module.css';

interface Props {
  assignment: Assignment;
  onRecorded: (words: string) => void;
}

/** One national implementation in the list, updated where it stands. */
export function AssignmentRow({ assignment, onRecorded }: Props) {
  const { t } = useTranslation();
  const dates = useDateWords();
  const { user } = useSession();
  const drafts = useDraftStore(assignment.id);
  // A form that was open when the page was reloaded opens again.
  const [isOpen, setIsOpen] = useState(() => drafts.read() !== null);
  const opener = useRef<HTMLButtonElement>(null);
  const formId = useId();
  const { commitment, may } = assignment;

  const close = () => {
    setIsOpen(false);
    opener.current?.focus();
  };
  const posted = (words: string) => {
    close();
    onRecorded(words);
  };
  return (
    <li className={classes.item}>
      <div className={classes.row}>
        <div className={classes.words}>
          <h3 className={classes.title}>
            <span className={classes.code}>{commitment.code}</span>{' '}
            <Link
              to="/plans/$planId/commitments/$commitmentId"
              params={{ planId: assignment.plan.id, commitmentId: commitment.id }}
              search={{ state: assignment.state.isoCode }}
              preload={false}
            >
              {commitment.title}
            </Link>
          </h3>
          <p className={classes.due}>
            <span>
              {t('due')} <DueText due={assignment.due} />
            </span>
            <HealthMark health={assignment.health} />
            <PendingLink assignment={assignment} className={classes.pending} />
          </p>
        </div>
        <StatusText
          status={assignment.status}
          applicability={assignment.applicability}
          health={assignment.health}
          detail={
            assignment.confirmedAt === null
              ? undefined
              : t('confirmedOn', { date: dates.day(dateOf(assignment.confirmedAt, user.timeZone)) })
          }
        />
        {(may.update || may.draft) && (
          <div className={classes.actions}>
            {!isOpen && <NoChangeButton assignment={assignment} onPosted={onRecorded} />}
            <Button
              ref={opener}
              size="xs"
              variant={isOpen ? 'default' : 'light'}
              aria-expanded={isOpen}
              aria-controls={formId}
              aria-label={t('update.open', { commitment: commitment.code })}
              onClick={() => setIsOpen(!isOpen)}
            >
              {t('update.action')}
            </Button>
          </div>
        )}
      </div>
      <div id={formId} className={classes.form} hidden={!isOpen}>
        {isOpen && <UpdateForm assignment={assignment} onPosted={posted} onCancel={close} />}
      </div>
    </li>
  );
}
