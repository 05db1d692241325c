import { NotFound } from '../../components/NotFound.js';
import { queryClient } from '../../lib/query-client.js';
import { sessionQuery } from '../../lib/session.js';
import { clearsOnly } from '../../features/progress/clearance/clearance-search.js';
import { readNext } from '../next-address.js';
import { FrameError, FrameSkeleton } from '../shell/FrameStates.js';
import { RootLayout } from '../shell/RootLayout.js';
import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';

const SECURITY = '/settings/security';

export const root = createRootRoute({ component: RootLayout });

export const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } => ({ next: readNext(search.next) }),
  beforeLoad: async ({ search }) => {
    const session = await queryClient.ensureQueryData(sessionQuery).catch(() => null);
    if (session !== null) throw redirect({ href: search.next ?? '/' });
  },
  component: lazyRouteComponent(() => import('../pages/SignInPage.js'), 'SignInPage'),
  pendingComponent: FrameSkeleton,
  errorComponent: FrameError,
});

/** Where the provider of single sign-on sends the browser back to: to sign in, or to prove it anew. */
export const singleSignOn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/single-sign-on',
  component: lazyRouteComponent(() => import('../pages/SingleSignOnPage.js'), 'SingleSignOnPage'),
  pendingComponent: FrameSkeleton,
  errorComponent: FrameError,
});

/** Without a session and without navigation: what links in mails open. */
export const bare = createRoute({
  getParentRoute: () => root,
  id: 'bare',
  component: lazyRouteComponent(() => import('../shell/BareLayout.js'), 'BareLayout'),
  pendingComponent: FrameSkeleton,
  errorComponent: FrameError,
});

export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (session === null) {
      throw redirect({ to: '/sign-in', search: { next: location.href === '/' ? undefined : location.href } });
    }
    if (session.mustEnrol && location.pathname !== SECURITY) throw redirect({ to: SECURITY });
  },
  component: lazyRouteComponent(() => import('../shell/AppLayout.js'), 'AppLayout'),
  pendingComponent: FrameSkeleton,
  errorComponent: FrameError,
  notFoundComponent: NotFound,
});

export const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: async () => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (session !== null && clearsOnly(session)) throw redirect({ to: '/clearance', replace: true });
    throw redirect({ to: session?.home === 'commitments' ? '/my-commitments' : '/matrix', replace: true });
  },
});

/** Every unknown address lands here, inside the frame, so that one keeps one's bearings. */
export const unknown = createRoute({ getParentRoute: () => signedIn, path: '$', component: NotFound });
