import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/Notice.js';
import type { LetterDetail } from '../../lib/api-types.js';
import { Problem } from '../../lib/problem.js';
import { useFaultWords } from '../../lib/use-fault-words.js';
import { useProblemWords } from '../../lib/use-problem-words.js';

/** Why nothing was recorded; where somebody else was faster, what they recorded stands below. */
export function LetterError({ letter, error }: { letter: LetterDetail; error: Error | null }) {
  const { t } = useTranslation();
  const faultWords = useFaultWords('letter.faults');
  const problemWords = useProblemWords();
  if (error === null) return null;
  const faults = faultWords(error);
  const isConcluded = error instanceof Problem && error.code === 'letter_concluded';
  const words = isConcluded
    ? t('letter.concludedMeanwhile', { state: t(`letter.states.${letter.state}`) })
    : problemWords(error);
  return (
    <Notice kind="error">
      {faults.length === 0 ? <p>{words}</p> : faults.map((fault) => <p key={fault}>{fault}</p>)}
    </Notice>
  );
}
