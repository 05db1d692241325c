import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Policies.module.css';
import { MOST_STEPS, newStep, type StepDraft } from './policy-draft.js';
import { StepFields } from './StepFields.js';

interface Props {
  steps: StepDraft[];
  mayFollow: boolean;
  showsFaults: boolean;
  onChange: (steps: StepDraft[]) => void;
}

/** The steps of a policy, to be changed, removed and added to. */
export function StepList({ steps, mayFollow, showsFaults, onChange }: Props) {
  const { t } = useTranslation();
  const addButton = useRef<HTMLButtonElement>(null);
  const remove = (removed: StepDraft) => {
    onChange(steps.filter(({ key }) => key !== removed.key));
    // Its own button goes with it.
    addButton.current?.focus();
  };
  return (
    <>
      <ol className={classes.steps}>
        {steps.map((step, index) => (
          <li key={step.key}>
            <StepFields
              number={index + 1}
              step={step}
              mayFollow={mayFollow}
              showsFaults={showsFaults}
              onChange={(edited) => onChange(steps.map((each) => (each.key === step.key ? edited : each)))}
              onRemove={() => remove(step)}
            />
          </li>
        ))}
      </ol>
      {steps.length === 0 && <p className="muted">{t('policyEditor.noSteps')}</p>}
      <div>
        <Button
          ref={addButton}
          variant="default"
          disabled={steps.length >= MOST_STEPS}
          onClick={() => onChange([...steps, newStep(steps)])}
        >
          {t('policyEditor.addStep')}
        </Button>
      </div>
    </>
  );
}
