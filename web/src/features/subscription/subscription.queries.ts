import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.js';

export const subscriptionQuery = (token: string) =>
  queryOptions({
    queryKey: ['mail-links', 'unsubscribe', token],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/mail-links/unsubscribe/{token}', { params: { path: { token } }, signal })),
  });

export function useSetSubscription(token: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (isUnsubscribed: boolean) =>
      unwrap(
        api.PUT('/api/v1/mail-links/unsubscribe/{token}', {
          params: { path: { token } },
          body: { isUnsubscribed },
        }),
      ),
    onSuccess: (subscription) => {
      queryClient.setQueryData(subscriptionQuery(token).queryKey, subscription);
      void queryClient.invalidateQueries({ queryKey: ['settings'] });
    },
  });
}
