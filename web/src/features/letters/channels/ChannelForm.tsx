import { Button, Radio, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayText } from '../../../components/DateText.js';
import { LazyDayPicker } from '../../../components/LazyDayPicker.js';
import type { Channel } from '../../../lib/api-types.js';
import { addDays } from '../../../lib/dates.js';
import { useToday } from '../../../lib/session.js';
import { ChannelError } from './ChannelError.js';
import classes from './ChannelForm.module.css';
import type { ChannelWords } from './channels.queries.js';

const FORMS = ['letter', 'note_verbale'] as const;
const LONGEST = { addressee: 500, way: 200, source: 500 };

interface Props {
  /** What is corrected, from the same day on; without it another is recorded. */
  channel: Channel | undefined;
  latest: Channel | undefined;
  save: { mutate: (words: ChannelWords) => void; isPending: boolean; error: Error | null };
  onCancel: () => void;
}

/** What the state's note says: form, addressee, way, from which day on, and the note itself. */
export function ChannelForm({ channel, latest, save, onCancel }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const [form, setForm] = useState<ChannelWords['form']>(channel?.form ?? 'letter');
  const [addressee, setAddressee] = useState(channel?.addressee ?? '');
  const [way, setWay] = useState(channel?.way ?? '');
  const [source, setSource] = useState(channel?.source ?? '');
  const [fromOn, setFromOn] = useState<string | null>(channel?.fromOn ?? null);
  const [untilOn, setUntilOn] = useState<string | null>(channel?.untilOn ?? null);
  const root = useRef<HTMLFormElement>(null);
  useEffect(() => root.current?.focus(), []);
  const isWhole = fromOn !== null && [addressee, way, source].every((text) => text.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole && !save.isPending) save.mutate({ form, addressee, way, source, fromOn, untilOn });
  };
  return (
    <form ref={root} tabIndex={-1} className={classes.root} onSubmit={submit}>
      {channel !== undefined && (
        <p>
          {t('channel.fromOn')} <DayText on={channel.fromOn} />
        </p>
      )}
      <Radio.Group
        label={t('letter.form')}
        value={form}
        onChange={(value) => setForm(FORMS.find((known) => known === value) ?? form)}
      >
        <div className={classes.forms}>
          {FORMS.map((known) => (
            <Radio key={known} value={known} label={t(`letter.forms.${known}`)} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t('letter.addressee')}
        description={t('channel.addresseeHint')}
        maxLength={LONGEST.addressee}
        autosize
        minRows={2}
        maxRows={8}
        value={addressee}
        onChange={(event) => setAddressee(event.currentTarget.value)}
      />
      <TextInput
        label={t('channel.way')}
        description={t('letter.sentWayHint')}
        maxLength={LONGEST.way}
        value={way}
        onChange={(event) => setWay(event.currentTarget.value)}
      />
      <div className="row">
        {channel === undefined && (
          <LazyDayPicker
            label={t('channel.fromOn')}
            value={fromOn}
            onChange={setFromOn}
            today={today}
            earliest={latest && addDays(latest.fromOn, 1)}
          />
        )}
        <LazyDayPicker
          label={t('channel.untilOnOptional')}
          value={untilOn}
          onChange={setUntilOn}
          today={fromOn ?? today}
          earliest={fromOn ?? undefined}
          isClearable
        />
      </div>
      <TextInput
        label={t('source')}
        description={t('channel.sourceHint')}
        maxLength={LONGEST.source}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <ChannelError error={save.error} />
      <div className="row">
        <Button type="submit" disabled={!isWhole} loading={save.isPending}>
          {t('channel.save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
