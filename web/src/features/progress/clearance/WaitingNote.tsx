import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/Notice.js';
import { waitingCountsQuery } from './clearance.queries.js';

/** Drafts and returned updates are the focal point's to see to; said only where there are any. */
export function WaitingNote() {
  const { t } = useTranslation();
  const count = useQuery(waitingCountsQuery).data?.focalPoint ?? 0;
  if (count === 0) return null;
  return (
    <Notice kind="attention">
      <Link to="/clearance" search={{ waitingFor: 'focal_point' }}>
        {t('clearance.waitingForYou', { count })}
      </Link>
    </Notice>
  );
}
