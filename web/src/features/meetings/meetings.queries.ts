import { queryOptions } from '@tanstack/react-query';
import { api, longestPage, readAll, unwrap } from '../../lib/api.js';

export const meetingsQuery = queryOptions({
  queryKey: ['meetings'],
  queryFn: ({ signal }) =>
    readAll((cursor) =>
      unwrap(api.GET('/api/v1/meetings', { params: { query: { cursor, limit: longestPage } }, signal })),
    ),
});

export const meetingQuery = (id: string) =>
  queryOptions({
    queryKey: ['meetings', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/meetings/{id}', { params: { path: { id } }, signal })),
  });
