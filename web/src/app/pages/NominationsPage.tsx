import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/Loaded.js';
import { PageHeader } from '../../components/PageHeader.js';
import { NominationGaps } from '../../features/accounts/nominations/NominationGaps.js';
import { Nominations } from '../../features/accounts/nominations/Nominations.js';
import { MemberStatesTabs } from '../../features/member-states/MemberStatesTabs.js';
import { memberStatesQuery } from '../../features/member-states/member-states.queries.js';

const route = getRouteApi('/signed-in/nominations');

/** Whom the states have nominated, all of them or one. */
export function NominationsPage() {
  const { t } = useTranslation();
  const { state } = route.useSearch();
  return (
    <>
      <PageHeader title={t('nominations.title')} lead={t('nominations.lead')} />
      <MemberStatesTabs />
      <div className="stack">
        <NominationGaps />
        {state !== undefined && <Link to="/nominations">{t('nominations.showAll')}</Link>}
        <Loaded query={useQuery(memberStatesQuery)}>
          {(states) => <Nominations key={state} states={states} state={state} />}
        </Loaded>
      </div>
    </>
  );
}
