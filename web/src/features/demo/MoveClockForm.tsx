import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyDayPicker } from '../../components/LazyDayPicker.js';
import { dateOf, instantAt, timeOf } from '../../lib/dates.js';
import classes from './DemoBar.module.css';

interface Props {
  clock: { now: string; zone: string };
  onMove: (instant: string) => void;
  onCancel: () => void;
}

/** Any later moment, by the clock on the wall of the demo's zone. */
export function MoveClockForm({ clock, onMove, onCancel }: Props) {
  const { t } = useTranslation();
  const today = dateOf(clock.now, clock.zone);
  const [date, setDate] = useState<string | null>(today);
  const [time, setTime] = useState(timeOf(clock.now, clock.zone));
  const instant = date === null || time === '' ? null : instantAt(date, time, clock.zone);
  const isLater = instant !== null && Date.parse(instant) > Date.parse(clock.now);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (instant !== null && isLater) onMove(instant);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <div className="stack-tight">
        <h2 className={classes.title}>{t('demo.clock.dialog')}</h2>
        <p className="muted">{t('demo.clock.explanation')}</p>
      </div>
      <LazyDayPicker
        label={t('demo.clock.date')}
        value={date}
        onChange={setDate}
        today={today}
        earliest={today}
      />
      <TextInput
        type="time"
        label={t('demo.clock.time')}
        value={time}
        onChange={(event) => setTime(event.currentTarget.value)}
        error={
          instant !== null && !isLater && instant !== clock.now ? t('demo.clock.forwardOnly') : undefined
        }
      />
      <div className="row">
        <Button type="submit" disabled={!isLater}>
          {t('demo.clock.move')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
