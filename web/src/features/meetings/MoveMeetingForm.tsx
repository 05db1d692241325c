import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyDayPicker } from '../../components/LazyDayPicker.js';
import { Notice } from '../../components/Notice.js';
import { PrecisionChoice } from '../../components/PrecisionChoice.js';
import { announce } from '../../lib/announcer.js';
import { api, unwrap } from '../../lib/api.js';
import type { ImpreciseDate, MeetingDetail } from '../../lib/api-types.js';
import { around, type KnownPrecision } from '../../lib/dates.js';
import { useToday } from '../../lib/session.js';
import { useProblemWords } from '../../lib/use-problem-words.js';
import classes from './MoveMeetingForm.module.css';

/** Sets the days of a meeting, or the month or quarter that is known so far. */
export function MoveMeetingForm({ meeting, onDone }: { meeting: MeetingDetail; onDone: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const problemWords = useProblemWords();
  const queryClient = useQueryClient();
  const [precision, setPrecision] = useState<KnownPrecision>('day');
  const [firstDay, setFirstDay] = useState(meeting.date.startsOn);
  const [lastDay, setLastDay] = useState(meeting.date.precision === 'day' ? meeting.date.endsOn : null);
  const move = useMutation({
    mutationFn: (date: ImpreciseDate) =>
      unwrap(
        api.PUT('/api/v1/meetings/{id}/date', {
          params: { path: { id: meeting.id } },
          body: { basedOnVersion: meeting.version, date },
        }),
      ),
    onSuccess: async () => {
      announce(t('meeting.moved'));
      await queryClient.invalidateQueries();
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (firstDay === null) return;
    const isSpan = precision === 'day' && lastDay !== null && lastDay > firstDay;
    move.mutate(isSpan ? { startsOn: firstDay, endsOn: lastDay, precision } : around(firstDay, precision));
  };
  return (
    <form className={classes.root} onSubmit={submit}>
      <PrecisionChoice value={precision} onChange={setPrecision} />
      <div className="row">
        <LazyDayPicker label={t('meeting.firstDay')} value={firstDay} onChange={setFirstDay} today={today} />
        {precision === 'day' && (
          <LazyDayPicker
            label={t('meeting.lastDay')}
            value={lastDay}
            onChange={setLastDay}
            today={today}
            isClearable
          />
        )}
      </div>
      <p className="muted">{t('meeting.moveNote')}</p>
      {move.isError && <Notice kind="error">{problemWords(move.error)}</Notice>}
      <div className="row">
        <Button type="submit" disabled={firstDay === null} loading={move.isPending}>
          {t('meeting.saveDate')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
