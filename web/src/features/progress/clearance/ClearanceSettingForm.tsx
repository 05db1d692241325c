import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyDayPicker } from '../../../components/LazyDayPicker.js';
import { announce } from '../../../lib/announcer.js';
import { api, unwrap } from '../../../lib/api.js';
import type { ClearanceSetting } from '../../../lib/api-types.js';
import { useToday } from '../../../lib/session.js';
import { useAttempt } from '../updates/use-post-update.js';
import { DecisionError } from './DecisionError.js';

/** A state's note about the steps that it uses; what was recorded before stays. */
export function ClearanceSettingForm({ setting, onDone }: { setting: ClearanceSetting; onDone: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const attempt = useAttempt();
  const [usesClearance, setUsesClearance] = useState(setting.usesClearance);
  const [usesAcceptance, setUsesAcceptance] = useState(setting.usesAcceptance);
  const today = useToday();
  const [fromOn, setFromOn] = useState(today);
  const [source, setSource] = useState('');
  const isWhole = source.trim() !== '';
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['clearance-settings'] }),
      queryClient.invalidateQueries({ queryKey: ['progress'] }),
    ]);
  const save = useMutation({
    mutationFn: () => {
      const words = { usesClearance, usesAcceptance, fromOn, source };
      const body = { ...words, stateId: setting.state.id, basedOnVersion: setting.version };
      return unwrap(api.POST('/api/v1/clearance-settings', { body: { ...body, id: attempt.idOf(body) } }));
    },
    onError: () => void refresh(),
    onSuccess: async () => {
      announce(t('clearanceSetting.saved'));
      await refresh();
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole && !save.isPending) save.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Checkbox
        label={t('clearanceSetting.usesClearance')}
        checked={usesClearance}
        onChange={(event) => setUsesClearance(event.currentTarget.checked)}
      />
      <Checkbox
        label={t('clearanceSetting.usesAcceptance')}
        checked={usesAcceptance}
        onChange={(event) => setUsesAcceptance(event.currentTarget.checked)}
      />
      <LazyDayPicker
        label={t('clearanceSetting.fromOn')}
        value={fromOn}
        onChange={(date) => setFromOn(date ?? today)}
        today={today}
      />
      <TextInput
        label={t('clearanceSetting.source')}
        maxLength={500}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <DecisionError error={save.error} />
      <div className="row">
        <Button size="compact-sm" type="submit" disabled={!isWhole} loading={save.isPending}>
          {t('clearanceSetting.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
