import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, longestPage, readAll, unwrap } from '../../lib/api.js';
import type { Milestone } from '../../lib/api-types.js';

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

/** What can still be reminded of, by date. */
export const openMilestonesQuery = (kind: Milestone['kind'], from: string) =>
  queryOptions({
    queryKey: ['milestones', 'open', kind, from],
    queryFn: async ({ signal }) => {
      const milestones = await readAll((cursor) =>
        unwrap(
          api.GET('/api/v1/milestones', {
            params: { query: { kind, from, cursor, limit: longestPage } },
            signal,
          }),
        ),
      );
      return milestones.filter(({ isClosed }) => !isClosed);
    },
  });
