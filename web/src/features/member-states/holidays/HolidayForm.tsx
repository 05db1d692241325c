import { Button, Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyDayPicker } from '../../../components/LazyDayPicker.js';
import { Notice } from '../../../components/Notice.js';
import { useProblemWords } from '../../../lib/use-problem-words.js';
import classes from './HolidayForm.module.css';
import type { HolidayWords } from './use-holiday-writes.js';

const LONGEST_NAME = 200;
const LONGEST_SOURCE = 500;

interface Props {
  /** What is corrected; a form without it enters another holiday, or several days in a row. */
  holiday?: HolidayWords;
  /** On which day the calendar opens. */
  opensOn: string;
  save: {
    mutate: (words: HolidayWords & { untilOn?: string }) => void;
    isPending: boolean;
    error: Error | null;
  };
  onCancel: () => void;
}

/** The day, the name, how sure it is and where it is known from: one short column. */
export function HolidayForm({ holiday, opensOn, save, onCancel }: Props) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const [heldOn, setHeldOn] = useState<string | null>(holiday?.heldOn ?? null);
  const [untilOn, setUntilOn] = useState<string | null>(null);
  const [name, setName] = useState(holiday?.name ?? '');
  const [source, setSource] = useState(holiday?.source ?? '');
  const [isConfirmed, setIsConfirmed] = useState(holiday?.isConfirmed ?? false);
  const form = useRef<HTMLFormElement>(null);
  // The button that opened it may be far below.
  useEffect(() => form.current?.focus(), []);
  const isWhole = heldOn !== null && name.trim() !== '' && source.trim() !== '';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole || save.isPending) return;
    const isSpan = untilOn !== null && untilOn > heldOn;
    save.mutate({ heldOn, name, source, isConfirmed, ...(isSpan ? { untilOn } : {}) });
  };
  return (
    <form ref={form} tabIndex={-1} className={classes.root} onSubmit={submit}>
      <div className="row">
        <LazyDayPicker
          label={holiday === undefined ? t('holiday.firstDay') : t('holiday.day')}
          value={heldOn}
          onChange={setHeldOn}
          today={opensOn}
        />
        {holiday === undefined && (
          <LazyDayPicker
            label={t('holiday.lastDay')}
            value={untilOn}
            onChange={setUntilOn}
            today={heldOn ?? opensOn}
            earliest={heldOn ?? undefined}
            isClearable
          />
        )}
      </div>
      <TextInput
        label={t('holiday.name')}
        description={t('holiday.nameHint')}
        maxLength={LONGEST_NAME}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('source')}
        description={t('holiday.sourceHint')}
        maxLength={LONGEST_SOURCE}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <Checkbox
        label={t('holiday.isConfirmed')}
        checked={isConfirmed}
        onChange={(event) => setIsConfirmed(event.currentTarget.checked)}
      />
      {save.error !== null && <Notice kind="error">{problemWords(save.error)}</Notice>}
      <div className="row">
        <Button type="submit" disabled={!isWhole} loading={save.isPending}>
          {t('holiday.save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
