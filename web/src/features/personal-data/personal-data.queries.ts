import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.js';

export const personalDataQuery = (email: string) =>
  queryOptions({
    queryKey: ['personal-data', email],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/personal-data', { params: { query: { email } }, signal })),
  });

export function useErasePerson(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (email: string) =>
      unwrap(api.POST('/api/v1/personal-data/{id}/erasure', { params: { path: { id } }, body: { email } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['audit'] }),
  });
}
