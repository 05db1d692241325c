import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../../lib/api.js';
import type { InviteContributor } from '../../../lib/api-types.js';

export const contributorsQuery = infiniteQueryOptions({
  queryKey: ['contributors', 'list'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam, signal }) =>
    unwrap(api.GET('/api/v1/contributors', { params: { query: { cursor: pageParam, limit: 50 } }, signal })),
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export const invitationsQuery = infiniteQueryOptions({
  queryKey: ['contributors', 'invitations'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam, signal }) =>
    unwrap(api.GET('/api/v1/invitations', { params: { query: { cursor: pageParam, limit: 50 } }, signal })),
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

function useContributorWrite<T>(write: (value: T) => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: ['contributors'] });
      void queryClient.invalidateQueries({ queryKey: ['people'] });
    },
  });
}

export function useInviteContributor() {
  return useContributorWrite((body: InviteContributor) => unwrap(api.POST('/api/v1/contributors', { body })));
}

export function useWithdrawContributor(id: string, stateId: string) {
  return useContributorWrite<void>(() =>
    unwrap(
      api.POST('/api/v1/contributors/{id}/withdrawals', { params: { path: { id } }, body: { stateId } }),
    ),
  );
}

export function useRevokeInvitation(id: string) {
  return useContributorWrite<void>(() =>
    unwrap(api.DELETE('/api/v1/invitations/{id}', { params: { path: { id } } })),
  );
}

/** Sends an invitation to an account of the person's own once more. */
export function useInviteAgain() {
  return useContributorWrite((personId: string) =>
    unwrap(api.POST('/api/v1/people/{id}/invitations', { params: { path: { id: personId } } })),
  );
}
