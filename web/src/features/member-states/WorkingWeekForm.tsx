import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/Notice.js';
import { announce } from '../../lib/announcer.js';
import { api, unwrap } from '../../lib/api.js';
import type { Organisation } from '../../lib/api-types.js';
import { formatWeekday } from '../../lib/dates.js';
import { useProblemWords } from '../../lib/use-problem-words.js';

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** The days of rest of one organisation; one working day at least is left. */
export function WorkingWeekForm({
  organisation: { id, version, restDays },
  onDone,
}: {
  organisation: Organisation;
  onDone: () => void;
}) {
  const { t, i18n } = useTranslation();
  const problemWords = useProblemWords();
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState(restDays.map(String));
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['organisations'] }),
      queryClient.invalidateQueries({ queryKey: ['reminders'] }),
    ]);
  const save = useMutation({
    mutationFn: () =>
      unwrap(
        api.PUT('/api/v1/organisations/{id}/working-week', {
          params: { path: { id } },
          body: { basedOnVersion: version, restDays: chosen.map(Number) },
        }),
      ),
    onError: () => void refresh(),
    onSuccess: async () => {
      announce(t('workingWeek.saved'));
      await refresh();
      onDone();
    },
  });
  const hasNoWorkingDay = chosen.length === WEEK.length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!hasNoWorkingDay && !save.isPending) save.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Checkbox.Group
        label={t('workingWeek.restDays')}
        value={chosen}
        onChange={setChosen}
        error={hasNoWorkingDay ? t('workingWeek.noWorkingDay') : undefined}
      >
        <div className="row">
          {WEEK.map((day) => (
            <Checkbox key={day} value={String(day)} label={formatWeekday(i18n.language, day)} />
          ))}
        </div>
      </Checkbox.Group>
      {save.isError && <Notice kind="error">{problemWords(save.error)}</Notice>}
      <div className="row">
        <Button size="compact-sm" type="submit" disabled={hasNoWorkingDay} loading={save.isPending}>
          {t('workingWeek.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
