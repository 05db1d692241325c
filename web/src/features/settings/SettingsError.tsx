import { Notice } from '../../components/Notice.js';
import { useProblemWords } from '../../lib/use-problem-words.js';
import { useFaultWords } from '../../lib/use-fault-words.js';

/** Why something was not saved: each fault in its own words, or what went wrong. */
export function SettingsError({ error }: { error: unknown }) {
  const faultWords = useFaultWords('settings.faults');
  const problemWords = useProblemWords();
  if (error === null) return null;
  const faults = faultWords(error);
  return (
    <Notice kind="error">
      {faults.length === 0 ? problemWords(error) : faults.map((words) => <p key={words}>{words}</p>)}
    </Notice>
  );
}
