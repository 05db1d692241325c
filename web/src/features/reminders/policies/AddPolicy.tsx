import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedPolicy } from '../../../lib/api-types.js';
import { blankPolicy } from './policy-draft.js';
import { type MilestoneKind, overriddenBy } from './policy-scope.js';
import { PolicyForm } from './PolicyForm.js';
import { type NewScope, type PlanName, ScopeChoice } from './ScopeChoice.js';
import { useScopeWords } from './use-scope-words.js';

interface Props {
  kind: MilestoneKind;
  plans: PlanName[];
  policies: ListedPolicy[];
  onSaved: () => void;
  onCancel: () => void;
}

/** What a new policy is for; then its steps, beginning with those that hold so far. */
export function AddPolicy({ kind, plans, policies, onSaved, onCancel }: Props) {
  const { t } = useTranslation();
  const scopeWords = useScopeWords();
  const [chosen, setChosen] = useState<NewScope | null>(null);
  const ofKind = policies.filter(({ milestoneKind }) => milestoneKind === kind);
  if (chosen === null)
    return <ScopeChoice kind={kind} plans={plans} taken={ofKind} onChoose={setChosen} onCancel={onCancel} />;
  const overrides = overriddenBy(policies, chosen.scope);
  return (
    <>
      <h3>{chosen.title}</h3>
      <p className="muted">
        {overrides === undefined
          ? t('policyEditor.startsEmpty')
          : t('policyEditor.startsWith', { scope: scopeWords(overrides) })}
      </p>
      <PolicyForm
        scope={chosen.scope}
        start={overrides ?? blankPolicy}
        onSaved={onSaved}
        onCancel={onCancel}
      />
    </>
  );
}
