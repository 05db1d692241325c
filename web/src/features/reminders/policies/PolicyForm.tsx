import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedPolicy, ReminderPolicy } from '../../../lib/api-types.js';
import classes from './Policies.module.css';
import { contentOf, draftOf, faultsOfDraft, MOST_MAILS_PER_WEEK, type PolicyDraft } from './policy-draft.js';
import type { ScopeInPlan } from './policy-scope.js';
import { PolicyConflict } from './PolicyConflict.js';
import { PolicyFaults } from './PolicyFaults.js';
import { PreviewedSave } from './PreviewedSave.js';
import { StepList } from './StepList.js';
import { conflictOf, usePolicyPreview, useSavePolicy } from './use-policy-writes.js';

interface Props {
  scope: ScopeInPlan;
  /** What the form opens with. */
  start: Pick<ReminderPolicy, 'steps' | 'sendAtLocal' | 'maxMailsPerWeek'>;
  /** The policy that is changed; without it one is added. */
  changed?: ListedPolicy;
  onSaved: () => void;
  onCancel: () => void;
}

/** Steps, hour and cap of one policy. It is saved once one has seen what exactly that changes in what is planned. */
export function PolicyForm({ scope, start, changed, onSaved, onCancel }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<PolicyDraft>(() => draftOf(start));
  const [basedOnVersion, setBasedOnVersion] = useState(changed?.version ?? 1);
  const [showsFaults, setShowsFaults] = useState(false);
  const { milestoneKind, planId, milestoneId } = scope;
  const content = contentOf(draft);
  const policy = content === null ? null : { milestoneKind, planId, milestoneId, ...content };
  const preview = usePolicyPreview(policy);
  const save = useSavePolicy(changed?.id, onSaved);
  const conflict = conflictOf(save.error);
  const set = (edited: Partial<PolicyDraft>) => setDraft({ ...draft, ...edited });

  const form = useRef<HTMLFormElement>(null);
  // The button that opened it is gone.
  useEffect(() => form.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setShowsFaults(true);
    save.reset();
    if (policy === null) form.current?.focus();
    else preview.ask();
  };
  const goOn = (current: ReminderPolicy) => {
    setBasedOnVersion(current.version);
    save.reset();
    preview.forget();
    form.current?.focus();
  };
  return (
    <>
      <form ref={form} tabIndex={-1} className={classes.form} onSubmit={submit} noValidate>
        <StepList
          steps={draft.steps}
          mayFollow={milestoneKind !== 'meeting'}
          showsFaults={showsFaults}
          onChange={(steps) => set({ steps })}
        />
        <div className={classes.fields}>
          <TextInput
            type="time"
            label={t('policyEditor.hour')}
            description={t('policyEditor.hourHint')}
            value={draft.sendAtLocal}
            onChange={(event) => set({ sendAtLocal: event.currentTarget.value })}
            error={
              showsFaults && faultsOfDraft(draft).includes('hour') ? t('policyEditor.faults.hour') : undefined
            }
          />
          <NativeSelect
            className={classes.cap}
            label={t('policyEditor.cap')}
            description={t('policyEditor.capHint')}
            value={String(draft.maxMailsPerWeek ?? '')}
            data={[
              { value: '', label: t('policyEditor.noCap') },
              ...Array.from({ length: MOST_MAILS_PER_WEEK }, (_, index) => String(index + 1)),
            ]}
            onChange={({ currentTarget: { value } }) =>
              set({ maxMailsPerWeek: value === '' ? null : Number(value) })
            }
          />
        </div>
        <PolicyFaults error={preview.error ?? (conflict === null ? save.error : null)} />
        {showsFaults && policy === null && <PolicyFaults isIncomplete />}
        <div className="row">
          <Button
            type="submit"
            variant={preview.shown === undefined ? 'filled' : 'default'}
            loading={preview.isPending}
          >
            {t('policyEditor.show')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
          {preview.isOutdated && <span className="muted">{t('policyEditor.outdated')}</span>}
        </div>
      </form>
      {conflict === null ? (
        policy !== null && (
          <PreviewedSave
            preview={preview}
            steps={policy.steps}
            label={t('policyEditor.save')}
            isSaving={save.isPending}
            onSave={() => save.mutate({ policy, basedOnVersion })}
          />
        )
      ) : (
        <PolicyConflict current={conflict} onGoOn={() => goOn(conflict)} onDiscard={onCancel} />
      )}
    </>
  );
}
