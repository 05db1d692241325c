import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, longestPage, readAll, unwrap } from '../../../lib/api.js';
import type { NominateInput, Nomination } from '../../../lib/api-types.js';

export const nominationsQuery = (state: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['nominations', 'list', state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/nominations', {
          params: { query: { state, cursor: pageParam, limit: 100 } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const nominationGapsQuery = queryOptions({
  queryKey: ['nominations', 'gaps'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/nominations/gaps', { signal })),
});

export const handOverQuery = (id: string) =>
  queryOptions({
    queryKey: ['nominations', 'hand-over', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/nominations/{id}/hand-over', { params: { path: { id } }, signal })),
  });

/** Whom one may nominate: everybody who may be written to. */
export const nomineesQuery = queryOptions({
  queryKey: ['people', 'nominees'],
  queryFn: async ({ signal }) => {
    const people = await readAll((cursor) =>
      unwrap(api.GET('/api/v1/people', { params: { query: { cursor, limit: longestPage } }, signal })),
    );
    return people.filter(({ standing }) => standing !== 'deactivated');
  },
});

function useNominationWrite<T>(write: (value: T) => Promise<unknown>, onDone: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: ['nominations'] });
      void queryClient.invalidateQueries({ queryKey: ['people'] });
    },
    onSuccess: onDone,
  });
}

export function useNominate(onDone: () => void) {
  return useNominationWrite(
    (body: NominateInput) => unwrap(api.POST('/api/v1/nominations', { body })),
    onDone,
  );
}

export interface NominationChange {
  untilOn: string | null;
  source: string;
  sourceDatedOn: string;
}

export function useChangeNomination({ id, version }: Nomination, onDone: () => void) {
  return useNominationWrite(
    (change: NominationChange) =>
      unwrap(
        api.PUT('/api/v1/nominations/{id}', {
          params: { path: { id } },
          body: { ...change, basedOnVersion: version },
        }),
      ),
    onDone,
  );
}

export function useRemoveNomination(id: string, onDone: () => void) {
  return useNominationWrite(
    () => unwrap(api.DELETE('/api/v1/nominations/{id}', { params: { path: { id } } })),
    onDone,
  );
}
