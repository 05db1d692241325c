import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, longestPage, readAll, unwrap } from '../../../lib/api.js';
import type { Party, Visibility } from '../../../lib/api-types.js';

/** What waits for a party, oldest first. */
export const waitingQuery = (waitingFor: Party) =>
  infiniteQueryOptions({
    queryKey: ['progress', 'clearance', 'waiting', waitingFor],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/submissions', {
          params: { query: { waitingFor, cursor: pageParam, limit: 50 } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const waitingCountsQuery = queryOptions({
  queryKey: ['progress', 'clearance', 'counts'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/submissions/counts', { signal })),
});

export const submissionQuery = (id: string) =>
  queryOptions({
    queryKey: ['progress', 'clearance', 'one', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/updates/{id}', { params: { path: { id } }, signal })),
  });

/** What each audience would see under another visibility. */
export const visibilityPreviewQuery = (id: string, version: number, visibility: Visibility) =>
  queryOptions({
    queryKey: ['progress', 'clearance', 'preview', id, version, visibility],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/updates/{id}/preview', { params: { path: { id }, query: { visibility } }, signal }),
      ),
  });

export const clearanceSettingsQuery = queryOptions({
  queryKey: ['clearance-settings'],
  queryFn: ({ signal }) =>
    readAll((cursor) =>
      unwrap(
        api.GET('/api/v1/clearance-settings', { params: { query: { cursor, limit: longestPage } }, signal }),
      ),
    ),
});
