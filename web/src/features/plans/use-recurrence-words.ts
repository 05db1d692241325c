import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

const duration = /^P(\d+)([YM])$/;

/** "P6M" → "every 6 months"; a duration of another form is shown as it is. */
export function useRecurrenceWords(): (recurrence: string) => string {
  const { t } = useTranslation();
  return useCallback(
    (recurrence) => {
      const [, amount, unit] = duration.exec(recurrence) ?? [];
      if (amount === undefined) return recurrence;
      const count = Number(amount);
      return unit === 'Y' ? t('recurrence.years', { count }) : t('recurrence.months', { count });
    },
    [t],
  );
}
