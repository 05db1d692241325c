import { readClearanceSearch } from '../../features/progress/clearance/clearance-search.js';
import {
  clearanceSettingsQuery,
  submissionQuery,
  waitingCountsQuery,
} from '../../features/progress/clearance/clearance.queries.js';
import { queryClient } from '../../lib/query-client.js';
import { signedIn } from './frame.js';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

const clearance = createRoute({
  getParentRoute: () => signedIn,
  path: '/clearance',
  validateSearch: readClearanceSearch,
  loader: () => void queryClient.prefetchQuery(waitingCountsQuery),
  component: lazyRouteComponent(() => import('../pages/ClearancePage.js'), 'ClearancePage'),
});

const submission = createRoute({
  getParentRoute: () => signedIn,
  path: '/updates/$updateId',
  loader: ({ params }) => void queryClient.prefetchQuery(submissionQuery(params.updateId)),
  component: lazyRouteComponent(() => import('../pages/SubmissionPage.js'), 'SubmissionPage'),
});

const sheet = createRoute({
  getParentRoute: () => signedIn,
  path: '/updates/$updateId/sheet',
  loader: ({ params }) => void queryClient.prefetchQuery(submissionQuery(params.updateId)),
  component: lazyRouteComponent(() => import('../pages/ClearanceSheetPage.js'), 'ClearanceSheetPage'),
});

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/member-states/clearance',
  loader: () => void queryClient.prefetchQuery(clearanceSettingsQuery),
  component: lazyRouteComponent(() => import('../pages/ClearanceSettingsPage.js'), 'ClearanceSettingsPage'),
});

export const clearanceRoutes = [clearance, submission, sheet, settings] as const;
