import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sessionKey, unwrap } from '../../../lib/api.js';
import type { Profile } from '../../../lib/api-types.js';

export const profileQuery = queryOptions({
  queryKey: ['me', 'profile'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me/profile', { signal })),
});

type Words = Omit<Profile, 'id' | 'email' | 'version' | 'newEmail' | 'language'> & { language?: string };

/** The name stands at the head of every page: the session is read again. */
export function useChangeProfile({ version }: Profile) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (words: Words) =>
      unwrap(api.PUT('/api/v1/me/profile', { body: { ...words, basedOnVersion: version } })),
    onError: () => void queryClient.invalidateQueries({ queryKey: profileQuery.queryKey }),
    onSuccess: (profile) => {
      queryClient.setQueryData(profileQuery.queryKey, profile);
      void queryClient.invalidateQueries({ queryKey: sessionKey });
    },
  });
}

export function useAskAddress() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (email: string) => unwrap(api.POST('/api/v1/me/address-changes', { body: { email } })),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: profileQuery.queryKey }),
  });
}
