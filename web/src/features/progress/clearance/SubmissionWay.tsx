import { useTranslation } from 'react-i18next';
import { DayText, InstantText } from '../../../components/DateText.js';
import type { SubmissionDetail } from '../../../lib/api-types.js';
import classes from './SubmissionWay.module.css';

/** What happened to an update since it was written, oldest first. */
export function SubmissionWay({ detail: { update, events } }: { detail: SubmissionDetail }) {
  const { t } = useTranslation();
  return (
    <ol className={classes.root}>
      <li>
        <strong>{t('clearance.acts.posted')}</strong>{' '}
        <span className="muted">
          {update.author?.post ?? update.author?.displayName} · <InstantText at={update.recordedAt} />
        </span>
      </li>
      {events.map((event) => (
        <li key={event.id}>
          <strong>{t(`clearance.acts.${event.act}`)}</strong>{' '}
          <span className="muted">
            {event.by.post ?? event.by.displayName} · <InstantText at={event.at} />
          </span>
          {event.reason !== null && <p className="pre-wrap">{event.reason}</p>}
          {event.fromVisibility !== event.toVisibility && (
            <p>{t('clearance.shownTo', { audience: t(`visibility.${event.toVisibility}`) })}</p>
          )}
          {event.sheet !== null && (
            <p>
              {t('clearance.signed', {
                post: event.sheet.signatoryPost,
                reference: event.sheet.reference,
              })}{' '}
              <DayText on={event.sheet.signedOn} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
