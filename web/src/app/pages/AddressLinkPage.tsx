import { getRouteApi } from '@tanstack/react-router';
import { AddressLink } from '../../features/accounts/links/AddressLink.js';

const route = getRouteApi('/bare/confirm-address/$token');

/** What the link to a new address opens. */
export function AddressLinkPage() {
  const { token } = route.useParams();
  return <AddressLink key={token} token={token} />;
}
