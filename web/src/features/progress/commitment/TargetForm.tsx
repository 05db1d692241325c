import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyDayPicker } from '../../../components/LazyDayPicker.js';
import { Notice } from '../../../components/Notice.js';
import { PrecisionChoice } from '../../../components/PrecisionChoice.js';
import { announce } from '../../../lib/announcer.js';
import { api, unwrap } from '../../../lib/api.js';
import type { Assignment, ImpreciseDate } from '../../../lib/api-types.js';
import { around, type KnownPrecision } from '../../../lib/dates.js';
import { useToday } from '../../../lib/session.js';
import { useProblemWords } from '../../../lib/use-problem-words.js';
import classes from '../updates/UpdateForm.module.css';

/** The state's own date beside the regional one; lateness still follows the regional date. */
export function TargetForm({ assignment, onDone }: { assignment: Assignment; onDone: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const problemWords = useProblemWords();
  const queryClient = useQueryClient();
  const [date, setDate] = useState(assignment.target?.endsOn ?? null);
  const [precision, setPrecision] = useState<KnownPrecision>('day');
  const save = useMutation({
    mutationFn: (target: ImpreciseDate | null) =>
      unwrap(
        api.PUT('/api/v1/assignments/{id}/target', {
          params: { path: { id: assignment.id } },
          body: { basedOnVersion: assignment.version, target },
        }),
      ),
    onSuccess: async () => {
      announce(t('target.saved'));
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ['progress'] }),
        queryClient.invalidateQueries({ queryKey: ['plans'] }),
      ]);
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (date !== null) save.mutate(around(date, precision));
  };
  return (
    <form className={classes.root} style={{ marginTop: '1rem' }} onSubmit={submit}>
      <LazyDayPicker label={t('target.date')} value={date} onChange={setDate} today={today} isClearable />
      <PrecisionChoice value={precision} onChange={setPrecision} />
      {save.isError && <Notice kind="error">{problemWords(save.error)}</Notice>}
      <div className={classes.actions}>
        <Button type="submit" disabled={date === null} loading={save.isPending}>
          {t('target.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
        {assignment.target !== null && (
          <Button variant="subtle" color="gray" onClick={() => save.mutate(null)}>
            {t('target.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}
