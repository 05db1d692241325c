import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, longestPage, readAll, unwrap } from '../../lib/api.js';
import { type MatrixSearch, toMatrixQuery } from './matrix/matrix-search.js';

/** The matrix as the API cuts it; the same address again costs a 304. */
export const matrixQuery = (planId: string, search: MatrixSearch) =>
  queryOptions({
    queryKey: ['progress', 'matrix', planId, search],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/plans/{id}/matrix', {
          params: { path: { id: planId }, query: toMatrixQuery(search) },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export interface AssignmentFilter {
  plan?: string;
  /** ISO codes; without them the API gives what is the reader's own. */
  state?: string[];
}

export const assignmentsQuery = (filter: AssignmentFilter) =>
  queryOptions({
    queryKey: ['progress', 'assignments', filter],
    queryFn: ({ signal }) =>
      readAll((cursor) =>
        unwrap(
          api.GET('/api/v1/assignments', {
            params: { query: { ...filter, cursor, limit: longestPage } },
            signal,
          }),
        ),
      ),
  });

export const updatesQuery = (assignmentId: string) =>
  infiniteQueryOptions({
    queryKey: ['progress', 'assignment', assignmentId, 'updates'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/assignments/{id}/updates', {
          params: { path: { id: assignmentId }, query: { cursor: pageParam, limit: 20 } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const changesQuery = (planId: string) =>
  infiniteQueryOptions({
    queryKey: ['progress', 'changes', planId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/plans/{id}/changes', {
          params: { path: { id: planId }, query: { cursor: pageParam, limit: 50 } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const stateProgressQuery = (planId: string, stateId: string) =>
  queryOptions({
    queryKey: ['progress', 'state', planId, stateId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/plans/{id}/member-states/{stateId}', {
          params: { path: { id: planId, stateId } },
          signal,
        }),
      ),
  });
