import { getRouteApi } from '@tanstack/react-router';
import { ResetLink } from '../../features/accounts/links/ResetLink.js';

const route = getRouteApi('/bare/password-reset/$token');

/** What the link to another password opens. */
export function ResetLinkPage() {
  const { token } = route.useParams();
  return <ResetLink key={token} token={token} />;
}
