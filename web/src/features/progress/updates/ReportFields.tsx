import { Button, Radio, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { StatusGlyph } from '../../../components/StatusGlyph.js';
import type { ReportedStatus } from '../../../lib/api-types.js';
import classes from './UpdateForm.module.css';
import type { UpdateFormValues } from './update-form-values.js';

const choices: ReportedStatus[] = ['not_started', 'in_progress', 'implemented'];

/** A report: status, what was done, what stands in the way, what help is asked for, and the evidence. */
export function ReportFields({ form }: { form: UseFormReturnType<UpdateFormValues> }) {
  const { t } = useTranslation();
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
              label={t('update.citation', { number: index + 1 })}
              {...form.getInputProps(`evidence.${index}.citation`)}
            />
            <TextInput
              label={t('update.url', { number: index + 1 })}
              type="url"
              {...form.getInputProps(`evidence.${index}.url`)}
            />
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              onClick={() => form.removeListItem('evidence', index)}
            >
              {t('update.removeEvidence', { number: index + 1 })}
            </Button>
          </div>
        ))}
        <Button
          variant="default"
          size="xs"
          onClick={() => form.insertListItem('evidence', { citation: '', url: '' })}
        >
          {t('update.addEvidence')}
        </Button>
      </fieldset>
    </>
  );
}
