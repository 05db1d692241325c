import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api, sessionKey, unwrap } from './api.js';
import type { Session } from './api-types.js';
import { Problem } from './problem.js';

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await unwrap(api.GET('/api/v1/session', { signal }));
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
});

/** The session of the signed-in person; only for screens behind the sign-in. */
export function useSession(): Session {
  const session = useSuspenseQuery(sessionQuery).data;
  if (session === null) throw new Problem(401, 'signed_out');
  return session;
}

/** Today as the tracker's calendar clock has it, never the browser's: the demo lives in 2018. */
export function useToday(): string {
  return useSession().today;
}
