import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, unwrap } from './api.js';

export type HistorySubject =
  | 'assignments'
  | 'holidays'
  | 'letters'
  | 'meetings'
  | 'organisations'
  | 'reminder-policies';

const pageSize = 20;

/** Who changed what of a record, newest first, as far as the reader may see it. */
export const historyQuery = (subject: HistorySubject, id: string) =>
  infiniteQueryOptions({
    // Beside the record itself: what refreshes that refreshes its history.
    queryKey: [rootOf[subject], 'history', subject, id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET(`/api/v1/${subject}/{id}/history`, {
          params: { path: { id }, query: { cursor: pageParam, limit: pageSize } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

const rootOf: Record<HistorySubject, string> = {
  assignments: 'progress',
  holidays: 'member-states',
  letters: 'letters',
  meetings: 'meetings',
  organisations: 'member-states',
  'reminder-policies': 'reminders',
};
