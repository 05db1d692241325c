import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../../lib/api.js';

/** Follow-ups whose day has come and that no officer has decided about; those that wait longest first. */
export const waitingQuery = infiniteQueryOptions({
  queryKey: ['reminders', 'waiting'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam, signal }) =>
    unwrap(
      api.GET('/api/v1/reminders', {
        params: { query: { state: 'drafted', isDue: true, cursor: pageParam, limit: 100 } },
        signal,
      }),
    ),
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});
