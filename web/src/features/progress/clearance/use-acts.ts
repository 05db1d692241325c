import { useMutation, useQueryClient } from '@tanstack/react-query';
import { uuidv7 } from 'uuidv7';
import { api, unwrap } from '../../../lib/api.js';
import type { SignedSheet, SubmissionDetail, Visibility } from '../../../lib/api-types.js';
import { useAttempt } from '../updates/use-post-update.js';
import { submissionQuery } from './clearance.queries.js';

/** What somebody decides about an update. */
export type Decision =
  | { act: 'submit' | 'withdraw' | 'accept' }
  | { act: 'clear'; visibility?: Visibility; sheet?: SignedSheet }
  | { act: 'return'; reason: string }
  | { act: 'show'; visibility: Visibility };

/** Records a decision once, however often it is sent. After a conflict the page shows what stands now. */
export function useDecide({ update }: SubmissionDetail, onDone: (detail: SubmissionDetail) => void) {
  const queryClient = useQueryClient();
  const attempt = useAttempt();
  const params = { path: { id: update.id } };
  const send = (decision: Decision): Promise<SubmissionDetail> => {
    const { act: _act, ...words } = decision;
    const basedOnVersion = update.submissionVersion;
    const body = { ...words, basedOnVersion, id: attempt.idOf({ ...decision, basedOnVersion }) };
    switch (decision.act) {
      case 'submit':
        return unwrap(api.POST('/api/v1/updates/{id}/submit', { params, body }));
      case 'withdraw':
        return unwrap(api.POST('/api/v1/updates/{id}/withdraw', { params, body }));
      case 'accept':
        return unwrap(api.POST('/api/v1/updates/{id}/accept', { params, body }));
      case 'clear':
        return unwrap(api.POST('/api/v1/updates/{id}/clear', { params, body }));
      case 'return':
        return unwrap(
          api.POST('/api/v1/updates/{id}/return', { params, body: { ...body, reason: decision.reason } }),
        );
      case 'show':
        return unwrap(
          api.PUT('/api/v1/updates/{id}/visibility', {
            params,
            body: { ...body, visibility: decision.visibility },
          }),
        );
    }
  };
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['progress'] });
  return useMutation({
    mutationFn: send,
    onError: () => void refresh(),
    onSuccess: async (detail) => {
      attempt.forget();
      queryClient.setQueryData(submissionQuery(update.id).queryKey, detail);
      onDone(detail);
      await refresh();
    },
  });
}

/** Clears several updates at once, all of them or none. */
export function useClearMany(onDone: (count: number) => void) {
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['progress'] });
  return useMutation({
    mutationFn: (updates: readonly { id: string; submissionVersion: number }[]) =>
      unwrap(
        api.POST('/api/v1/updates/clear', {
          body: {
            updates: updates.map(({ id, submissionVersion }) => ({
              updateId: id,
              id: uuidv7(),
              basedOnVersion: submissionVersion,
            })),
          },
        }),
      ),
    onError: () => void refresh(),
    onSuccess: async ({ items }) => {
      onDone(items.length);
      await refresh();
    },
  });
}
