import {
  contributorsQuery,
  invitationsQuery,
} from '../../features/accounts/contributors/contributors.queries.js';
import {
  addressLinkQuery,
  invitationLinkQuery,
  resetLinkQuery,
} from '../../features/accounts/links/account-links.queries.js';
import {
  handOverQuery,
  nominationGapsQuery,
  nominationsQuery,
} from '../../features/accounts/nominations/nominations.queries.js';
import { readPeopleSearch } from '../../features/accounts/people/people-search.js';
import { peopleQuery, personQuery } from '../../features/accounts/people/people.queries.js';
import { memberStatesQuery, organisationsQuery } from '../../features/member-states/member-states.queries.js';
import { queryClient } from '../../lib/query-client.js';
import { bare, signedIn } from './frame.js';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/people',
  validateSearch: readPeopleSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => {
    void queryClient.prefetchInfiniteQuery(peopleQuery(deps));
    void queryClient.prefetchQuery(memberStatesQuery);
  },
  component: lazyRouteComponent(() => import('../pages/PeoplePage.js'), 'PeoplePage'),
});

const newPerson = createRoute({
  getParentRoute: () => signedIn,
  path: '/people/new',
  loader: () => {
    void queryClient.prefetchQuery(memberStatesQuery);
    void queryClient.prefetchQuery(organisationsQuery);
  },
  component: lazyRouteComponent(() => import('../pages/NewPersonPage.js'), 'NewPersonPage'),
});

const person = createRoute({
  getParentRoute: () => signedIn,
  path: '/people/$personId',
  loader: ({ params }) => {
    void queryClient.prefetchQuery(personQuery(params.personId));
    void queryClient.prefetchQuery(memberStatesQuery);
    void queryClient.prefetchQuery(organisationsQuery);
  },
  component: lazyRouteComponent(() => import('../pages/PersonPage.js'), 'PersonPage'),
});

const nominations = createRoute({
  getParentRoute: () => signedIn,
  path: '/nominations',
  validateSearch: ({ state }: Record<string, unknown>): { state?: string } => ({
    state: typeof state === 'string' && /^[A-Z]{2}$/.test(state) ? state : undefined,
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => {
    void queryClient.prefetchInfiniteQuery(nominationsQuery(deps.state));
    void queryClient.prefetchQuery(nominationGapsQuery);
    void queryClient.prefetchQuery(memberStatesQuery);
  },
  component: lazyRouteComponent(() => import('../pages/NominationsPage.js'), 'NominationsPage'),
});

const handOver = createRoute({
  getParentRoute: () => signedIn,
  path: '/nominations/$nominationId/hand-over',
  loader: ({ params }) => void queryClient.prefetchQuery(handOverQuery(params.nominationId)),
  component: lazyRouteComponent(() => import('../pages/HandOverPage.js'), 'HandOverPage'),
});

const contributors = createRoute({
  getParentRoute: () => signedIn,
  path: '/contributors',
  loader: () => {
    void queryClient.prefetchInfiniteQuery(contributorsQuery);
    void queryClient.prefetchInfiniteQuery(invitationsQuery);
    void queryClient.prefetchQuery(memberStatesQuery);
  },
  component: lazyRouteComponent(() => import('../pages/ContributorsPage.js'), 'ContributorsPage'),
});

const forgotPassword = createRoute({
  getParentRoute: () => bare,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('../pages/ForgotPasswordPage.js'), 'ForgotPasswordPage'),
});

const invitationLink = createRoute({
  getParentRoute: () => bare,
  path: '/invitation/$token',
  loader: ({ params }) => void queryClient.prefetchQuery(invitationLinkQuery(params.token)),
  component: lazyRouteComponent(() => import('../pages/InvitationLinkPage.js'), 'InvitationLinkPage'),
});

const resetLink = createRoute({
  getParentRoute: () => bare,
  path: '/password-reset/$token',
  loader: ({ params }) => void queryClient.prefetchQuery(resetLinkQuery(params.token)),
  component: lazyRouteComponent(() => import('../pages/ResetLinkPage.js'), 'ResetLinkPage'),
});

const addressLink = createRoute({
  getParentRoute: () => bare,
  path: '/confirm-address/$token',
  loader: ({ params }) => void queryClient.prefetchQuery(addressLinkQuery(params.token)),
  component: lazyRouteComponent(() => import('../pages/AddressLinkPage.js'), 'AddressLinkPage'),
});

export const accountLinkRoutes = [forgotPassword, invitationLink, resetLink, addressLink] as const;
export const accountRoutes = [people, newPerson, person, nominations, handOver, contributors] as const;
