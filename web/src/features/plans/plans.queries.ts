import { queryOptions } from '@tanstack/react-query';
import { api, longestPage, readAll, unwrap } from '../../lib/api.js';

export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: ({ signal }) =>
    readAll((cursor) =>
      unwrap(api.GET('/api/v1/plans', { params: { query: { cursor, limit: longestPage } }, signal })),
    ),
});

export const planQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plans', planId],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/plans/{id}', { params: { path: { id: planId } }, signal })),
  });

export const commitmentsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plans', planId, 'commitments'],
    queryFn: ({ signal }) =>
      readAll((cursor) =>
        unwrap(
          api.GET('/api/v1/plans/{id}/commitments', {
            params: { path: { id: planId }, query: { cursor, limit: longestPage } },
            signal,
          }),
        ),
      ),
  });

export const commitmentQuery = (planId: string, commitmentId: string) =>
  queryOptions({
    queryKey: ['plans', planId, 'commitments', commitmentId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/plans/{id}/commitments/{commitmentId}', {
          params: { path: { id: planId, commitmentId } },
          signal,
        }),
      ),
  });
