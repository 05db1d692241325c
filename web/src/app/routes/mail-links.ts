import { updateLinkQuery } from '../../features/progress/mail-link/mail-link.queries.js';
import { subscriptionQuery } from '../../features/subscription/subscription.queries.js';
import { queryClient } from '../../lib/query-client.js';
import { bare } from './frame.js';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

const updateLink = createRoute({
  getParentRoute: () => bare,
  path: '/update/$token',
  loader: ({ params }) => void queryClient.prefetchQuery(updateLinkQuery(params.token)),
  component: lazyRouteComponent(() => import('../pages/UpdateLinkPage.js'), 'UpdateLinkPage'),
});

const subscription = createRoute({
  getParentRoute: () => bare,
  path: '/unsubscribe/$token',
  loader: ({ params }) => void queryClient.prefetchQuery(subscriptionQuery(params.token)),
  component: lazyRouteComponent(() => import('../pages/SubscriptionPage.js'), 'SubscriptionPage'),
});

export const mailLinkRoutes = [updateLink, subscription] as const;
