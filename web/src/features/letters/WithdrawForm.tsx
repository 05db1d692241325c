import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterDetail } from '../../lib/api-types.js';
import { LetterError } from './LetterError.js';

const LONGEST_REASON = 1000;

interface Props {
  letter: LetterDetail;
  save: { mutate: (reason: string) => void; isPending: boolean; error: Error | null };
  onCancel: () => void;
}

/** Why a letter never left; its number stays taken. */
export function WithdrawForm({ letter, save, onCancel }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const isWhole = reason.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole && !save.isPending) save.mutate(reason);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Textarea
        label={t('letter.withdrawnReason')}
        description={t('letter.withdrawHint')}
        maxLength={LONGEST_REASON}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <p className="muted">{t('letter.final')}</p>
      <LetterError letter={letter} error={save.error} />
      <div className="row">
        <Button
          type="submit"
          color="red"
          disabled={!isWhole || !letter.may.conclude}
          loading={save.isPending}
        >
          {t('letter.withdrawNow')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
