import { Button, Checkbox, NativeSelect, Radio } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/Notice.js';
import { announce } from '../../lib/announcer.js';
import type { PreferencesView } from '../../lib/api-types.js';
import { formatWeekday } from '../../lib/dates.js';
import { Problem } from '../../lib/problem.js';
import { SettingsError } from './SettingsError.js';
import classes from './Settings.module.css';
import { useSetPreferences, type Wishes } from './settings.queries.js';

const week = [1, 2, 3, 4, 5, 6, 7];

interface Props {
  preferences: PreferencesView;
  onLoadAgain: () => Promise<void>;
}

/** Daily or weekly, quiet days, and whether digests come at all. */
export function PreferencesForm({ preferences, onLoadAgain }: Props) {
  const { t, i18n } = useTranslation();
  const { version, restDays, digestFrequency, weeklyOn, quietDays, isUnsubscribed, lastReminderTo } =
    preferences;
  const [wishes, setWishes] = useState<Wishes>({
    digestFrequency,
    weeklyOn,
    quietDays,
    isUnsubscribed,
    lastReminderTo,
  });
  const wish = (changed: Partial<Wishes>) => setWishes({ ...wishes, ...changed });
  const save = useSetPreferences();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ ...wishes, basedOnVersion: version }, { onSuccess: () => announce(t('settings.saved')) });
  };
  const wasOvertaken = save.error instanceof Problem && save.error.code === 'version_conflict';
  return (
    <form className={classes.form} onSubmit={submit}>
      <Radio.Group
        label={t('settings.frequency')}
        value={wishes.digestFrequency}
        onChange={(value) => wish({ digestFrequency: value })}
      >
        <div className={classes.choices}>
          <Radio value="daily" label={t('settings.daily')} />
          <Radio value="weekly" label={t('settings.weekly')} />
        </div>
      </Radio.Group>
      {wishes.digestFrequency === 'weekly' && (
        <NativeSelect
          label={t('settings.weeklyOn')}
          value={String(wishes.weeklyOn)}
          onChange={(event) => wish({ weeklyOn: Number(event.currentTarget.value) })}
          data={week.map((day) => ({ value: String(day), label: formatWeekday(i18n.language, day) }))}
        />
      )}
      <Checkbox.Group
        label={t('settings.quietDays')}
        description={t('settings.quietDaysHint')}
        value={wishes.quietDays.map(String)}
        onChange={(values) => wish({ quietDays: values.toSorted().map(Number) })}
      >
        <div className={classes.days}>
          {week.map((day) => {
            const name = formatWeekday(i18n.language, day);
            const rests = restDays.includes(day);
            return (
              <Checkbox
                key={day}
                value={String(day)}
                label={rests ? t('settings.restDay', { day: name }) : name}
              />
            );
          })}
        </div>
      </Checkbox.Group>
      <Checkbox
        label={t('settings.unsubscribed')}
        description={t('settings.unsubscribedHint')}
        checked={wishes.isUnsubscribed}
        onChange={(event) => wish({ isUnsubscribed: event.currentTarget.checked })}
      />
      {wishes.isUnsubscribed && (
        <Radio.Group
          label={t('settings.lastReminder')}
          value={wishes.lastReminderTo}
          onChange={(value) => wish({ lastReminderTo: value })}
        >
          <div className={classes.choices}>
            <Radio value="me" label={t('settings.lastReminderToMe')} />
            <Radio value="alternate" label={t('settings.lastReminderToAlternate')} />
          </div>
        </Radio.Group>
      )}
      <SettingsError error={save.error} />
      {wasOvertaken && (
        <div>
          <Button variant="default" onClick={() => void onLoadAgain()}>
            {t('settings.loadAgain')}
          </Button>
        </div>
      )}
      {save.isSuccess && <Notice kind="done">{t('settings.saved')}</Notice>}
      <div>
        <Button type="submit" loading={save.isPending}>
          {t('settings.save')}
        </Button>
      </div>
    </form>
  );
}
