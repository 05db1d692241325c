import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyDayPicker } from '../../components/LazyDayPicker.js';
import { announce } from '../../lib/announcer.js';
import { addDays } from '../../lib/dates.js';
import { useToday } from '../../lib/session.js';
import { SettingsError } from './SettingsError.js';
import classes from './Settings.module.css';
import { useAddAbsence } from './settings.queries.js';

/** The first day away and the first day back. */
export function AddAbsenceForm() {
  const { t } = useTranslation();
  const today = useToday();
  const [fromOn, setFromOn] = useState<string | null>(null);
  const [untilOn, setUntilOn] = useState<string | null>(null);
  const add = useAddAbsence();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fromOn === null || untilOn === null) return;
    add.mutate(
      { fromOn, untilOn },
      {
        onSuccess: () => {
          announce(t('settings.absenceAdded'));
          setFromOn(null);
          setUntilOn(null);
        },
      },
    );
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <div className={classes.dates}>
        <LazyDayPicker label={t('settings.fromOn')} value={fromOn} onChange={setFromOn} today={today} />
        <LazyDayPicker
          label={t('settings.untilOn')}
          value={untilOn}
          onChange={setUntilOn}
          today={fromOn ?? today}
          earliest={addDays(fromOn ?? today, 1)}
        />
        <Button type="submit" disabled={fromOn === null || untilOn === null} loading={add.isPending}>
          {t('settings.addAbsence')}
        </Button>
      </div>
      <SettingsError error={add.error} />
    </form>
  );
}
