import { auditEntriesQuery, sealingQuery } from '../../features/audit/audit.queries.js';
import { readAuditSearch } from '../../features/audit/audit-search.js';
import { personalDataQuery } from '../../features/personal-data/personal-data.queries.js';
import { queryClient } from '../../lib/query-client.js';
import { signedIn } from './frame.js';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

const auditTrail = createRoute({
  getParentRoute: () => signedIn,
  path: '/audit-trail',
  validateSearch: readAuditSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => {
    void queryClient.prefetchInfiniteQuery(auditEntriesQuery(deps));
    void queryClient.prefetchQuery(sealingQuery);
  },
  component: lazyRouteComponent(() => import('../pages/AuditTrailPage.js'), 'AuditTrailPage'),
});

const personalData = createRoute({
  getParentRoute: () => signedIn,
  path: '/personal-data',
  validateSearch: (search: Record<string, unknown>): { email?: string } => ({
    email: typeof search.email === 'string' && search.email.includes('@') ? search.email : undefined,
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ deps: { email } }) => {
    if (email !== undefined) void queryClient.prefetchQuery(personalDataQuery(email));
  },
  component: lazyRouteComponent(() => import('../pages/PersonalDataPage.js'), 'PersonalDataPage'),
});

export const administrationRoutes = [auditTrail, personalData] as const;
