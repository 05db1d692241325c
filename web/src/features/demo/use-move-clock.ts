import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { announce } from '../../lib/announcer.js';
import { api, unwrap } from '../../lib/api.js';

/** Moves the demo's clock; it answers when all that fell due on the way has been sent and accepted. */
export function useMoveClock() {
  const queryClient = useQueryClient();
  const { t } = useTranslation();
  return useMutation({
    mutationFn: (now: string) => unwrap(api.PUT('/api/v1/demo/clock', { body: { now } })),
    onSuccess: async (move) => {
      announce(t('demo.clock.moved', { count: move.accepted, failed: move.failed }));
      // Today is another day: nothing on any screen is as it was.
      await queryClient.invalidateQueries();
    },
  });
}
