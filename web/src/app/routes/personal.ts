import { profileQuery } from '../../features/accounts/profile/profile.queries.js';
import { demoClockQuery, inboxMailQuery, inboxQuery } from '../../features/demo/demo.queries.js';
import { absencesQuery, preferencesQuery } from '../../features/settings/settings.queries.js';
import { securityQuery } from '../../features/settings/security/security.queries.js';
import { queryClient } from '../../lib/query-client.js';
import { signedIn } from './frame.js';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings',
  loader: () => {
    void queryClient.prefetchQuery(profileQuery);
    void queryClient.prefetchQuery(preferencesQuery);
    void queryClient.prefetchQuery(absencesQuery);
  },
  component: lazyRouteComponent(() => import('../pages/SettingsPage.js'), 'SettingsPage'),
});

const security = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/security',
  loader: () => {
    void queryClient.prefetchQuery(securityQuery);
  },
  component: lazyRouteComponent(() => import('../pages/SecurityPage.js'), 'SecurityPage'),
});

const inbox = createRoute({
  getParentRoute: () => signedIn,
  path: '/demo/inbox',
  validateSearch: (search: Record<string, unknown>): { mail?: string; to?: string } => ({
    mail: typeof search.mail === 'string' ? search.mail : undefined,
    to: typeof search.to === 'string' ? search.to : undefined,
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => {
    void queryClient.prefetchQuery(demoClockQuery);
    void queryClient.prefetchInfiniteQuery(inboxQuery(deps.to));
    if (deps.mail !== undefined) void queryClient.prefetchQuery(inboxMailQuery(deps.mail));
  },
  component: lazyRouteComponent(() => import('../pages/InboxPage.js'), 'InboxPage'),
});

export const personalRoutes = [settings, security, inbox] as const;
