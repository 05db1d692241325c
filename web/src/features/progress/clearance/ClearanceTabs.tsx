import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TabLinks } from '../../../components/TabLinks.js';
import type { Party } from '../../../lib/api-types.js';
import { waitingCountsQuery } from './clearance.queries.js';

/** Whose turn it is, with how many wait for each. */
export function ClearanceTabs({ parties }: { parties: readonly Party[] }) {
  const { t } = useTranslation();
  const counts = useQuery(waitingCountsQuery).data;
  const countOf = {
    focal_point: counts?.focalPoint,
    validating_authority: counts?.validatingAuthority,
    secretariat: counts?.secretariat,
  };
  return (
    <TabLinks label={t('clearance.views')}>
      {parties.map((party, index) => (
        <Link
          key={party}
          to="/clearance"
          search={index === 0 ? {} : { waitingFor: party }}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {t(`clearance.tabs.${party}`)}
          {countOf[party] !== undefined && ` (${countOf[party]})`}
        </Link>
      ))}
    </TabLinks>
  );
}
