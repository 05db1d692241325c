import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Told } from '../../../components/use-told.js';
import { api, unwrap } from '../../../lib/api.js';
import type { DeliveryDetail } from '../../../lib/api-types.js';
import { Problem } from '../../../lib/problem.js';
import { useProblemWords } from '../../../lib/use-problem-words.js';
import { reminderHealthQuery } from '../health/reminder-health.queries.js';
import { deliveryQuery } from './ledger.queries.js';

/** What an administrator says of a mail of which nobody knows whether it arrived. */
export function useDeliveryDecisions({ id }: DeliveryDetail, tell: (told: Told) => void) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const queryClient = useQueryClient();
  const params = { path: { id } };
  // The health says how many wait.
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['reminders'] }),
      queryClient.invalidateQueries({ queryKey: reminderHealthQuery.queryKey }),
    ]);

  const onError = async (error: Error) => {
    const isDecided = error instanceof Problem && error.code === 'delivery_not_held';
    if (isDecided) await refresh();
    tell({ kind: isDecided ? 'attention' : 'error', words: problemWords(error) });
  };
  const settle = async (delivery: DeliveryDetail, words: string) => {
    queryClient.setQueryData(deliveryQuery(id).queryKey, delivery);
    tell({ kind: 'done', words });
    await refresh();
  };
  const sendAgain = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/deliveries/{id}/send-again', { params })),
    onError,
    onSuccess: (delivery) => settle(delivery, t('ledger.sentAgain')),
  });
  const markArrived = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/deliveries/{id}/mark-arrived', { params })),
    onError,
    onSuccess: (delivery) => settle(delivery, t('ledger.markedArrived')),
  });
  return { sendAgain, markArrived };
}
