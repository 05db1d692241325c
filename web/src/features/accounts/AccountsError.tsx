import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/Notice.js';
import { Problem } from '../../lib/problem.js';
import { useFaultWords } from '../../lib/use-fault-words.js';
import { useProblemWords } from '../../lib/use-problem-words.js';

interface Props {
  error: Error | null;
  catalogue: 'account.faults' | 'person.faults' | 'nominations.faults';
}

/** Why nothing was saved: each fault in its own words, or what went wrong. */
export function AccountsError({ error, catalogue }: Props) {
  const { t } = useTranslation();
  const faultWords = useFaultWords(catalogue);
  const problemWords = useProblemWords();
  if (error === null) return null;
  const faults = [...new Set(faultWords(error))];
  const isConflict = error instanceof Problem && error.code === 'version_conflict';
  return (
    <Notice kind="error">
      {faults.length === 0 ? (
        <p>{isConflict ? t('person.changedMeanwhile') : problemWords(error)}</p>
      ) : (
        faults.map((fault) => <p key={fault}>{fault}</p>)
      )}
    </Notice>
  );
}
