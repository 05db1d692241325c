import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.js';
import type { LetterDetail } from '../../lib/api-types.js';
import { letterQuery } from './letters.queries.js';

/** Records what became of a letter. After a conflict the page shows what stands now. */
export function useConcludeLetter({ id, version }: LetterDetail, onDone: () => void) {
  const queryClient = useQueryClient();
  const params = { path: { id } };
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['letters'] });
  const onError = () => void refresh();
  const onSuccess = async (letter: LetterDetail) => {
    queryClient.setQueryData(letterQuery(id).queryKey, letter);
    onDone();
    await refresh();
  };
  const markSent = useMutation({
    mutationFn: (words: { sentOn: string; way: string }) =>
      unwrap(api.POST('/api/v1/letters/{id}/sent', { params, body: { ...words, basedOnVersion: version } })),
    onError,
    onSuccess,
  });
  const withdraw = useMutation({
    mutationFn: (reason: string) =>
      unwrap(
        api.POST('/api/v1/letters/{id}/withdraw', { params, body: { reason, basedOnVersion: version } }),
      ),
    onError,
    onSuccess,
  });
  return { markSent, withdraw };
}
