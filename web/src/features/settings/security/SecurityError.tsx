import { Notice } from '../../../components/Notice.js';
import { useFaultWords } from '../../../lib/use-fault-words.js';
import { useProblemWords } from '../../../lib/use-problem-words.js';

/** Why something about the account was not done: each fault in its own words, or what went wrong. */
export function SecurityError({ error }: { error: unknown }) {
  const faultWords = useFaultWords('security.faults');
  const problemWords = useProblemWords();
  if (error === null) return null;
  const faults = faultWords(error);
  return (
    <Notice kind="error">
      {faults.length === 0 ? problemWords(error) : faults.map((words) => <p key={words}>{words}</p>)}
    </Notice>
  );
}
