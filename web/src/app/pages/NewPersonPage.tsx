import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/Loaded.js';
import { PageHeader } from '../../components/PageHeader.js';
import { AddPersonForm } from '../../features/accounts/people/AddPersonForm.js';
import { memberStatesQuery, organisationsQuery } from '../../features/member-states/member-states.queries.js';

/** Opens an account. */
export function NewPersonPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const states = useQuery(memberStatesQuery);
  return (
    <>
      <PageHeader
        above={<Link to="/people">{t('person.title')}</Link>}
        title={t('person.add')}
        lead={t('person.addLead')}
      />
      <Loaded query={useQuery(organisationsQuery)}>
        {(organisations) => (
          <Loaded query={states}>
            {(known) => (
              <AddPersonForm
                states={known}
                organisations={organisations}
                onAdded={({ id }) => void navigate({ to: '/people/$personId', params: { personId: id } })}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}
