import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.js';
import { addDays } from '../../lib/dates.js';
import type { AuditSearch } from './audit-search.js';

export const auditEntriesQuery = ({ who, action, from, until }: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'entries', who, action, from, until],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/audit-entries', {
          params: {
            query: {
              who,
              action,
              from: from && `${from}T00:00:00Z`,
              to: until && `${addDays(until, 1)}T00:00:00Z`,
              cursor: pageParam,
              limit: 50,
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const sealingQuery = queryOptions({
  queryKey: ['audit', 'sealing'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/audit-entries/sealing', { signal })),
});
