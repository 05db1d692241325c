import { queryOptions } from '@tanstack/react-query';
import { api, longestPage, readAll, unwrap } from '../../lib/api.js';

export const memberStatesQuery = queryOptions({
  queryKey: ['member-states'],
  queryFn: ({ signal }) =>
    readAll((cursor) =>
      unwrap(api.GET('/api/v1/member-states', { params: { query: { cursor, limit: longestPage } }, signal })),
    ),
});
