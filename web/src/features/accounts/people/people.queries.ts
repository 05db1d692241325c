import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../../lib/api.js';
import type { AddPerson, PersonDetail, PersonWords, StandingRole } from '../../../lib/api-types.js';
import type { PeopleSearch } from './people-search.js';

export const peopleQuery = (search: PeopleSearch) =>
  infiniteQueryOptions({
    queryKey: ['people', 'list', search],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/people', {
          params: { query: { ...search, cursor: pageParam, limit: 50 } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', 'one', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/people/{id}', { params: { path: { id } }, signal })),
  });

export function useAddPerson(onDone: (person: PersonDetail) => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: AddPerson) => unwrap(api.POST('/api/v1/people', { body })),
    onSuccess: (person) => {
      void queryClient.invalidateQueries({ queryKey: ['people', 'list'] });
      queryClient.setQueryData(personQuery(person.id).queryKey, person);
      onDone(person);
    },
  });
}

/** Writes to one person; after a conflict the page shows what stands now. */
function usePersonWrite<T>(
  id: string,
  write: (value: T) => Promise<PersonDetail>,
  onDone: (person: PersonDetail) => void,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: write,
    onError: () => void queryClient.invalidateQueries({ queryKey: personQuery(id).queryKey }),
    onSuccess: (person) => {
      queryClient.setQueryData(personQuery(id).queryKey, person);
      void queryClient.invalidateQueries({ queryKey: ['people', 'list'] });
      onDone(person);
    },
  });
}

export function useChangePerson({ id, version }: PersonDetail, onDone: () => void) {
  return usePersonWrite(
    id,
    (words: PersonWords) =>
      unwrap(
        api.PUT('/api/v1/people/{id}', {
          params: { path: { id } },
          body: { ...words, basedOnVersion: version },
        }),
      ),
    onDone,
  );
}

export function useSetRoles({ id, version }: PersonDetail, onDone: () => void) {
  return usePersonWrite(
    id,
    (roles: StandingRole[]) =>
      unwrap(
        api.PUT('/api/v1/people/{id}/roles', {
          params: { path: { id } },
          body: { roles, basedOnVersion: version },
        }),
      ),
    onDone,
  );
}

export function useSetActivity({ id, version }: PersonDetail, onDone: (person: PersonDetail) => void) {
  return usePersonWrite(
    id,
    (isActive: boolean) =>
      unwrap(
        api.PUT('/api/v1/people/{id}/activity', {
          params: { path: { id } },
          body: { isActive, basedOnVersion: version },
        }),
      ),
    onDone,
  );
}

export function useInvitePerson(id: string, onDone: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/people/{id}/invitations', { params: { path: { id } } })),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['people', 'one', id] });
      void queryClient.invalidateQueries({ queryKey: ['contributors'] });
      onDone();
    },
  });
}

export function useAskAddressOf(id: string) {
  return useMutation({
    mutationFn: (email: string) =>
      unwrap(api.POST('/api/v1/people/{id}/address-changes', { params: { path: { id } }, body: { email } })),
  });
}
