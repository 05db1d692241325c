import { channelsQuery } from '../../features/letters/channels/channels.queries.js';
import { readLettersSearch } from '../../features/letters/letters-search.js';
import { letterQuery, lettersQuery } from '../../features/letters/letters.queries.js';
import { memberStatesQuery } from '../../features/member-states/member-states.queries.js';
import { queryClient } from '../../lib/query-client.js';
import { signedIn } from './frame.js';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

const letters = createRoute({
  getParentRoute: () => signedIn,
  path: '/letters',
  validateSearch: readLettersSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => {
    void queryClient.prefetchInfiniteQuery(lettersQuery(deps));
    void queryClient.prefetchQuery(memberStatesQuery);
  },
  component: lazyRouteComponent(() => import('../pages/LettersPage.js'), 'LettersPage'),
});

const letter = createRoute({
  getParentRoute: () => signedIn,
  path: '/letters/$letterId',
  loader: ({ params }) => void queryClient.prefetchQuery(letterQuery(params.letterId)),
  component: lazyRouteComponent(() => import('../pages/LetterPage.js'), 'LetterPage'),
});

const channels = createRoute({
  getParentRoute: () => signedIn,
  path: '/member-states/channels',
  loader: () => void queryClient.prefetchQuery(memberStatesQuery),
  component: lazyRouteComponent(() => import('../pages/ChannelsPage.js'), 'ChannelsPage'),
});

const stateChannel = createRoute({
  getParentRoute: () => signedIn,
  path: '/member-states/channels/$stateId',
  loader: ({ params }) => {
    void queryClient.prefetchQuery(memberStatesQuery);
    void queryClient.prefetchQuery(channelsQuery(params.stateId));
  },
  component: lazyRouteComponent(() => import('../pages/StateChannelPage.js'), 'StateChannelPage'),
});

export const letterRoutes = [letters, letter, channels, stateChannel] as const;
