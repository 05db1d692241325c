import { queryOptions } from '@tanstack/react-query';
import { api, longestPage, readAll, unwrap } from '../../lib/api.js';

export const memberStatesQuery = queryOptions({
  queryKey: ['member-states'],
  queryFn: ({ signal }) =>
    readAll((cursor) =>
      unwrap(api.GET('/api/v1/member-states', { params: { query: { cursor, limit: longestPage } }, signal })),
    ),
});

/** Whose working weeks decide when their people are written to. */
export const organisationsQuery = queryOptions({
  queryKey: ['organisations'],
  queryFn: ({ signal }) =>
    readAll((cursor) =>
      unwrap(api.GET('/api/v1/organisations', { params: { query: { cursor, limit: longestPage } }, signal })),
    ),
});

/** The years around today, as the API chooses them. */
export const holidayCoverageQuery = queryOptions({
  queryKey: ['holidays', 'coverage'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/holidays/coverage', { signal })),
});

export const yearCoverageQuery = (year: number) =>
  queryOptions({
    queryKey: ['holidays', 'coverage', year],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/holidays/coverage', {
          params: { query: { fromYear: year, toYear: year } },
          signal,
        }),
      ),
  });

export const holidaysQuery = (isoCode: string, year: number) =>
  queryOptions({
    queryKey: ['holidays', 'list', isoCode, year],
    queryFn: ({ signal }) =>
      readAll((cursor) =>
        unwrap(
          api.GET('/api/v1/holidays', {
            params: {
              query: {
                state: isoCode,
                from: `${year}-01-01`,
                to: `${year}-12-31`,
                cursor,
                limit: longestPage,
              },
            },
            signal,
          }),
        ),
      ),
  });
