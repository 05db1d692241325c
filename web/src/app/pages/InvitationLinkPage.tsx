import { getRouteApi } from '@tanstack/react-router';
import { InvitationLink } from '../../features/accounts/links/InvitationLink.js';

const route = getRouteApi('/bare/invitation/$token');

/** What an invitation in a mail opens. */
export function InvitationLinkPage() {
  const { token } = route.useParams();
  return <InvitationLink key={token} token={token} />;
}
