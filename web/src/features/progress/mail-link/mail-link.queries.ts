import { queryOptions, useMutation } from '@tanstack/react-query';
import { api, unwrap } from '../../../lib/api.js';
import type { PostByLink } from '../../../lib/api-types.js';
import { useAttempt } from '../updates/use-post-update.js';

export type LinkBody = Omit<PostByLink, 'id'>;

/** What the form shows. It is not asked for again by itself: the person would write against something they did not see. */
export const updateLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ['mail-links', 'update', token],
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/mail-links/update/{token}', { params: { path: { token } }, signal })),
  });

/** Reports by the link; see `usePostUpdate` for the identifier. */
export function usePostByLink(token: string) {
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (body: LinkBody) =>
      unwrap(
        api.POST('/api/v1/mail-links/update/{token}', {
          params: { path: { token } },
          body: { ...body, id: attempt.idOf(body) },
        }),
      ),
    onSuccess: () => attempt.forget(),
  });
}

export function useRenewLink(token: string) {
  return useMutation({
    mutationFn: () =>
      unwrap(api.POST('/api/v1/mail-links/update/{token}/renewals', { params: { path: { token } } })),
  });
}

export function useRevokeMail(token: string) {
  return useMutation({
    mutationFn: () =>
      unwrap(api.POST('/api/v1/mail-links/update/{token}/revocations', { params: { path: { token } } })),
  });
}
