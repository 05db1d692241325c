import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeHistory } from '../../../components/ChangeHistory.js';
import { DayText, DueText, InstantText } from '../../../components/DateText.js';
import { Facts } from '../../../components/Facts.js';
import { HealthMark } from '../../../components/HealthMark.js';
import { Notice } from '../../../components/Notice.js';
import { Section } from '../../../components/Section.js';
import { StatusText } from '../../../components/StatusText.js';
import type { Assignment } from '../../../lib/api-types.js';
import { PendingLink } from '../clearance/PendingLink.js';
import { NoChangeButton } from '../updates/NoChangeButton.js';
import { UpdateForm } from '../updates/UpdateForm.js';
import { UpdateHistory } from '../updates/UpdateHistory.js';
import { useDraftStore } from '../updates/update-draft.js';
import { TargetForm } from './TargetForm.js';

/** One state's implementation of one commitment: where it stands, and every update behind it. */
export function NationalImplementation({ assignment }: { assignment: Assignment }) {
  const { t } = useTranslation();
  const drafts = useDraftStore(assignment.id);
  const [isOpen, setIsOpen] = useState(() => drafts.read() !== null);
  const [setsTarget, setSetsTarget] = useState(false);
  const [recorded, setRecorded] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const { may, state, health } = assignment;
  const close = (words: string | null) => {
    setIsOpen(false);
    setRecorded(words);
    opener.current?.focus();
  };
  return (
    <>
      <Section title={t('implementation.title', { state: state.name })}>
        <Facts
          facts={[
            [
              t('filter.status'),
              <span key="status" className="row">
                <StatusText
                  status={assignment.status}
                  applicability={assignment.applicability}
                  health={health}
                />
                <HealthMark health={health} />
              </span>,
            ],
            [
              t('state.lastConfirmed'),
              assignment.confirmedAt === null ? (
                t('implementation.never')
              ) : (
                <InstantText at={assignment.confirmedAt} />
              ),
            ],
            assignment.pendingSubmission !== null && [
              t('clearance.onItsWay'),
              <PendingLink key="pending" assignment={assignment} />,
            ],
            [t('commitment.due'), <DueText key="due" due={assignment.due} />],
            [
              t('target.title'),
              <span key="target" className="row">
                {assignment.target === null ? t('target.none') : <DueText due={assignment.target} />}
                {may.setTarget && !setsTarget && (
                  <Button variant="default" size="compact-sm" onClick={() => setSetsTarget(true)}>
                    {t('target.set')}
                  </Button>
                )}
              </span>,
            ],
            [
              t('implementation.appliesSince'),
              <>
                <DayText on={assignment.fromOn} /> <span className="muted">({assignment.source})</span>
              </>,
            ],
          ]}
        />
        {setsTarget && <TargetForm assignment={assignment} onDone={() => setSetsTarget(false)} />}
        {(may.update || may.draft) && (
          <div className="stack" style={{ marginTop: '1rem' }}>
            <div className="row">
              <Button
                ref={opener}
                size="sm"
                variant={isOpen ? 'default' : 'filled'}
                aria-expanded={isOpen}
                onClick={() => setIsOpen(!isOpen)}
              >
                {t('update.action')}
              </Button>
              {!isOpen && <NoChangeButton assignment={assignment} onPosted={setRecorded} />}
            </div>
            {recorded !== null && !isOpen && <Notice kind="done">{recorded}</Notice>}
            {isOpen && <UpdateForm assignment={assignment} onPosted={close} onCancel={() => close(null)} />}
          </div>
        )}
      </Section>
      <Section title={t('history.title')} note={t('history.note')}>
        <UpdateHistory assignmentId={assignment.id} />
      </Section>
      <ChangeHistory subject="assignments" id={assignment.id} />
    </>
  );
}
