import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.js';
import { AddPersonForm } from '../../features/accounts/people/AddPersonForm.js';
import { memberStatesQuery, organisationsQuery } from '../../features/member-states/member-states.queries.js';

/** Opens an account. */
export function NewPersonPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const states = useQuery(memberStatesQuery).data ?? [];
  const organisations = useQuery(organisationsQuery).data ?? [];
  return (
    <>
      <PageHeader
        above={<Link to="/people">{t('person.title')}</Link>}
        title={t('person.add')}
        lead={t('person.addLead')}
      />
      <AddPersonForm
        states={states}
        organisations={organisations}
        onAdded={({ id }) => void navigate({ to: '/people/$personId', params: { personId: id } })}
      />
    </>
  );
}
