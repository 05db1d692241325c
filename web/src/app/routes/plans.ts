import { memberStatesQuery } from '../../features/member-states/member-states.queries.js';
import {
  commitmentQuery,
  commitmentsQuery,
  planQuery,
  plansQuery,
} from '../../features/plans/plans.queries.js';
import { readMatrixSearch } from '../../features/progress/matrix/matrix-search.js';
import {
  assignmentsQuery,
  changesQuery,
  matrixQuery,
  stateProgressQuery,
} from '../../features/progress/progress.queries.js';
import { queryClient } from '../../lib/query-client.js';
import { signedIn } from './frame.js';
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';

/** The matrix of the first plan that one may see; where there is none, the page says so. */
const firstMatrix = createRoute({
  getParentRoute: () => signedIn,
  path: '/matrix',
  validateSearch: readMatrixSearch,
  beforeLoad: async ({ search }) => {
    const [plan] = await queryClient.ensureQueryData(plansQuery);
    if (plan === undefined) return;
    throw redirect({ to: '/plans/$planId/matrix', params: { planId: plan.id }, search, replace: true });
  },
  component: lazyRouteComponent(() => import('../pages/NoPlanPage.js'), 'NoPlanPage'),
});

const matrix = createRoute({
  getParentRoute: () => signedIn,
  path: '/plans/$planId/matrix',
  validateSearch: readMatrixSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ params, deps }) => {
    void queryClient.prefetchQuery(matrixQuery(params.planId, deps));
    void queryClient.prefetchQuery(planQuery(params.planId));
    void queryClient.prefetchQuery(memberStatesQuery);
  },
  component: lazyRouteComponent(() => import('../pages/MatrixPage.js'), 'MatrixPage'),
});

const commitments = createRoute({
  getParentRoute: () => signedIn,
  path: '/plans/$planId/commitments',
  loader: ({ params }) => {
    void queryClient.prefetchQuery(commitmentsQuery(params.planId));
    void queryClient.prefetchQuery(planQuery(params.planId));
  },
  component: lazyRouteComponent(() => import('../pages/CommitmentsPage.js'), 'CommitmentsPage'),
});

const commitment = createRoute({
  getParentRoute: () => signedIn,
  path: '/plans/$planId/commitments/$commitmentId',
  validateSearch: (search: Record<string, unknown>): { state?: string } => ({
    state: typeof search.state === 'string' ? search.state : undefined,
  }),
  loader: ({ params }) => void queryClient.prefetchQuery(commitmentQuery(params.planId, params.commitmentId)),
  component: lazyRouteComponent(() => import('../pages/CommitmentPage.js'), 'CommitmentPage'),
});

const changes = createRoute({
  getParentRoute: () => signedIn,
  path: '/plans/$planId/changes',
  loader: ({ params }) => {
    void queryClient.prefetchInfiniteQuery(changesQuery(params.planId));
    void queryClient.prefetchQuery(planQuery(params.planId));
  },
  component: lazyRouteComponent(() => import('../pages/ChangesPage.js'), 'ChangesPage'),
});

const state = createRoute({
  getParentRoute: () => signedIn,
  path: '/plans/$planId/member-states/$stateId',
  validateSearch: (search: Record<string, unknown>): { status?: string } => ({
    status: typeof search.status === 'string' ? search.status : undefined,
  }),
  loader: ({ params }) => void queryClient.prefetchQuery(stateProgressQuery(params.planId, params.stateId)),
  component: lazyRouteComponent(() => import('../pages/StatePage.js'), 'StatePage'),
});

const myCommitments = createRoute({
  getParentRoute: () => signedIn,
  path: '/my-commitments',
  loader: () => void queryClient.prefetchQuery(assignmentsQuery({})),
  component: lazyRouteComponent(() => import('../pages/MyCommitmentsPage.js'), 'MyCommitmentsPage'),
});

export const planRoutes = [
  firstMatrix,
  matrix,
  commitments,
  commitment,
  changes,
  state,
  myCommitments,
] as const;
