import { useTranslation } from 'react-i18next';
import { type FieldProblem, Problem } from '../../../lib/problem.js';

/** Each line of a file that is wrong, and why. */
export function FileFaults({ error }: { error: Error }) {
  const { t, i18n } = useTranslation();
  if (!(error instanceof Problem) || error.code !== 'holiday_file_invalid') return null;
  const wordsOf = ({ code, params = {} }: FieldProblem) => {
    // Codes come from the server: a newer one may not be in this catalogue yet.
    return i18n.t(`holiday.faults.${code}`, { ...params, defaultValue: code });
  };
  return (
    <ul className="stack-tight" aria-label={t('holiday.faults.title')}>
      {error.errors.map((fault, place) => (
        <li key={place}>
          <strong>{t('holiday.faults.line', { line: fault.params?.line ?? 1 })}</strong> {wordsOf(fault)}
        </li>
      ))}
    </ul>
  );
}
