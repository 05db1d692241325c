import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { Loaded } from '../../../components/Loaded.js';
import { MoreButton } from '../../../components/MoreButton.js';
import type { Person } from '../../../lib/api-types.js';
import { personName } from '../person-name.js';
import type { PeopleSearch } from './people-search.js';
import { peopleQuery } from './people.queries.js';
import { RoleText } from './RoleText.js';

/** Who has an account, by name. */
export function People({ search }: { search: PeopleSearch }) {
  const { t } = useTranslation();
  const people = useInfiniteQuery(peopleQuery(search));
  const columns: Column<Person>[] = [
    {
      key: 'name',
      header: t('person.name'),
      width: '30%',
      render: (person) => (
        <>
          <Link to="/people/$personId" params={{ personId: person.id }} preload={false}>
            {personName(person)}
          </Link>
          {person.post !== null && person.post !== person.displayName && (
            <div className="muted">{person.post}</div>
          )}
        </>
      ),
    },
    {
      key: 'roles',
      header: t('person.role'),
      render: ({ roles }) => {
        const present = roles.filter(({ isInForce }) => isInForce);
        if (present.length === 0) return <span className="muted">{t('person.noRoles')}</span>;
        return present.map((role) => (
          <div key={`${role.role} ${role.memberState?.id} ${role.nominationId} ${role.planId}`}>
            <RoleText role={role} />
          </div>
        ));
      },
    },
    { key: 'email', header: t('person.email'), width: '20%', render: ({ email }) => email },
    {
      key: 'standing',
      header: t('person.standing'),
      width: '11rem',
      render: ({ standing }) => t(`person.standings.${standing}`),
    },
  ];
  return (
    <Loaded query={people}>
      {(data) => {
        const rows = data.pages.flatMap((page) => page.items);
        if (rows.length === 0) {
          return (
            <EmptyState title={t('person.none')}>
              <Link to="/people">{t('person.showAll')}</Link>
            </EmptyState>
          );
        }
        return (
          <>
            <DataTable caption={t('person.title')} columns={columns} rows={rows} rowKey={({ id }) => id} />
            <MoreButton query={people} />
          </>
        );
      }}
    </Loaded>
  );
}
