import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

const offset = /^([+-]?)P(\d+)([DWM])$/;

/** "-P30D" → "30 days before"; "P1D" → "1 day after"; another form is shown as it is. */
export function useOffsetWords(): (isoOffset: string) => string {
  const { t } = useTranslation();
  return useCallback(
    (isoOffset) => {
      const [, sign, amount, unit] = offset.exec(isoOffset) ?? [];
      if (amount === undefined) return isoOffset;
      const count = Number(amount);
      if (count === 0) return t('offset.sameDay');
      const direction = sign === '-' ? 'Before' : 'After';
      if (unit === 'W') return t(`offset.weeks${direction}`, { count });
      if (unit === 'M') return t(`offset.months${direction}`, { count });
      return t(`offset.days${direction}`, { count });
    },
    [t],
  );
}
