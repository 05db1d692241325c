import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../../lib/api.js';
import type { Channel, Channels } from '../../../lib/api-types.js';

export const channelsQuery = (stateId: string) =>
  queryOptions({
    queryKey: ['letters', 'channels', stateId],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/member-states/{id}/channel', { params: { path: { id: stateId } }, signal })),
  });

export type ChannelWords = Omit<Channel, 'isInForce'>;

/** Records a channel, or corrects the latest. After a conflict the page shows what stands now. */
export function useNominateChannel(stateId: string, { version }: Channels, onDone: () => void) {
  const queryClient = useQueryClient();
  const { queryKey } = channelsQuery(stateId);
  return useMutation({
    mutationFn: (words: ChannelWords) =>
      unwrap(
        api.PUT('/api/v1/member-states/{id}/channel', {
          params: { path: { id: stateId } },
          body: { ...words, basedOnVersion: version },
        }),
      ),
    onError: () => void queryClient.invalidateQueries({ queryKey }),
    onSuccess: (channels) => {
      queryClient.setQueryData(queryKey, channels);
      onDone();
    },
  });
}
