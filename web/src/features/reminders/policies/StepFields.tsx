import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOffsetWords } from '../use-offset-words.js';
import classes from './Policies.module.css';
import { audiences, faultsOfStep, type StepDraft, units } from './policy-draft.js';

interface Props {
  number: number;
  step: StepDraft;
  /** Nothing is reminded of after a meeting. */
  mayFollow: boolean;
  showsFaults: boolean;
  onChange: (step: StepDraft) => void;
  onRemove: () => void;
}

/** One step: when, to whom, in what form, and whether an officer releases it. */
export function StepFields({ number, step, mayFollow, showsFaults, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const faults = showsFaults ? faultsOfStep(step) : [];
  const set = (changed: Partial<StepDraft>) => onChange({ ...step, ...changed });
  const legend = t('policyEditor.step', { number });
  return (
    <fieldset className={classes.step}>
      <legend>{legend}</legend>
      <OffsetFields step={step} mayFollow={mayFollow} isWrong={faults.includes('amount')} set={set} />
      <Checkbox.Group
        label={t('policy.audience')}
        value={step.audience}
        onChange={(chosen) => set({ audience: audiences.filter((audience) => chosen.includes(audience)) })}
        error={faults.includes('audience') ? t('policyEditor.faults.audience') : undefined}
      >
        <div className={classes.choices}>
          {audiences.map((audience) => (
            <Checkbox key={audience} value={audience} label={t(`policy.audiences.${audience}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <div className={classes.fields}>
        <NativeSelect
          label={t('policyEditor.form')}
          value={step.form}
          data={(['digest', 'letter'] as const).map((value) => ({
            value,
            label: t(`policyEditor.forms.${value}`),
          }))}
          onChange={({ currentTarget: { value } }) => set({ form: value === 'letter' ? 'letter' : 'digest' })}
        />
        <NativeSelect
          label={t('policyEditor.release')}
          value={step.release}
          data={(['automatic', 'officer'] as const).map((value) => ({
            value,
            label: t(`policyEditor.releases.${value}`),
          }))}
          onChange={({ currentTarget: { value } }) =>
            set({ release: value === 'officer' ? 'officer' : 'automatic' })
          }
        />
        <Button
          variant="subtle"
          color="gray"
          aria-label={t('policyEditor.removeStepOf', { step: legend })}
          onClick={onRemove}
        >
          {t('policyEditor.removeStep')}
        </Button>
      </div>
    </fieldset>
  );
}

interface OffsetProps {
  step: StepDraft;
  mayFollow: boolean;
  isWrong: boolean;
  set: (changed: Partial<StepDraft>) => void;
}

/** Number, unit and direction; an offset that they cannot say is shown and kept. */
function OffsetFields({ step, mayFollow, isWrong, set }: OffsetProps) {
  const { t } = useTranslation();
  const offsetWords = useOffsetWords();
  if (step.compoundOffset !== undefined)
    return <p>{t('policyEditor.compound', { offset: offsetWords(step.compoundOffset) })}</p>;
  const directions =
    mayFollow || step.direction === 'after' ? (['before', 'after'] as const) : (['before'] as const);
  return (
    <div className={classes.fields}>
      <TextInput
        className={classes.amount}
        type="number"
        inputMode="numeric"
        min={0}
        label={t('policyEditor.amount')}
        value={step.amount}
        onChange={(event) => set({ amount: event.currentTarget.value })}
        error={isWrong ? t('policyEditor.faults.amount') : undefined}
      />
      <NativeSelect
        label={t('policyEditor.unit')}
        value={step.unit}
        data={units.map((value) => ({ value, label: t(`policyEditor.units.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          set({ unit: units.find((unit) => unit === value) ?? 'D' })
        }
      />
      <NativeSelect
        label={t('policyEditor.direction')}
        value={step.direction}
        data={directions.map((value) => ({ value, label: t(`policyEditor.directions.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          set({ direction: value === 'after' ? 'after' : 'before' })
        }
      />
    </div>
  );
}
