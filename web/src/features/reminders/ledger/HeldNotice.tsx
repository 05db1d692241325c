import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/Notice.js';
import { useMay } from '../../../lib/session.js';
import { reminderHealthQuery } from '../health/reminder-health.queries.js';

/** Mails that wait for an administrator may be far down the list: their number is said above it. */
export function HeldNotice() {
  const { t } = useTranslation();
  const mayDecide = useMay('delivery:decide');
  const maySee = useMay('reminder-health:read') && mayDecide;
  const held = useQuery({ ...reminderHealthQuery, enabled: maySee }).data?.held ?? 0;
  if (!maySee || held === 0) return null;
  return (
    <Notice kind="attention">
      <p>
        {t('ledger.held', { count: held })}{' '}
        <Link to="/reminders/sent" search={{ state: 'uncertain' }}>
          {t('ledger.showHeld')}
        </Link>
      </p>
    </Notice>
  );
}
