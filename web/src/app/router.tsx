import { createRouter } from '@tanstack/react-router';
import { PageSkeleton } from '../components/PageSkeleton.js';
import { sessionKey } from '../lib/api.js';
import { queryClient, setSignedOutListener } from '../lib/query-client.js';
import { routeTree } from './routes.js';
import { RouteError } from './shell/FrameStates.js';

export const router = createRouter({
  routeTree,
  // Filters are words separated by commas, so that an address can be read and typed.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const present = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
    const text = new URLSearchParams(present as [string, string][]).toString().replaceAll('%2C', ',');
    return text === '' ? '' : `?${text}`;
  },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 200,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: RouteError,
  scrollRestoration: true,
});

setSignedOutListener(() => {
  queryClient.setQueryData(sessionKey, null);
  const { pathname, href } = router.state.location;
  if (!pathname.startsWith('/sign-in')) void router.navigate({ to: '/sign-in', search: { next: href } });
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
