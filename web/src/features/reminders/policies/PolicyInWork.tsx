import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedPolicy } from '../../../lib/api-types.js';
import classes from './Policies.module.css';
import { scopeOf } from './policy-scope.js';
import { PolicyForm } from './PolicyForm.js';
import { RemovePolicy } from './RemovePolicy.js';
import { useScopeWords } from './use-scope-words.js';

interface Props {
  work: 'edit' | 'remove';
  /** As it was when the work began. */
  policy: ListedPolicy;
  overrides: ListedPolicy | undefined;
  /** With the words to be said, or null where nothing was done. */
  onDone: (words: string | null) => void;
}

/** A policy in its place on the page while it is changed or about to be removed. */
export function PolicyInWork({ work, policy, overrides, onDone }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const scope = useScopeWords()(policy);
  return (
    <article className={classes.card} aria-labelledby={id}>
      <h3 id={id}>
        {work === 'edit' ? t('policyEditor.editTitle', { scope }) : t('policyEditor.removeTitle', { scope })}
      </h3>
      {work === 'edit' ? (
        <PolicyForm
          scope={scopeOf(policy)}
          start={policy}
          changed={policy}
          onSaved={() => onDone(t('policyEditor.saved'))}
          onCancel={() => onDone(null)}
        />
      ) : (
        <RemovePolicy
          policy={policy}
          overrides={overrides}
          onRemoved={() => onDone(t('policyEditor.removed'))}
          onCancel={() => onDone(null)}
        />
      )}
    </article>
  );
}
