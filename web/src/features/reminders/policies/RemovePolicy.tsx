import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedPolicy } from '../../../lib/api-types.js';
import { blankPolicy } from './policy-draft.js';
import { PolicyFaults } from './PolicyFaults.js';
import { PreviewedSave } from './PreviewedSave.js';
import { usePolicyPreview, useRemovePolicy } from './use-policy-writes.js';

interface Props {
  policy: ListedPolicy;
  /** What holds again without it. */
  overrides: ListedPolicy | undefined;
  onRemoved: () => void;
  onCancel: () => void;
}

/** Removes the policy of a plan or a milestone, once one has seen what the one behind it changes. */
export function RemovePolicy({ policy, overrides, onRemoved, onCancel }: Props) {
  const { t } = useTranslation();
  const { steps, sendAtLocal, maxMailsPerWeek } = overrides ?? blankPolicy;
  const { milestoneKind, planId, milestoneId } = policy;
  // To be without it is to have in its place what would hold then.
  const preview = usePolicyPreview({
    milestoneKind,
    planId,
    milestoneId,
    steps,
    sendAtLocal,
    maxMailsPerWeek,
  });
  const remove = useRemovePolicy(policy, onRemoved);
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <div className="stack">
      <div ref={question} tabIndex={-1} className="stack">
        <p>{t('policyEditor.removeNote')}</p>
        <PolicyFaults error={preview.error ?? remove.error} />
        <div className="row">
          <Button
            variant={preview.shown === undefined ? 'filled' : 'default'}
            loading={preview.isPending}
            onClick={preview.ask}
          >
            {t('policyEditor.show')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
        </div>
      </div>
      <PreviewedSave
        preview={preview}
        steps={steps}
        label={t('policyEditor.removeNow')}
        isSaving={remove.isPending}
        onSave={() => remove.mutate()}
      />
    </div>
  );
}
