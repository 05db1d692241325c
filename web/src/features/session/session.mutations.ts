import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sessionKey, unwrap } from '../../lib/api.js';

export interface Credentials {
  email: string;
  password: string;
}

export function useSignIn(onSignedIn: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    meta: { isSignIn: true },
    mutationFn: (credentials: Credentials) => unwrap(api.POST('/api/v1/session', { body: credentials })),
    onSuccess: (session) => {
      // Nothing that another person was shown may be left behind.
      queryClient.clear();
      queryClient.setQueryData(sessionKey, session);
      onSignedIn();
    },
  });
}

export function useSignOut(onSignedOut: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/session')),
    onSuccess: () => {
      queryClient.clear();
      queryClient.setQueryData(sessionKey, null);
      onSignedOut();
    },
  });
}
