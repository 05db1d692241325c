import { Notice } from '../../../components/Notice.js';
import { useProblemWords } from '../../../lib/use-problem-words.js';

/** Why nothing was recorded; where somebody else was faster, the page shows by now what they decided. */
export function DecisionError({ error }: { error: Error | null }) {
  const problemWords = useProblemWords();
  return error === null ? null : <Notice kind="error">{problemWords(error)}</Notice>;
}
