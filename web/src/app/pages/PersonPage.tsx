import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadedPage } from '../../components/LoadedPage.js';
import { PageHeader } from '../../components/PageHeader.js';
import { personQuery } from '../../features/accounts/people/people.queries.js';
import { PersonBody } from '../../features/accounts/people/PersonBody.js';
import { personName } from '../../features/accounts/person-name.js';
import { memberStatesQuery, organisationsQuery } from '../../features/member-states/member-states.queries.js';

const route = getRouteApi('/signed-in/people/$personId');

/** One person with an account. */
export function PersonPage() {
  const { t } = useTranslation();
  const { personId } = route.useParams();
  const states = useQuery(memberStatesQuery).data ?? [];
  const organisations = useQuery(organisationsQuery).data ?? [];
  return (
    <LoadedPage query={useQuery(personQuery(personId))}>
      {(person) => (
        <>
          <PageHeader above={<Link to="/people">{t('person.title')}</Link>} title={personName(person)} />
          <PersonBody key={person.id} person={person} states={states} organisations={organisations} />
        </>
      )}
    </LoadedPage>
  );
}
