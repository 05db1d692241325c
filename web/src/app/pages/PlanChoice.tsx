import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { plansQuery } from '../../features/plans/plans.queries.js';

/** Which plan a page speaks of; nothing where there is no choice. */
export function PlanChoice({ planId, onChange }: { planId: string; onChange: (planId: string) => void }) {
  const { t } = useTranslation();
  const plans = useQuery(plansQuery).data ?? [];
  if (plans.length < 2) return null;
  return (
    <NativeSelect
      label={t('responses.plan')}
      value={planId}
      data={plans.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
