import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sessionKey, unwrap } from '../../../lib/api.js';
import type { Session } from '../../../lib/api-types.js';
import { makePasskey } from '../../../lib/passkeys.js';

export const securityQuery = queryOptions({
  queryKey: ['settings', 'security'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me/security', { signal })),
});

export const openSessionsQuery = queryOptions({
  queryKey: ['settings', 'sessions'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/me/sessions', { signal }))).items,
});

/** A write about the account; what is shown of it is read again. */
function useSecurityChange<Output, Input = void>(
  work: (input: Input) => Promise<Output>,
  sessionOf: (output: Output) => Session | null = () => null,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: work,
    onSuccess: (output) => {
      const session = sessionOf(output);
      if (session !== null) queryClient.setQueryData(sessionKey, session);
      return Promise.all([
        queryClient.invalidateQueries({ queryKey: securityQuery.queryKey }),
        queryClient.invalidateQueries({ queryKey: openSessionsQuery.queryKey }),
      ]);
    },
  });
}

export function useChangePassword() {
  return useSecurityChange(
    (body: { currentPassword: string; newPassword: string }) =>
      unwrap(api.PUT('/api/v1/me/password', { body })),
    (session) => session,
  );
}

export function useBeginTotp() {
  return useMutation({ mutationFn: () => unwrap(api.POST('/api/v1/me/totp')) });
}

export function useConfirmTotp() {
  return useSecurityChange(
    (code: string) => unwrap(api.POST('/api/v1/me/totp/confirmation', { body: { code } })),
    ({ session }) => session,
  );
}

export function useRemoveTotp() {
  return useSecurityChange(() => unwrap(api.DELETE('/api/v1/me/totp')));
}

export function useAddPasskey() {
  return useSecurityChange(
    async (name: string) => {
      const { options } = await unwrap(api.POST('/api/v1/me/passkeys/options'));
      const credential = await makePasskey(options);
      return unwrap(api.POST('/api/v1/me/passkeys', { body: { name, credential } }));
    },
    ({ session }) => session,
  );
}

export function useRenamePasskey() {
  return useSecurityChange(({ id, name }: { id: string; name: string }) =>
    unwrap(api.PUT('/api/v1/me/passkeys/{id}', { params: { path: { id } }, body: { name } })),
  );
}

export function useRemovePasskey() {
  return useSecurityChange((id: string) =>
    unwrap(api.DELETE('/api/v1/me/passkeys/{id}', { params: { path: { id } } })),
  );
}

export function useMakeRecoveryCodes() {
  return useSecurityChange(() => unwrap(api.POST('/api/v1/me/recovery-codes')));
}

export function useEndSession() {
  return useSecurityChange((id: string) =>
    unwrap(api.DELETE('/api/v1/me/sessions/{id}', { params: { path: { id } } })),
  );
}

export function useEndOtherSessions() {
  return useSecurityChange(() => unwrap(api.DELETE('/api/v1/me/sessions')));
}

export function useResetSecondFactorsOf(userId: string) {
  return useMutation({
    mutationFn: () =>
      unwrap(api.DELETE('/api/v1/users/{id}/second-factors', { params: { path: { id: userId } } })),
  });
}
