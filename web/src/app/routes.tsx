import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { NotFound } from '../components/NotFound.js';
import { demoClockQuery, inboxMailQuery, inboxQuery } from '../features/demo/demo.queries.js';
import { instrumentQuery, instrumentsQuery } from '../features/instruments/instruments.queries.js';
import { meetingQuery, meetingsQuery } from '../features/meetings/meetings.queries.js';
import { memberStatesQuery } from '../features/member-states/member-states.queries.js';
import { commitmentQuery, commitmentsQuery, planQuery, plansQuery } from '../features/plans/plans.queries.js';
import { readMatrixSearch } from '../features/progress/matrix/matrix-search.js';
import {
  assignmentsQuery,
  changesQuery,
  matrixQuery,
  stateProgressQuery,
} from '../features/progress/progress.queries.js';
import {
  deliveriesQuery,
  deliveryQuery,
  plannedRemindersQuery,
  reminderPoliciesQuery,
} from '../features/reminders/reminders.queries.js';
import { queryClient } from '../lib/query-client.js';
import { sessionQuery } from '../lib/session.js';
import { FrameError, FrameSkeleton } from './shell/FrameStates.js';
import { RootLayout } from './shell/RootLayout.js';

// Loaders start the reads and do not wait: code and data travel at the same time, and each page draws its own waiting.

const root = createRootRoute({ component: RootLayout });

/** Only addresses of this app: anything else would make sign-in a springboard to a stranger's page. */
function readNext(next: unknown): string | undefined {
  const isOwnPath = typeof next === 'string' && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in');
  return isOwnPath ? next : undefined;
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } => ({ next: readNext(search.next) }),
  beforeLoad: async ({ search }) => {
    const session = await queryClient.ensureQueryData(sessionQuery).catch(() => null);
    if (session !== null) throw redirect({ href: search.next ?? '/' });
  },
  component: lazyRouteComponent(() => import('./pages/SignInPage.js'), 'SignInPage'),
  pendingComponent: FrameSkeleton,
  errorComponent: FrameError,
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (session === null) {
      throw redirect({ to: '/sign-in', search: { next: location.href === '/' ? undefined : location.href } });
    }
  },
  component: lazyRouteComponent(() => import('./shell/AppLayout.js'), 'AppLayout'),
  pendingComponent: FrameSkeleton,
  errorComponent: FrameError,
  notFoundComponent: NotFound,
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: async () => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    throw redirect({ to: session?.home === 'commitments' ? '/my-commitments' : '/matrix', replace: true });
  },
});

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
  component: lazyRouteComponent(() => import('./pages/NoPlanPage.js'), 'NoPlanPage'),
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
  component: lazyRouteComponent(() => import('./pages/MatrixPage.js'), 'MatrixPage'),
});

const commitments = createRoute({
  getParentRoute: () => signedIn,
  path: '/plans/$planId/commitments',
  loader: ({ params }) => {
    void queryClient.prefetchQuery(commitmentsQuery(params.planId));
    void queryClient.prefetchQuery(planQuery(params.planId));
  },
  component: lazyRouteComponent(() => import('./pages/CommitmentsPage.js'), 'CommitmentsPage'),
});

const commitment = createRoute({
  getParentRoute: () => signedIn,
  path: '/plans/$planId/commitments/$commitmentId',
  validateSearch: (search: Record<string, unknown>): { state?: string } => ({
    state: typeof search.state === 'string' ? search.state : undefined,
  }),
  loader: ({ params }) => void queryClient.prefetchQuery(commitmentQuery(params.planId, params.commitmentId)),
  component: lazyRouteComponent(() => import('./pages/CommitmentPage.js'), 'CommitmentPage'),
});

const changes = createRoute({
  getParentRoute: () => signedIn,
  path: '/plans/$planId/changes',
  loader: ({ params }) => {
    void queryClient.prefetchInfiniteQuery(changesQuery(params.planId));
    void queryClient.prefetchQuery(planQuery(params.planId));
  },
  component: lazyRouteComponent(() => import('./pages/ChangesPage.js'), 'ChangesPage'),
});

const state = createRoute({
  getParentRoute: () => signedIn,
  path: '/plans/$planId/member-states/$stateId',
  validateSearch: (search: Record<string, unknown>): { status?: string } => ({
    status: typeof search.status === 'string' ? search.status : undefined,
  }),
  loader: ({ params }) => void queryClient.prefetchQuery(stateProgressQuery(params.planId, params.stateId)),
  component: lazyRouteComponent(() => import('./pages/StatePage.js'), 'StatePage'),
});

const myCommitments = createRoute({
  getParentRoute: () => signedIn,
  path: '/my-commitments',
  loader: () => void queryClient.prefetchQuery(assignmentsQuery({})),
  component: lazyRouteComponent(() => import('./pages/MyCommitmentsPage.js'), 'MyCommitmentsPage'),
});

const meetings = createRoute({
  getParentRoute: () => signedIn,
  path: '/meetings',
  loader: () => void queryClient.prefetchQuery(meetingsQuery),
  component: lazyRouteComponent(() => import('./pages/MeetingsPage.js'), 'MeetingsPage'),
});

const meeting = createRoute({
  getParentRoute: () => signedIn,
  path: '/meetings/$meetingId',
  loader: ({ params }) => void queryClient.prefetchQuery(meetingQuery(params.meetingId)),
  component: lazyRouteComponent(() => import('./pages/MeetingPage.js'), 'MeetingPage'),
});

const reminders = createRoute({
  getParentRoute: () => signedIn,
  path: '/reminders',
  loader: () => {
    void queryClient.prefetchInfiniteQuery(plannedRemindersQuery);
    void queryClient.prefetchQuery(reminderPoliciesQuery);
  },
  component: lazyRouteComponent(() => import('./pages/PlannedRemindersPage.js'), 'PlannedRemindersPage'),
});

const deliveries = createRoute({
  getParentRoute: () => signedIn,
  path: '/reminders/sent',
  loader: () => void queryClient.prefetchInfiniteQuery(deliveriesQuery),
  component: lazyRouteComponent(() => import('./pages/DeliveriesPage.js'), 'DeliveriesPage'),
});

const delivery = createRoute({
  getParentRoute: () => signedIn,
  path: '/reminders/sent/$deliveryId',
  loader: ({ params }) => void queryClient.prefetchQuery(deliveryQuery(params.deliveryId)),
  component: lazyRouteComponent(() => import('./pages/DeliveryPage.js'), 'DeliveryPage'),
});

const policies = createRoute({
  getParentRoute: () => signedIn,
  path: '/reminders/policies',
  loader: () => void queryClient.prefetchQuery(reminderPoliciesQuery),
  component: lazyRouteComponent(() => import('./pages/ReminderPoliciesPage.js'), 'ReminderPoliciesPage'),
});

const memberStates = createRoute({
  getParentRoute: () => signedIn,
  path: '/member-states',
  loader: () => {
    void queryClient.prefetchQuery(memberStatesQuery);
    void queryClient.prefetchQuery(plansQuery);
  },
  component: lazyRouteComponent(() => import('./pages/MemberStatesPage.js'), 'MemberStatesPage'),
});

const instruments = createRoute({
  getParentRoute: () => signedIn,
  path: '/instruments',
  loader: () => void queryClient.prefetchQuery(instrumentsQuery),
  component: lazyRouteComponent(() => import('./pages/InstrumentsPage.js'), 'InstrumentsPage'),
});

const instrument = createRoute({
  getParentRoute: () => signedIn,
  path: '/instruments/$instrumentId',
  loader: ({ params }) => void queryClient.prefetchQuery(instrumentQuery(params.instrumentId)),
  component: lazyRouteComponent(() => import('./pages/InstrumentPage.js'), 'InstrumentPage'),
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
  component: lazyRouteComponent(() => import('./pages/InboxPage.js'), 'InboxPage'),
});

/** Every unknown address lands here, inside the frame, so that one keeps one's bearings. */
const unknown = createRoute({ getParentRoute: () => signedIn, path: '$', component: NotFound });

export const routeTree = root.addChildren([
  signIn,
  signedIn.addChildren([
    home,
    firstMatrix,
    matrix,
    commitments,
    commitment,
    changes,
    state,
    myCommitments,
    meetings,
    meeting,
    reminders,
    deliveries,
    delivery,
    policies,
    memberStates,
    instruments,
    instrument,
    inbox,
    unknown,
  ]),
]);
