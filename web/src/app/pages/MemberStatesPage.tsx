import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/LinkButton.js';
import { PageHeader } from '../../components/PageHeader.js';
import { MemberStatesTabs } from '../../features/member-states/MemberStatesTabs.js';
import { MemberStateList } from '../../features/member-states/MemberStateList.js';
import { plansQuery } from '../../features/plans/plans.queries.js';

/** The states of the region, each leading to what it has done. */
export function MemberStatesPage() {
  const { t } = useTranslation();
  const plan = useQuery(plansQuery).data?.[0];
  return (
    <>
      <PageHeader
        title={t('state.listTitle')}
        lead={t('state.listLead')}
        action={<LinkButton to="/matrix">{t('plan.openMatrix')}</LinkButton>}
      />
      <MemberStatesTabs />
      <MemberStateList planId={plan?.id} />
    </>
  );
}
