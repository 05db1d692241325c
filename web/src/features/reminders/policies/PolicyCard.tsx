import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { IllustrativeLabel } from '../../../components/IllustrativeLabel.js';
import type { ListedPolicy } from '../../../lib/api-types.js';
import classes from './Policies.module.css';
import { PolicyTimes } from './PolicyTimes.js';
import { PolicySteps } from './PolicySteps.js';
import { useScopeWords } from './use-scope-words.js';

interface Props {
  policy: ListedPolicy;
  /** Which policy would hold without this one. */
  overrides: ListedPolicy | undefined;
  /** Undefined: it is not to be changed, or not now. */
  onEdit?: () => void;
  onRemove?: () => void;
}

/** To come back to it from the form. */
export function editButtonId(policyId: string): string {
  return `edit-${policyId}`;
}

/** One policy as it holds, and what it takes the place of. */
export function PolicyCard({ policy, overrides, onEdit, onRemove }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const scopeWords = useScopeWords();
  const title = scopeWords(policy);
  const kind = t(`milestone.${policy.milestoneKind}`);
  const isIllustrative = policy.plan?.isIllustrative ?? policy.milestone?.isIllustrative ?? false;
  return (
    <article className={classes.card} aria-labelledby={id}>
      <div className={classes.head}>
        <h3 id={id}>{title}</h3>
        {isIllustrative && <IllustrativeLabel />}
        {onEdit !== undefined && (
          <span className={`${classes.actions} no-print`}>
            <Button
              id={editButtonId(policy.id)}
              size="compact-sm"
              variant="default"
              aria-label={t('policyEditor.editOf', { kind, scope: title })}
              onClick={onEdit}
            >
              {t('policyEditor.edit')}
            </Button>
            {onRemove !== undefined && (
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                aria-label={t('policyEditor.removeOf', { kind, scope: title })}
                onClick={onRemove}
              >
                {t('policyEditor.remove')}
              </Button>
            )}
          </span>
        )}
      </div>
      <PolicyTimes policy={policy} overrides={overrides} />
      <PolicySteps caption={`${kind}: ${title}`} steps={policy.steps} />
    </article>
  );
}
