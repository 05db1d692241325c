import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.js';
import type { LettersSearch } from './letters-search.js';

export const lettersQuery = ({ memberState, state }: LettersSearch) =>
  infiniteQueryOptions({
    queryKey: ['letters', 'list', memberState, state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/letters', {
          params: { query: { memberState, state, cursor: pageParam, limit: 50 } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const letterQuery = (id: string) =>
  queryOptions({
    queryKey: ['letters', 'one', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/letters/{id}', { params: { path: { id } }, signal })),
  });
