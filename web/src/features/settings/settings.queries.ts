import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { uuidv7 } from 'uuidv7';
import { api, unwrap } from '../../lib/api.js';
import type { Absence, PreferencesView } from '../../lib/api-types.js';

export const preferencesQuery = queryOptions({
  queryKey: ['settings', 'preferences'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me/preferences', { signal })),
});

export const absencesQuery = queryOptions({
  queryKey: ['settings', 'absences'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/me/absences', { signal }))).items,
});

/** What a person may choose; the rest of the view is told. */
export type Wishes = Omit<PreferencesView, 'version' | 'restDays' | 'isRoleMailbox'>;

export function useSetPreferences() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Wishes & { basedOnVersion: number }) =>
      unwrap(api.PUT('/api/v1/me/preferences', { body })),
    onSuccess: (preferences) => queryClient.setQueryData(preferencesQuery.queryKey, preferences),
  });
}

export function useAddAbsence() {
  const queryClient = useQueryClient();
  return useMutation({
    // A new attempt is a new absence: the days are compared with those on record.
    mutationFn: (days: Omit<Absence, 'id'>) =>
      unwrap(api.POST('/api/v1/me/absences', { body: { ...days, id: uuidv7() } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: absencesQuery.queryKey }),
  });
}

export function useRemoveAbsence() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.DELETE('/api/v1/me/absences/{id}', { params: { path: { id } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: absencesQuery.queryKey }),
  });
}

/** Ends all links that were sent to somebody else until now. */
export function useEndLinksOf(userId: string) {
  return useMutation({
    mutationFn: () =>
      unwrap(api.DELETE('/api/v1/users/{id}/mail-links', { params: { path: { id: userId } } })),
  });
}

export function useEndOwnLinks() {
  return useMutation({ mutationFn: () => unwrap(api.DELETE('/api/v1/me/mail-links')) });
}
