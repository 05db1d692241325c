import {
  holidayCoverageQuery,
  holidaysQuery,
  memberStatesQuery,
  organisationsQuery,
  yearCoverageQuery,
} from '../../features/member-states/member-states.queries.js';
import { plansQuery } from '../../features/plans/plans.queries.js';
import { queryClient } from '../../lib/query-client.js';
import { signedIn } from './frame.js';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

const memberStates = createRoute({
  getParentRoute: () => signedIn,
  path: '/member-states',
  loader: () => {
    void queryClient.prefetchQuery(memberStatesQuery);
    void queryClient.prefetchQuery(plansQuery);
  },
  component: lazyRouteComponent(() => import('../pages/MemberStatesPage.js'), 'MemberStatesPage'),
});

/** Years that the table of holidays takes. */
function readYear(text: unknown): number | undefined {
  const year = Number(text);
  return Number.isInteger(year) && year >= 2000 && year <= 2076 ? year : undefined;
}

const holidays = createRoute({
  getParentRoute: () => signedIn,
  path: '/member-states/holidays',
  loader: () => void queryClient.prefetchQuery(holidayCoverageQuery),
  component: lazyRouteComponent(() => import('../pages/HolidaysPage.js'), 'HolidaysPage'),
});

const stateHolidays = createRoute({
  getParentRoute: () => signedIn,
  path: '/member-states/holidays/$isoCode',
  validateSearch: (search: Record<string, unknown>): { year?: number } => ({ year: readYear(search.year) }),
  loaderDeps: ({ search }) => search,
  loader: ({ params, deps: { year } }) => {
    if (year === undefined) return;
    void queryClient.prefetchQuery(yearCoverageQuery(year));
    void queryClient.prefetchQuery(holidaysQuery(params.isoCode, year));
  },
  component: lazyRouteComponent(() => import('../pages/StateHolidaysPage.js'), 'StateHolidaysPage'),
});

const workingWeeks = createRoute({
  getParentRoute: () => signedIn,
  path: '/member-states/working-weeks',
  loader: () => void queryClient.prefetchQuery(organisationsQuery),
  component: lazyRouteComponent(() => import('../pages/WorkingWeeksPage.js'), 'WorkingWeeksPage'),
});

export const memberStateRoutes = [memberStates, holidays, stateHolidays, workingWeeks] as const;
