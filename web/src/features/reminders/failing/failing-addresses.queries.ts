import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../../lib/api.js';

export const failingAddressesQuery = queryOptions({
  queryKey: ['reminders', 'failing-addresses'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/failing-addresses', { signal }))).items,
});
