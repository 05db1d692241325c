import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.js';

export const demoClockQuery = queryOptions({
  queryKey: ['demo', 'clock'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/demo/clock', { signal })),
});

/** Fails with 404 outside the demo, which simply means that there is nothing to offer. */
export const demoAccountsQuery = queryOptions({
  queryKey: ['demo', 'accounts'],
  retry: false,
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/demo/accounts', { signal })),
});

export const inboxQuery = (to: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['demo', 'inbox', to ?? ''],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/demo/inbox', { params: { query: { cursor: pageParam, limit: 50, to } }, signal }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const inboxMailQuery = (id: string) =>
  queryOptions({
    queryKey: ['demo', 'inbox', 'mail', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/demo/inbox/{id}', { params: { path: { id } }, signal })),
  });
