import { Radio, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { applicabilities } from '../../../lib/api-types.js';
import classes from './UpdateForm.module.css';
import type { UpdateFormValues } from './update-form-values.js';

/** A statement of its own: whether the commitment applies to this state, in full, in part, or not, and why. */
export function ApplicabilityFields({ form }: { form: UseFormReturnType<UpdateFormValues> }) {
  const { t } = useTranslation();
  const needsReason = form.values.applicability === 'part' || form.values.applicability === 'none';
  return (
    <>
      <Radio.Group
        label={t('update.applicability')}
        description={t('update.applicabilityHint')}
        withAsterisk
        value={form.values.applicability}
        onChange={(value) => form.setFieldValue('applicability', value)}
        error={form.errors.applicability}
      >
        <div className={classes.choices}>
          {applicabilities.map((applicability) => (
            <Radio key={applicability} value={applicability} label={t(`applicability.${applicability}`)} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={form.values.applicability === 'part' ? t('update.reasonPart') : t('update.reasonNone')}
        withAsterisk={needsReason}
        rows={3}
        {...form.getInputProps('applicabilityReason')}
      />
    </>
  );
}
