import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DecisionError } from './DecisionError.js';
import type { Decision } from './use-acts.js';

/** What every form of a decision is given. */
export interface DecisionForm {
  save: (decision: Decision) => void;
  isPending: boolean;
  error: Error | null;
  onCancel: () => void;
}

/** What went wrong, and the two ways on. */
export function FormEnd({
  form,
  label,
  onConfirm,
  isWhole = true,
}: {
  form: DecisionForm;
  label: string;
  /** Left out where the form around it is submitted. */
  onConfirm?: () => void;
  isWhole?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <>
      <DecisionError error={form.error} />
      <div className="row">
        <Button
          type={onConfirm === undefined ? 'submit' : 'button'}
          disabled={!isWhole}
          loading={form.isPending}
          onClick={onConfirm}
        >
          {label}
        </Button>
        <Button variant="default" onClick={form.onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </>
  );
}
