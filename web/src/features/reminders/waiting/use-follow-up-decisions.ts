import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Told } from '../../../components/use-told.js';
import { api, unwrap } from '../../../lib/api.js';
import type { Reminder } from '../../../lib/api-types.js';
import { timeOf } from '../../../lib/dates.js';
import { Problem } from '../../../lib/problem.js';
import { useDateWords } from '../../../lib/use-date-words.js';
import { useProblemWords } from '../../../lib/use-problem-words.js';

/** Releases a follow-up, or dismisses it; what somebody else has decided meanwhile is told as that. */
export function useFollowUpDecisions(reminder: Reminder, tell: (told: Told) => void) {
  const { t } = useTranslation();
  const dates = useDateWords();
  const problemWords = useProblemWords();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['reminders'] });
  const params = { path: { id: reminder.id } };
  const title = reminder.milestone.title;
  const name = reminder.recipient.displayName;

  const onError = async (error: Error) => {
    const isConflict = error instanceof Problem && error.code === 'follow_up_not_waiting';
    if (!isConflict) return tell({ kind: 'error', words: problemWords(error) });
    await refresh();
    const isInMail = error.body.params?.state === 'claimed';
    tell({
      kind: 'attention',
      words: isInMail ? t('waiting.alreadySent', { title, name }) : t('waiting.noLonger', { title, name }),
    });
  };
  const release = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/reminders/{id}/release', { params })),
    onError,
    onSuccess: async ({ sendOn, sendAt }) => {
      await refresh();
      const when = { day: dates.day(sendOn), time: timeOf(sendAt, reminder.zone) };
      tell({ kind: 'done', words: t('waiting.released', { title, name, ...when }) });
    },
  });
  const dismiss = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/reminders/{id}/dismiss', { params })),
    onError,
    onSuccess: async () => {
      await refresh();
      tell({ kind: 'done', words: t('waiting.dismissed', { title, name }) });
    },
  });
  return { release, dismiss };
}
