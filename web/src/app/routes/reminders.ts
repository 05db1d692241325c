import { memberStatesQuery } from '../../features/member-states/member-states.queries.js';
import { plansQuery } from '../../features/plans/plans.queries.js';
import { failingAddressesQuery } from '../../features/reminders/failing/failing-addresses.queries.js';
import { readLedgerSearch } from '../../features/reminders/ledger/ledger-search.js';
import { deliveriesQuery, deliveryQuery } from '../../features/reminders/ledger/ledger.queries.js';
import {
  readPreviewSearch,
  readPreviewedMailSearch,
} from '../../features/reminders/preview/preview-search.js';
import { previewedMailQuery } from '../../features/reminders/preview/preview.queries.js';
import { plannedRemindersQuery, reminderPoliciesQuery } from '../../features/reminders/reminders.queries.js';
import {
  readAnsweredSearch,
  readResponsesSearch,
} from '../../features/reminders/responses/responses-search.js';
import { waitingQuery } from '../../features/reminders/waiting/waiting.queries.js';
import { queryClient } from '../../lib/query-client.js';
import { signedIn } from './frame.js';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

const reminders = createRoute({
  getParentRoute: () => signedIn,
  path: '/reminders',
  loader: () => {
    void queryClient.prefetchInfiniteQuery(plannedRemindersQuery);
    void queryClient.prefetchQuery(reminderPoliciesQuery);
  },
  component: lazyRouteComponent(() => import('../pages/PlannedRemindersPage.js'), 'PlannedRemindersPage'),
});

const waitingFollowUps = createRoute({
  getParentRoute: () => signedIn,
  path: '/reminders/waiting',
  loader: () => void queryClient.prefetchInfiniteQuery(waitingQuery),
  component: lazyRouteComponent(() => import('../pages/WaitingFollowUpsPage.js'), 'WaitingFollowUpsPage'),
});

/** What is asked for depends on today, which the page knows: it asks itself. */
const preview = createRoute({
  getParentRoute: () => signedIn,
  path: '/reminders/preview',
  validateSearch: readPreviewSearch,
  loader: () => {
    void queryClient.prefetchQuery(memberStatesQuery);
    void queryClient.prefetchQuery(reminderPoliciesQuery);
  },
  component: lazyRouteComponent(() => import('../pages/ReminderPreviewPage.js'), 'ReminderPreviewPage'),
});

const previewedMail = createRoute({
  getParentRoute: () => signedIn,
  path: '/reminders/preview/mail',
  validateSearch: readPreviewedMailSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps: { recipient, on } }) => {
    if (recipient === undefined || on === undefined) return;
    void queryClient.prefetchQuery(previewedMailQuery(recipient, on));
  },
  component: lazyRouteComponent(() => import('../pages/PreviewedMailPage.js'), 'PreviewedMailPage'),
});

const deliveries = createRoute({
  getParentRoute: () => signedIn,
  path: '/reminders/sent',
  validateSearch: readLedgerSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => void queryClient.prefetchInfiniteQuery(deliveriesQuery(deps)),
  component: lazyRouteComponent(() => import('../pages/DeliveriesPage.js'), 'DeliveriesPage'),
});

const delivery = createRoute({
  getParentRoute: () => signedIn,
  path: '/reminders/sent/$deliveryId',
  loader: ({ params }) => void queryClient.prefetchQuery(deliveryQuery(params.deliveryId)),
  component: lazyRouteComponent(() => import('../pages/DeliveryPage.js'), 'DeliveryPage'),
});

const failingAddresses = createRoute({
  getParentRoute: () => signedIn,
  path: '/reminders/failing-addresses',
  loader: () => void queryClient.prefetchQuery(failingAddressesQuery),
  component: lazyRouteComponent(() => import('../pages/FailingAddressesPage.js'), 'FailingAddressesPage'),
});

const policies = createRoute({
  getParentRoute: () => signedIn,
  path: '/reminders/policies',
  loader: () => {
    void queryClient.prefetchQuery(reminderPoliciesQuery);
    void queryClient.prefetchQuery(plansQuery);
  },
  component: lazyRouteComponent(() => import('../pages/ReminderPoliciesPage.js'), 'ReminderPoliciesPage'),
});

const responses = createRoute({
  getParentRoute: () => signedIn,
  path: '/reminders/responses',
  validateSearch: readResponsesSearch,
  loader: () => {
    void queryClient.prefetchQuery(plansQuery);
    void queryClient.prefetchQuery(reminderPoliciesQuery);
  },
  component: lazyRouteComponent(() => import('../pages/ResponsesPage.js'), 'ResponsesPage'),
});

const answeredReminders = createRoute({
  getParentRoute: () => signedIn,
  path: '/reminders/responses/reminders',
  validateSearch: readAnsweredSearch,
  loader: () => {
    void queryClient.prefetchQuery(plansQuery);
    void queryClient.prefetchQuery(reminderPoliciesQuery);
  },
  component: lazyRouteComponent(() => import('../pages/AnsweredRemindersPage.js'), 'AnsweredRemindersPage'),
});

export const reminderRoutes = [
  reminders,
  waitingFollowUps,
  preview,
  previewedMail,
  deliveries,
  delivery,
  failingAddresses,
  policies,
  responses,
  answeredReminders,
] as const;
