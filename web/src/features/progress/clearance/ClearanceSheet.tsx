import { useTranslation } from 'react-i18next';
import { InstantText } from '../../../components/DateText.js';
import { Facts } from '../../../components/Facts.js';
import { Section } from '../../../components/Section.js';
import { StatusText } from '../../../components/StatusText.js';
import { visibilities } from '../../../lib/api-types.js';
import type { SubmissionDetail } from '../../../lib/api-types.js';
import { Statement } from '../updates/Statement.js';
import classes from './ClearanceSheet.module.css';

const blanks = ['signature', 'signatoryPost', 'signedOn'] as const;

/** What is submitted, what stands at present, and room for a decision by hand. */
export function ClearanceSheet({ detail }: { detail: SubmissionDetail }) {
  const { t } = useTranslation();
  const { update, assignment, sheetReference } = detail;
  return (
    <div className={classes.root}>
      <Facts
        facts={[
          [t('clearance.sheetReference'), sheetReference],
          [t('state.name'), assignment.state.name],
          [t('clearance.plan'), assignment.plan.code],
          [t('clearance.commitment'), `${assignment.commitment.code} ${assignment.commitment.title}`],
          [t('clearance.writtenBy'), update.author?.post ?? update.author?.displayName ?? ''],
          [t('clearance.writtenOn'), <InstantText key="on" at={update.recordedAt} />],
        ]}
      />
      <Section title={t('clearance.official')}>
        <StatusText status={assignment.status} applicability={assignment.applicability} />
      </Section>
      <Section title={t('clearance.submitted')}>
        <Statement statement={update} />
      </Section>
      <Section title={t('clearance.markSeenBy')}>
        <ul className={classes.marks}>
          {visibilities.map((each) => (
            <li key={each}>☐ {t(`visibility.${each}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('clearance.markDecision')}>
        <ul className={classes.marks}>
          <li>☐ {t('clearance.marks.cleared')}</li>
          <li>
            ☐ {t('clearance.marks.returned')} <span className={classes.line} />
          </li>
        </ul>
        {blanks.map((blank) => (
          <p key={blank} className={classes.blank} data-tall={blank === 'signature'}>
            {t(`clearance.${blank}`)} <span className={classes.line} />
          </p>
        ))}
      </Section>
    </div>
  );
}
