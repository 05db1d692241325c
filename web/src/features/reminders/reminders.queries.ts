import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.js';

export const plannedRemindersQuery = infiniteQueryOptions({
  queryKey: ['reminders', 'planned'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam, signal }) =>
    unwrap(
      api.GET('/api/v1/reminders', {
        params: { query: { state: 'planned', cursor: pageParam, limit: 100 } },
        signal,
      }),
    ),
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export const reminderPoliciesQuery = queryOptions({
  queryKey: ['reminders', 'policies'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/reminder-policies', { signal }))).items,
});

export const deliveriesQuery = infiniteQueryOptions({
  queryKey: ['reminders', 'deliveries'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam, signal }) =>
    unwrap(api.GET('/api/v1/deliveries', { params: { query: { cursor: pageParam, limit: 50 } }, signal })),
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export const deliveryQuery = (id: string) =>
  queryOptions({
    queryKey: ['reminders', 'deliveries', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/deliveries/{id}', { params: { path: { id } }, signal })),
  });
