import { Radio } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubmissionDetail, Visibility } from '../../../lib/api-types.js';
import { type DecisionForm, FormEnd } from './DecisionForm.js';
import classes from '../updates/UpdateForm.module.css';
import { VisibilityPreview } from './VisibilityPreview.js';

interface Props {
  detail: SubmissionDetail;
  act: 'clear' | 'show';
  form: DecisionForm;
}

/** Who may see the update, with what each would see: wider than own state and secretariat is always an explicit choice. */
export function VisibilityForm({ detail, act, form }: Props) {
  const { t } = useTranslation();
  const { update, may } = detail;
  const [visibility, setVisibility] = useState<Visibility>(update.visibility);
  const isWhole = act === 'clear' || visibility !== update.visibility;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole && !form.isPending) form.save({ act, visibility });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Radio.Group
        label={t('update.visibility')}
        description={
          update.proposedVisibility !== null && update.proposedVisibility !== update.visibility
            ? t('clearance.proposedIs', { audience: t(`visibility.${update.proposedVisibility}`) })
            : undefined
        }
        value={visibility}
        onChange={(chosen) => setVisibility(chosen)}
      >
        <div className={classes.choices}>
          {may.visibilities.map((each) => (
            <Radio key={each} value={each} label={t(`visibility.${each}`)} />
          ))}
        </div>
      </Radio.Group>
      <VisibilityPreview detail={detail} visibility={visibility} />
      <FormEnd form={form} label={t(`clearance.confirm.${act}`)} isWhole={isWhole} />
    </form>
  );
}
