import { Button, Radio, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusGlyph } from '../../../components/StatusGlyph.js';
import type { ReportedStatus } from '../../../lib/api-types.js';
import classes from './UpdateForm.module.css';
import type { UpdateFormValues } from './update-form-values.js';

const choices: ReportedStatus[] = ['not_started', 'in_progress', 'implemented'];

/** A report: status, what was done, what stands in the way, what help is asked for, and the evidence. */
export function ReportFields({ form }: { form: UseFormReturnType<UpdateFormValues> }) {
  const { t } = useTranslation();
  const addButton = useRef<HTMLButtonElement>(null);
  const isAdding = useRef(false);
  // The last line's field gets this reference when a line is added: one goes on typing there.
  const focusWhenAdded = useCallback((field: HTMLInputElement | null) => {
    if (!isAdding.current || field === null) return;
    isAdding.current = false;
    field.focus();
  }, []);
  const addEvidence = () => {
    isAdding.current = true;
    form.insertListItem('evidence', { citation: '', url: '' });
  };
  const removeEvidence = (index: number) => {
    form.removeListItem('evidence', index);
    addButton.current?.focus();
  };
  return (
    <>
      <Radio.Group
        label={t('update.status')}
        withAsterisk
        value={form.values.status}
        onChange={(value) => form.setFieldValue('status', value)}
        error={form.errors.status}
      >
        <div className={classes.choices}>
          {choices.map((status) => (
            <Radio
              key={status}
              value={status}
              label={
                <span className={classes.choice}>
                  <StatusGlyph kind={status} />
                  {t(`status.${status}`)}
                </span>
              }
            />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t('update.narrative')}
        description={t('update.narrativeHint')}
        rows={3}
        {...form.getInputProps('narrative')}
      />
      <Textarea label={t('update.difficulties')} rows={2} {...form.getInputProps('difficulties')} />
      <Textarea label={t('update.assistanceNeeded')} rows={2} {...form.getInputProps('assistanceNeeded')} />
      <fieldset className={classes.fieldset}>
        <legend className={classes.legend}>{t('update.evidence')}</legend>
        <p className={classes.hint}>{t('update.evidenceHint')}</p>
        {form.values.evidence.map((_, index) => (
          <div key={index} className={classes.evidence}>
            <TextInput
              ref={index === form.values.evidence.length - 1 ? focusWhenAdded : undefined}
              label={t('update.citation', { number: index + 1 })}
              {...form.getInputProps(`evidence.${index}.citation`)}
            />
            <TextInput
              label={t('update.url', { number: index + 1 })}
              type="url"
              {...form.getInputProps(`evidence.${index}.url`)}
            />
            <Button variant="subtle" color="gray" size="compact-sm" onClick={() => removeEvidence(index)}>
              {t('update.removeEvidence', { number: index + 1 })}
            </Button>
          </div>
        ))}
        <Button ref={addButton} variant="default" size="xs" onClick={addEvidence}>
          {t('update.addEvidence')}
        </Button>
      </fieldset>
    </>
  );
}
