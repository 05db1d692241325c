import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/LinkButton.js';
import { PageHeader } from '../../components/PageHeader.js';
import { NominationGaps } from '../../features/accounts/nominations/NominationGaps.js';
import { People } from '../../features/accounts/people/People.js';
import { PeopleFilters } from '../../features/accounts/people/PeopleFilters.js';
import { MemberStatesTabs } from '../../features/member-states/MemberStatesTabs.js';
import { memberStatesQuery } from '../../features/member-states/member-states.queries.js';
import { useMay, useSession } from '../../lib/session.js';

const route = getRouteApi('/signed-in/people');

/** Who has an account. */
export function PeoplePage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const states = useQuery(memberStatesQuery).data ?? [];
  const isOfState = useSession().home === 'commitments';
  const mayEdit = useMay('person:edit');
  return (
    <>
      <PageHeader
        title={t('person.title')}
        lead={t(isOfState ? 'person.leadOfState' : 'person.lead')}
        action={mayEdit && <LinkButton to="/people/new">{t('person.add')}</LinkButton>}
      />
      <MemberStatesTabs />
      <div className="stack">
        <NominationGaps />
        <PeopleFilters
          states={states}
          search={search}
          onChange={(chosen) => void navigate({ search: chosen, replace: true, resetScroll: false })}
        />
        <div>
          <People search={search} />
        </div>
      </div>
    </>
  );
}
