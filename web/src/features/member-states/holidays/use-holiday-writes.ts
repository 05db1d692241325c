import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { uuidv7 } from 'uuidv7';
import { announce } from '../../../lib/announcer.js';
import { api, unwrap } from '../../../lib/api.js';
import type { Holiday } from '../../../lib/api-types.js';

export interface HolidayWords {
  heldOn: string;
  name: string;
  isConfirmed: boolean;
  source: string;
}

/** Reminders follow holidays: what is planned is read again too. */
export function useRefreshHolidays(): () => Promise<unknown> {
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['holidays'] }),
      queryClient.invalidateQueries({ queryKey: ['reminders'] }),
    ]);
}

/** Enters one day or several in a row. The same words sent again carry the same id: a lost answer never enters twice. */
export function useAddHoliday(
  stateId: string,
  onDone: () => void,
): UseMutationResult<unknown, Error, HolidayWords & { untilOn?: string }> {
  const { t } = useTranslation();
  const refresh = useRefreshHolidays();
  const attempt = useRef({ id: '', words: '' });
  return useMutation({
    mutationFn: (holiday: HolidayWords & { untilOn?: string }) => {
      const words = JSON.stringify(holiday);
      if (attempt.current.words !== words) attempt.current = { id: uuidv7(), words };
      return unwrap(api.POST('/api/v1/holidays', { body: { ...holiday, stateId, id: attempt.current.id } }));
    },
    onSuccess: async () => {
      announce(t('holiday.saved'));
      await refresh();
      onDone();
    },
  });
}

/** Corrects, moves or confirms a holiday. After a conflict the table shows what stands now. */
export function useSetHoliday(
  { id, version }: Holiday,
  onDone: () => void,
): UseMutationResult<unknown, Error, HolidayWords> {
  const { t } = useTranslation();
  const refresh = useRefreshHolidays();
  return useMutation({
    mutationFn: ({ heldOn, name, isConfirmed, source }: HolidayWords) =>
      unwrap(
        api.PUT('/api/v1/holidays/{id}', {
          params: { path: { id } },
          body: { heldOn, name, isConfirmed, source, basedOnVersion: version },
        }),
      ),
    onError: () => void refresh(),
    onSuccess: async () => {
      announce(t('holiday.saved'));
      await refresh();
      onDone();
    },
  });
}

export function useRemoveHoliday(
  { id, version }: Holiday,
  onDone: () => void,
): UseMutationResult<unknown, Error, void> {
  const { t } = useTranslation();
  const refresh = useRefreshHolidays();
  return useMutation({
    mutationFn: () =>
      unwrap(
        api.DELETE('/api/v1/holidays/{id}', {
          params: { path: { id }, query: { basedOnVersion: version } },
        }),
      ),
    onError: () => void refresh(),
    onSuccess: async () => {
      announce(t('holiday.removed'));
      onDone();
      await refresh();
    },
  });
}
