import { queryOptions } from '@tanstack/react-query';
import { api, longestPage, readAll, unwrap } from '../../lib/api.js';

export const instrumentsQuery = queryOptions({
  queryKey: ['instruments'],
  queryFn: ({ signal }) =>
    readAll((cursor) =>
      unwrap(api.GET('/api/v1/instruments', { params: { query: { cursor, limit: longestPage } }, signal })),
    ),
});

export const instrumentQuery = (id: string) =>
  queryOptions({
    queryKey: ['instruments', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/instruments/{id}', { params: { path: { id } }, signal })),
  });
