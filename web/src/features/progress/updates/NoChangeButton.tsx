import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../lib/announcer.js';
import type { Assignment } from '../../../lib/api-types.js';
import { useProblemWords } from '../../../lib/use-problem-words.js';
import { usePostUpdate } from './use-post-update.js';

interface Props {
  assignment: Assignment;
  onPosted: (words: string) => void;
}

/** "Nothing has changed since", in one press. Only where something was reported: silence cannot be confirmed. */
export function NoChangeButton({ assignment, onPosted }: Props) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const post = usePostUpdate(assignment.id, () => {
    const words = t('update.confirmed', { commitment: assignment.commitment.code });
    announce(words);
    onPosted(words);
  });
  if (!assignment.may.confirm) return null;
  return (
    <>
      <Button
        variant="default"
        size="xs"
        loading={post.isPending}
        onClick={() => post.mutate({ basedOnVersion: assignment.version, kind: 'no_change' })}
        aria-label={t('update.noChangeOn', { commitment: assignment.commitment.code })}
      >
        {t('update.noChange')}
      </Button>
      {post.isError && (
        <span role="alert" className="muted">
          {problemWords(post.error)}
        </span>
      )}
    </>
  );
}
