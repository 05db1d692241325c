import { getRouteApi, useRouterState } from '@tanstack/react-router';
import { UpdateLink } from '../../features/progress/mail-link/UpdateLink.js';

const route = getRouteApi('/bare/update/$token');

/** What the link of one line of a mail opens: a short form, for one person and one commitment. */
export function UpdateLinkPage() {
  const { token } = route.useParams();
  // The mail's second link leads to the same form; it presses nothing.
  const leadsToNoChange = useRouterState({ select: ({ location }) => location.hash === 'no-change' });
  return <UpdateLink key={token} token={token} leadsToNoChange={leadsToNoChange} />;
}
