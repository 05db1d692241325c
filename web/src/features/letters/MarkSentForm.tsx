import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyDayPicker } from '../../components/LazyDayPicker.js';
import type { LetterDetail } from '../../lib/api-types.js';
import { useToday } from '../../lib/session.js';
import { LetterError } from './LetterError.js';

const LONGEST_WAY = 200;

interface Props {
  letter: LetterDetail;
  save: {
    mutate: (words: { sentOn: string; way: string }) => void;
    isPending: boolean;
    error: Error | null;
  };
  onCancel: () => void;
}

/** On which day and which way the signed letter left. */
export function MarkSentForm({ letter, save, onCancel }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  // The letter's own date may be tomorrow already where its recipient is.
  const latest = today > letter.datedOn ? today : letter.datedOn;
  const [sentOn, setSentOn] = useState<string | null>(latest);
  const [way, setWay] = useState(letter.channel ?? '');
  const isWhole = sentOn !== null && way.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole && !save.isPending) save.mutate({ sentOn, way });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <LazyDayPicker
        label={t('letter.sentOn')}
        value={sentOn}
        onChange={setSentOn}
        today={today}
        earliest={letter.datedOn}
        latest={latest}
      />
      <TextInput
        label={t('letter.sentWay')}
        description={t('letter.sentWayHint')}
        maxLength={LONGEST_WAY}
        value={way}
        onChange={(event) => setWay(event.currentTarget.value)}
      />
      <p className="muted">{t('letter.final')}</p>
      <LetterError letter={letter} error={save.error} />
      <div className="row">
        <Button type="submit" disabled={!isWhole || !letter.may.conclude} loading={save.isPending}>
          {t('letter.markSentNow')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
