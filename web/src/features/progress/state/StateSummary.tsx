import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DayText, DueText, InstantText } from '../../../components/DateText.js';
import { Facts } from '../../../components/Facts.js';
import { HealthMark } from '../../../components/HealthMark.js';
import { IllustrativeLabel } from '../../../components/IllustrativeLabel.js';
import { StatusGlyph } from '../../../components/StatusGlyph.js';
import type { StateProgress } from '../../../lib/api-types.js';
import { countedKinds, readCounts } from '../matrix/matrix-model.js';
import classes from './StateSummary.module.css';

interface Props {
  planId: string;
  progress: StateProgress;
  /** The status whose commitments are listed below; all without it. */
  status: string | undefined;
}

/** A state at a glance: counts by status, what comes next, and who answers for it. */
export function StateSummary({ planId, progress, status }: Props) {
  const { t } = useTranslation();
  const { state, adoption, nextDue, lastUpdatedAt, focalPoints, showsFocalPoints } = progress;
  const counts = readCounts(progress.counts);
  const params = { planId, stateId: state.id };
  return (
    <div className="stack">
      <ul className={classes.counts} aria-label={t('state.counts')}>
        {countedKinds.map((kind) => (
          <li key={kind}>
            <Link
              to="/plans/$planId/member-states/$stateId"
              params={params}
              search={{ status: status === kind ? undefined : kind }}
              resetScroll={false}
              className={classes.count}
              aria-current={status === kind ? 'true' : undefined}
            >
              <StatusGlyph kind={kind} />
              <span className={classes.number}>{counts[kind]}</span>
              {t(`status.${kind}`)}
            </Link>
          </li>
        ))}
      </ul>
      <Facts
        facts={[
          [
            t('state.adoption'),
            adoption === null ? (
              t('matrix.noReportDue')
            ) : (
              <>
                <DayText on={adoption.adoptedOn} /> <span className="muted">({adoption.source})</span>{' '}
                {adoption.isIllustrative && <IllustrativeLabel />}
              </>
            ),
          ],
          [
            t('state.lastUpdated'),
            lastUpdatedAt === null ? t('status.not_reported') : <InstantText at={lastUpdatedAt} />,
          ],
          showsFocalPoints && [
            t('state.focalPoints'),
            focalPoints.length === 0 ? (
              t('nominations.noFocalPoint')
            ) : (
              <ul key="focal-points">
                {focalPoints.map((person) => (
                  <li key={`${person.function}${person.displayName}`}>
                    {person.displayName} <span className="muted">({t(`nomination.${person.function}`)})</span>
                  </li>
                ))}
              </ul>
            ),
          ],
          nextDue.length > 0 && [
            t('state.nextDue'),
            <ul key="next-due" className="stack-tight">
              {nextDue.map((assignment) => (
                <li key={assignment.id} className="row">
                  <Link
                    to="/plans/$planId/commitments/$commitmentId"
                    params={{ planId, commitmentId: assignment.commitment.id }}
                    search={{ state: state.isoCode }}
                    preload={false}
                  >
                    {assignment.commitment.code} {assignment.commitment.title}
                  </Link>
                  <DueText due={assignment.due} />
                  <HealthMark health={assignment.health} />
                </li>
              ))}
            </ul>,
          ],
        ]}
      />
    </div>
  );
}
