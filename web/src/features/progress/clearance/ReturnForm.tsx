import { Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DecisionForm, FormEnd } from './DecisionForm.js';

const LONGEST_REASON = 2000;

/** Why an update goes back; it is read in the tracker, never in a mail. */
export function ReturnForm({ form }: { form: DecisionForm }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const isWhole = reason.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole && !form.isPending) form.save({ act: 'return', reason });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Textarea
        label={t('clearance.reason')}
        description={t('clearance.hint.return')}
        maxLength={LONGEST_REASON}
        autosize
        minRows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <FormEnd form={form} label={t('clearance.confirm.return')} isWhole={isWhole} />
    </form>
  );
}
