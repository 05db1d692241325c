import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.js';
import { ClearanceTabs } from '../../features/progress/clearance/ClearanceTabs.js';
import { clearsOnly, partiesOf } from '../../features/progress/clearance/clearance-search.js';
import { Waiting } from '../../features/progress/clearance/Waiting.js';
import { useSession } from '../../lib/session.js';

const route = getRouteApi('/signed-in/clearance');

/** What waits on its way to the secretariat, and for whom. */
export function ClearancePage() {
  const { t } = useTranslation();
  const session = useSession();
  const parties = partiesOf(session);
  const clears = clearsOnly(session);
  const { waitingFor = parties[0] ?? 'focal_point' } = route.useSearch();
  return (
    <>
      <PageHeader title={t(`clearance.titles.${waitingFor}`)} lead={t('clearance.lead')} />
      <ClearanceTabs parties={parties} />
      <Waiting
        key={waitingFor}
        waitingFor={waitingFor}
        clears={clears && waitingFor === 'validating_authority'}
      />
    </>
  );
}
