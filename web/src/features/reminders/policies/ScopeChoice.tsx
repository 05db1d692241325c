import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedPolicy, Milestone } from '../../../lib/api-types.js';
import { MilestoneChoice } from './MilestoneChoice.js';
import classes from './Policies.module.css';
import type { MilestoneKind, ScopeInPlan } from './policy-scope.js';
import { useScopeWords } from './use-scope-words.js';

export type PlanName = NonNullable<ListedPolicy['plan']>;

export interface NewScope {
  scope: ScopeInPlan;
  title: string;
}

const EVERY_PLAN = 'every-plan';
const ONE_MILESTONE = 'milestone';

interface Props {
  kind: MilestoneKind;
  plans: PlanName[];
  /** What has a policy of its own already. */
  taken: ListedPolicy[];
  onChoose: (scope: NewScope) => void;
  onCancel: () => void;
}

/** Which plan or milestone gets a policy of its own. */
export function ScopeChoice({ kind, plans, taken, onChoose, onCancel }: Props) {
  const { t } = useTranslation();
  const scopeWords = useScopeWords();
  const hasGeneral = taken.some(({ planId, milestoneId }) => planId === null && milestoneId === null);
  const freePlans = plans.filter(({ id }) => taken.every(({ planId }) => planId !== id));
  const choices = [
    ...(hasGeneral ? [] : [{ value: EVERY_PLAN, label: t('policyEditor.scope.general') }]),
    ...freePlans.map(({ id, shortTitle }) => ({
      value: id,
      label: t('policyEditor.scope.plan', { title: shortTitle }),
    })),
    { value: ONE_MILESTONE, label: t('policyEditor.scope.oneMilestone') },
  ];
  const [choice, setChoice] = useState(choices[0]?.value ?? ONE_MILESTONE);
  const [milestone, setMilestone] = useState<Milestone | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.focus(), []);

  const chosen = ((): NewScope | null => {
    const scope = { milestoneKind: kind, planId: null, milestoneId: null, planOfMilestone: null };
    if (choice === EVERY_PLAN) return { scope, title: t('policyEditor.scope.general') };
    if (choice === ONE_MILESTONE) {
      if (milestone === null) return null;
      const { id: milestoneId, planId: planOfMilestone } = milestone;
      const named = { ...milestone, isIllustrative: false };
      return {
        scope: { ...scope, milestoneId, planOfMilestone },
        title: scopeWords({ planId: null, milestoneId, plan: null, milestone: named }),
      };
    }
    const plan = freePlans.find(({ id }) => id === choice) ?? null;
    return (
      plan && {
        scope: { ...scope, planId: plan.id },
        title: t('policyEditor.scope.plan', { title: plan.shortTitle }),
      }
    );
  })();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen !== null) onChoose(chosen);
  };
  return (
    <form ref={form} tabIndex={-1} className={classes.form} onSubmit={submit}>
      <NativeSelect
        label={t('policyEditor.scope.label')}
        value={choice}
        data={choices}
        onChange={({ currentTarget: { value } }) => setChoice(value)}
      />
      {choice === ONE_MILESTONE && (
        <MilestoneChoice
          kind={kind}
          takenIds={taken.flatMap(({ milestoneId }) => milestoneId ?? [])}
          chosenId={milestone?.id}
          onChoose={setMilestone}
        />
      )}
      <div className="row">
        <Button type="submit" disabled={chosen === null}>
          {t('policyEditor.writeSteps')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
