import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../../lib/api.js';
import type { AnsweredSearch, ResponsesSearch } from './responses-search.js';

export const responsesQuery = (id: string, { from, to }: Omit<ResponsesSearch, 'plan'>) =>
  queryOptions({
    queryKey: ['reminders', 'responses', id, from, to],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/plans/{id}/reminder-responses', {
          params: { path: { id }, query: { from, to } },
          signal,
        }),
      ),
  });

export const answeredRemindersQuery = (id: string, search: Omit<AnsweredSearch, 'plan'>) =>
  infiniteQueryOptions({
    queryKey: ['reminders', 'answered', id, search],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/plans/{id}/reminder-responses/reminders', {
          params: { path: { id }, query: { ...search, cursor: pageParam, limit: 50 } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
