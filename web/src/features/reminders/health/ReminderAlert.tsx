import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { InstantText } from '../../../components/DateText.js';
import type { ReminderHealth } from '../../../lib/api-types.js';
import { useMay } from '../../../lib/session.js';
import classes from './ReminderAlert.module.css';
import { reminderHealthQuery } from './reminder-health.queries.js';

/** On every page of an administrator while what is due does not go out; nobody else asks. */
export function ReminderAlert() {
  return useMay('reminder-health:read') ? <WatchedAlert /> : null;
}

function WatchedAlert() {
  const health = useQuery(reminderHealthQuery).data;
  return (
    <div className="no-print" aria-live="polite">
      {health?.isAlert === true && <Alert health={health} />}
    </div>
  );
}

function Alert({ health }: { health: ReminderHealth }) {
  const { t } = useTranslation();
  const { dueSince, dueReminders, waitingMails, isMailServerSilent } = health;
  return (
    <section className={classes.root} aria-label={t('reminderAlert.title')}>
      <div className={classes.inner}>
        <strong className={classes.title}>{t('reminderAlert.title')}</strong>
        {dueReminders > 0 && <span>{t('reminderAlert.reminders', { count: dueReminders })}</span>}
        {waitingMails > 0 && <span>{t('reminderAlert.mails', { count: waitingMails })}</span>}
        {dueSince !== null && (
          <span>
            {t('reminderAlert.since')} <InstantText at={dueSince} /> {t('reminderAlert.systemTime')}
          </span>
        )}
        {isMailServerSilent && <span>{t('reminderAlert.silent')}</span>}
        <Link to="/reminders/sent">{t('reminderAlert.open')}</Link>
      </div>
    </section>
  );
}
