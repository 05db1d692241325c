import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { Loaded } from '../../../components/Loaded.js';
import type { StateCoverage } from '../../../lib/api-types.js';
import { holidayCoverageQuery } from '../member-states.queries.js';
import { CoverageMark, LibraryMark } from './CoverageMark.js';

/** Which states and years have their holidays, and which the library does not know. */
export function HolidayCoverage() {
  const { t } = useTranslation();
  return (
    <Loaded query={useQuery(holidayCoverageQuery)}>
      {({ items }) => {
        const years = items[0]?.years.map(({ year }) => year) ?? [];
        if (items.length === 0) return <EmptyState title={t('state.none')} />;
        const columns: Column<StateCoverage>[] = [
          {
            key: 'state',
            header: t('state.name'),
            width: '20%',
            render: ({ state }) => (
              <Link to="/member-states/holidays/$isoCode" params={{ isoCode: state.isoCode }} search={{}}>
                {state.name}
              </Link>
            ),
          },
          { key: 'library', header: t('holiday.library'), width: '18%', render: LibraryMark },
          ...years.map(
            (year, place): Column<StateCoverage> => ({
              key: String(year),
              header: String(year),
              render: ({ state, years: ofYears }) => {
                const coverage = ofYears[place];
                return (
                  coverage !== undefined && (
                    <Link
                      to="/member-states/holidays/$isoCode"
                      params={{ isoCode: state.isoCode }}
                      search={{ year }}
                    >
                      <CoverageMark coverage={coverage} />
                    </Link>
                  )
                );
              },
            }),
          ),
        ];
        return (
          <DataTable
            caption={t('holiday.title')}
            columns={columns}
            rows={items}
            rowKey={({ state }) => state.id}
          />
        );
      }}
    </Loaded>
  );
}
