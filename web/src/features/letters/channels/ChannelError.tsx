import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/Notice.js';
import { Problem } from '../../../lib/problem.js';
import { useFaultWords } from '../../../lib/use-fault-words.js';
import { useProblemWords } from '../../../lib/use-problem-words.js';

/** Why nothing was saved; what somebody else recorded meanwhile stands below, on the same page. */
export function ChannelError({ error }: { error: Error | null }) {
  const { t } = useTranslation();
  const faultWords = useFaultWords('channel.faults');
  const problemWords = useProblemWords();
  if (error === null) return null;
  const faults = faultWords(error);
  const isConflict = error instanceof Problem && error.code === 'version_conflict';
  return (
    <Notice kind="error">
      {faults.length === 0 ? (
        <p>{isConflict ? t('channel.changedMeanwhile') : problemWords(error)}</p>
      ) : (
        faults.map((fault) => <p key={fault}>{fault}</p>)
      )}
    </Notice>
  );
}
