import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FilterMenu } from '../../../components/FilterMenu.js';
import { healths, type MatrixView } from '../../../lib/api-types.js';
import { countedKinds } from './matrix-model.js';
import { type MatrixSearch, readList, writeList } from './matrix-search.js';

const route = getRouteApi('/signed-in/plans/$planId/matrix');

export type StateChoice = Pick<MatrixView['states'][number], 'isoCode' | 'name'>;

interface Props {
  areas: MatrixView['areas'];
  /** All of the region: a filtered matrix knows only those that were chosen. */
  states: StateChoice[];
  search: MatrixSearch;
}

/** Filters by area, status, schedule and state; what is chosen stands in the address. */
export function MatrixFilters({ areas, states, search }: Props) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const choose = (key: 'area' | 'status' | 'health' | 'state') => (values: string[]) =>
    void navigate({
      search: (old) => ({ ...old, [key]: writeList(values) }),
      replace: true,
      resetScroll: false,
    });
  const isFiltered = [search.area, search.status, search.health, search.state].some(
    (value) => value !== undefined,
  );
  return (
    <>
      <FilterMenu
        label={t('filter.area')}
        options={areas.map((area) => ({ value: area.code, label: `${area.code}. ${area.title}` }))}
        values={readList(search.area)}
        onChange={choose('area')}
      />
      <FilterMenu
        label={t('filter.status')}
        options={countedKinds.map((kind) => ({ value: kind, label: t(`status.${kind}`) }))}
        values={readList(search.status)}
        onChange={choose('status')}
      />
      <FilterMenu
        label={t('filter.health')}
        options={healths.map((health) => ({ value: health, label: t(`health.${health}`) }))}
        values={readList(search.health)}
        onChange={choose('health')}
      />
      <FilterMenu
        label={t('filter.state')}
        options={states.map((state) => ({ value: state.isoCode, label: state.name }))}
        values={readList(search.state)}
        onChange={choose('state')}
      />
      {isFiltered && (
        <Button
          variant="subtle"
          onClick={() =>
            void navigate({ search: (old) => ({ asOf: old.asOf }), replace: true, resetScroll: false })
          }
        >
          {t('filter.clear')}
        </Button>
      )}
    </>
  );
}
