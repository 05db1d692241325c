import { useTranslation } from 'react-i18next';
import { DueText, InstantText } from '../../../components/DateText.js';
import { Facts } from '../../../components/Facts.js';
import { Section } from '../../../components/Section.js';
import type { SubmissionDetail } from '../../../lib/api-types.js';
import { Statement } from '../updates/Statement.js';
import { ChangeWords } from './ChangeWords.js';
import { Decisions } from './Decisions.js';
import { SubmissionWay } from './SubmissionWay.js';

/** One update on its way: whose turn it is, what it says and would change, and how it came here. */
export function SubmissionBody({ detail }: { detail: SubmissionDetail }) {
  const { t } = useTranslation();
  const { update, assignment, official, wouldChange } = detail;
  const present = {
    status: assignment.status ?? 'not_reported',
    applicability: assignment.applicability ?? 'full',
  } as const;
  return (
    <>
      <Decisions detail={detail} />
      <Section title={t('clearance.submitted')}>
        <div className="stack">
          <Statement statement={update} />
          <Facts
            facts={[
              [t('clearance.writtenBy'), update.author?.post ?? update.author?.displayName ?? ''],
              [t('clearance.writtenOn'), <InstantText key="on" at={update.recordedAt} />],
              [t('clearance.state'), t(`submission.${update.submissionState}`)],
              [
                t(detail.isOfficial ? 'clearance.seenBy' : 'clearance.willBeSeenBy'),
                t(`visibility.${update.visibility}`),
              ],
              update.proposedVisibility !== null &&
                update.proposedVisibility !== update.visibility && [
                  t('clearance.proposed'),
                  t(`visibility.${update.proposedVisibility}`),
                ],
              [t('clearance.dueOn'), <DueText key="due" due={assignment.due} />],
            ]}
          />
        </div>
      </Section>
      {wouldChange !== null && (
        <Section title={t('clearance.wouldChange')}>
          <ChangeWords submission={{ ...update, official: present }} />
          {official === null ? (
            <p className="muted">{t('clearance.noOfficial')}</p>
          ) : (
            <details>
              <summary>
                {t('clearance.officialSince')} <InstantText at={official.recordedAt} />
              </summary>
              <Statement statement={official} />
            </details>
          )}
        </Section>
      )}
      <Section title={t('clearance.way')}>
        <SubmissionWay detail={detail} />
      </Section>
    </>
  );
}
