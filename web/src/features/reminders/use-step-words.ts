import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { reminderPoliciesQuery } from './reminders.queries.js';
import { useOffsetWords } from './use-offset-words.js';

// Steps of no policy: news of a date, that it is not known, and that an update waits for clearance.
const unscheduled = ['change', 'unconfirmed', 'clearance'] as const;

interface StepOfReminder {
  step: string;
  /** How many days from its date it counts to, negative before it; where that is known. */
  offsetDays?: number | null;
}

/**
 * Says a reminder's step by the offset that policies give it; in days where they give it several or none any more, and by
 * its code while nothing is known.
 */
export function useStepWords(): (reminder: StepOfReminder) => string {
  const { t } = useTranslation();
  const policies = useQuery(reminderPoliciesQuery).data;
  const offsetWords = useOffsetWords();
  const offsets = useMemo(() => {
    const ofSteps = new Map<string, Set<string>>();
    for (const { code, offset } of policies?.flatMap(({ steps }) => steps) ?? [])
      ofSteps.set(code, new Set(ofSteps.get(code)).add(offset));
    return ofSteps;
  }, [policies]);
  return useCallback(
    ({ step, offsetDays }) => {
      const known = unscheduled.find((code) => code === step);
      if (known !== undefined) return t(`reminder.steps.${known}`);
      const [offset, ...others] = offsets.get(step) ?? [];
      const isClear = offset !== undefined && others.length === 0;
      if (!isClear && offsetDays != null)
        return offsetWords(`${offsetDays < 0 ? '-' : ''}P${Math.abs(offsetDays)}D`);
      return offset === undefined ? step.replaceAll('_', ' ') : offsetWords(offset);
    },
    [t, offsets, offsetWords],
  );
}
