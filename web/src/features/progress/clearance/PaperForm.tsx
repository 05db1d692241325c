import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyDayPicker } from '../../../components/LazyDayPicker.js';
import type { SubmissionDetail } from '../../../lib/api-types.js';
import { useToday } from '../../../lib/session.js';
import { type DecisionForm, FormEnd } from './DecisionForm.js';

/** What a sheet says that the validating authority signed by hand. */
export function PaperForm({ detail, form }: { detail: SubmissionDetail; form: DecisionForm }) {
  const { t } = useTranslation();
  const today = useToday();
  const [signedOn, setSignedOn] = useState(today);
  const [signatoryPost, setSignatoryPost] = useState('');
  const [reference, setReference] = useState(detail.sheetReference);
  const isWhole = [signedOn, signatoryPost, reference].every((text) => text.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole || form.isPending) return;
    form.save({ act: 'clear', sheet: { signedOn, signatoryPost, reference } });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p>{t('clearance.hint.paper')}</p>
      <LazyDayPicker
        label={t('clearance.signedOn')}
        value={signedOn}
        onChange={(date) => setSignedOn(date ?? today)}
        today={today}
        latest={today}
      />
      <TextInput
        label={t('clearance.signatoryPost')}
        maxLength={200}
        value={signatoryPost}
        onChange={(event) => setSignatoryPost(event.currentTarget.value)}
      />
      <TextInput
        label={t('clearance.sheetReference')}
        maxLength={200}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <FormEnd form={form} label={t('clearance.confirm.paper')} isWhole={isWhole} />
    </form>
  );
}
