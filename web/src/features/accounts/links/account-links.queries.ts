import { queryOptions, useMutation } from '@tanstack/react-query';
import { api, unwrap } from '../../../lib/api.js';

/** What a link shows; a refusal is told, not tried again. */
export const invitationLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ['account-links', 'invitation', token],
    retry: false,
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/account-links/invitation/{token}', { params: { path: { token } }, signal })),
  });

export const resetLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ['account-links', 'password-reset', token],
    retry: false,
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/account-links/password-reset/{token}', { params: { path: { token } }, signal }),
      ),
  });

export const addressLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ['account-links', 'address', token],
    retry: false,
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/account-links/address/{token}', { params: { path: { token } }, signal })),
  });

export function useAcceptInvitation(token: string) {
  return useMutation({
    mutationFn: (password: string | null) =>
      unwrap(
        api.POST('/api/v1/account-links/invitation/{token}', {
          params: { path: { token } },
          body: { password },
        }),
      ),
  });
}

export function useAskInvitation(token: string) {
  return useMutation({
    mutationFn: () =>
      unwrap(api.POST('/api/v1/account-links/invitation/{token}/renewals', { params: { path: { token } } })),
  });
}

export function useResetPassword(token: string) {
  return useMutation({
    mutationFn: (password: string) =>
      unwrap(
        api.POST('/api/v1/account-links/password-reset/{token}', {
          params: { path: { token } },
          body: { password },
        }),
      ),
  });
}

export function useConfirmAddress(token: string) {
  return useMutation({
    mutationFn: () =>
      unwrap(api.POST('/api/v1/account-links/address/{token}', { params: { path: { token } } })),
  });
}

export function useAskReset() {
  return useMutation({
    mutationFn: (email: string) => unwrap(api.POST('/api/v1/password-resets', { body: { email } })),
  });
}
