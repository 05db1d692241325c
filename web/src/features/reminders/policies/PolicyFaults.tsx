import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/Notice.js';
import { type FieldProblem, Problem } from '../../../lib/problem.js';
import { useProblemWords } from '../../../lib/use-problem-words.js';

/** Why a policy was not taken: what is missing in the form, or each fault that the tracker found. */
export function PolicyFaults({
  error = null,
  isIncomplete = false,
}: {
  error?: Error | null;
  isIncomplete?: boolean;
}) {
  const { t, i18n } = useTranslation();
  const problemWords = useProblemWords();
  if (isIncomplete) return <Notice kind="error">{t('policyEditor.faults.incomplete')}</Notice>;
  if (error === null) return null;
  const faults = error instanceof Problem ? error.errors : [];
  const wordsOf = ({ pointer, code }: FieldProblem) => {
    const [, index] = /^\/steps\/(\d+)/.exec(pointer) ?? [];
    // Codes come from the server: a newer one may not be in this catalogue yet.
    const words = i18n.t(`policyEditor.faults.${code}`, { defaultValue: t('policyEditor.faults.other') });
    return index === undefined ? words : `${t('policyEditor.step', { number: Number(index) + 1 })}: ${words}`;
  };
  return (
    <Notice kind="error">
      {faults.length === 0
        ? problemWords(error)
        : faults.map((fault) => <p key={`${fault.pointer} ${fault.code}`}>{wordsOf(fault)}</p>)}
    </Notice>
  );
}
