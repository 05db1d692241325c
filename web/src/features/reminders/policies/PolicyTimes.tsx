import { useTranslation } from 'react-i18next';
import type { ListedPolicy, ReminderPolicy } from '../../../lib/api-types.js';
import { useScopeWords } from './use-scope-words.js';

interface Props {
  policy: Pick<ReminderPolicy, 'sendAtLocal' | 'maxMailsPerWeek'>;
  overrides?: ListedPolicy;
}

/** When in the day, how often in a week, and in whose place: what holds for all steps of a policy. */
export function PolicyTimes({ policy: { sendAtLocal, maxMailsPerWeek }, overrides }: Props) {
  const { t } = useTranslation();
  const scopeWords = useScopeWords();
  const sentences = [
    t('policy.sentAt', { time: sendAtLocal }),
    maxMailsPerWeek !== null && t('policyEditor.capOf', { count: maxMailsPerWeek }),
    overrides !== undefined && t('policyEditor.overrides', { scope: scopeWords(overrides) }),
  ];
  return (
    <p className="muted">
      {sentences
        .filter((sentence) => sentence !== false)
        .map((sentence) => `${sentence}.`)
        .join(' ')}
    </p>
  );
}
