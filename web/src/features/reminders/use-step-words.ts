import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Reminder } from '../../lib/api-types.js';
import { reminderPoliciesQuery } from './reminders.queries.js';
import { useOffsetWords } from './use-offset-words.js';

/** Says a reminder's step by the offset that the policy gives it; by its code while the policy is not known. */
export function useStepWords(): (reminder: Reminder) => string {
  const policies = useQuery(reminderPoliciesQuery).data;
  const offsetWords = useOffsetWords();
  const offsets = useMemo(
    () => new Map(policies?.flatMap(({ steps }) => steps.map((step) => [step.code, step.offset] as const))),
    [policies],
  );
  return useCallback(
    ({ step }) => {
      const offset = offsets.get(step);
      return offset === undefined ? step.replaceAll('_', ' ') : offsetWords(offset);
    },
    [offsets, offsetWords],
  );
}
