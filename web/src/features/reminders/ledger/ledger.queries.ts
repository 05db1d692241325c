import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../../lib/api.js';
import { filterOf, type LedgerSearch } from './ledger-search.js';

export const deliveriesQuery = (search: LedgerSearch) =>
  infiniteQueryOptions({
    queryKey: ['reminders', 'deliveries', 'list', search.state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/deliveries', {
          params: { query: { ...filterOf(search), cursor: pageParam, limit: 50 } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const deliveryQuery = (id: string) =>
  queryOptions({
    queryKey: ['reminders', 'deliveries', 'one', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/deliveries/{id}', { params: { path: { id } }, signal })),
  });
