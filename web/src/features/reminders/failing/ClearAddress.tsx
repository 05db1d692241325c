import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConfirmedAction } from '../../../components/ConfirmedAction.js';
import type { Told } from '../../../components/use-told.js';
import { api, unwrap } from '../../../lib/api.js';
import type { FailingAddress } from '../../../lib/api-types.js';
import { Problem } from '../../../lib/problem.js';
import { useProblemWords } from '../../../lib/use-problem-words.js';

interface Props {
  failing: FailingAddress;
  tell: (told: Told) => void;
}

/** Takes it that the address works again. */
export function ClearAddress({ failing: { user, address }, tell }: Props) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['reminders'] });
  const said = { name: user.displayName, address };
  const clear = useMutation({
    mutationFn: () =>
      unwrap(api.POST('/api/v1/failing-addresses/{userId}/clear', { params: { path: { userId: user.id } } })),
    onError: async (error) => {
      const isGone = error instanceof Problem && error.status === 404;
      if (isGone) await refresh();
      tell(
        isGone
          ? { kind: 'attention', words: t('failing.noLonger', said) }
          : { kind: 'error', words: problemWords(error) },
      );
    },
    onSuccess: async () => {
      await refresh();
      tell({ kind: 'done', words: t('failing.cleared', said) });
    },
  });
  return (
    <ConfirmedAction
      label={t('failing.clear')}
      subject={user.displayName}
      question={t('failing.clearQuestion', { address })}
      confirm={t('failing.clearNow')}
      action={clear}
    />
  );
}
