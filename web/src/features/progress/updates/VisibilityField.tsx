import { Radio } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { visibilities } from '../../../lib/api-types.js';
import classes from './UpdateForm.module.css';
import type { UpdateFormValues } from './update-form-values.js';

/** Who may see the update; wider than the secretariat is always an explicit choice. */
export function VisibilityField({ form }: { form: UseFormReturnType<UpdateFormValues> }) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('update.visibility')}
      value={form.values.visibility}
      onChange={(value) => form.setFieldValue('visibility', value)}
      error={form.errors.visibility}
    >
      <div className={classes.choices}>
        {visibilities.map((visibility) => (
          <Radio key={visibility} value={visibility} label={t(`visibility.${visibility}`)} />
        ))}
      </div>
    </Radio.Group>
  );
}
