import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../../lib/api.js';
import type { PreviewRange } from './preview-search.js';

export interface PreviewWish extends PreviewRange {
  state: string | undefined;
}

export const previewQuery = ({ from, to, state }: PreviewWish) =>
  queryOptions({
    queryKey: ['reminders', 'preview', from, to, state],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/reminders/preview', { params: { query: { from, to, state } }, signal })),
  });

export const previewedMailQuery = (recipient: string, on: string) =>
  queryOptions({
    queryKey: ['reminders', 'preview', 'mail', recipient, on],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/reminders/preview/mail', { params: { query: { recipient, on } }, signal })),
  });

/** The same as a file. */
export function downloadAddress({ from, to, state }: PreviewWish, format: 'json' | 'csv'): string {
  const query = new URLSearchParams({ from, to, ...(state === undefined ? {} : { state }) });
  return `/api/v1/reminders/preview${format === 'csv' ? '/csv' : ''}?${query.toString()}`;
}
