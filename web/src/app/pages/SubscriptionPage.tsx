import { getRouteApi } from '@tanstack/react-router';
import { Subscription } from '../../features/subscription/Subscription.js';

const route = getRouteApi('/bare/unsubscribe/$token');

/** What the link at the foot of a digest opens. */
export function SubscriptionPage() {
  const { token } = route.useParams();
  return <Subscription token={token} />;
}
