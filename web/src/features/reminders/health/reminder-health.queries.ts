import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../../lib/api.js';

const EVERY_MINUTE_MS = 60_000;

/** Asked again every minute, but not while the page is out of sight. */
export const reminderHealthQuery = queryOptions({
  queryKey: ['reminder-health'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/reminders/health', { signal })),
  refetchInterval: EVERY_MINUTE_MS,
  refetchIntervalInBackground: false,
});
