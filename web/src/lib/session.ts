import { queryOptions } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
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

/** Given by the frame of the pages behind the sign-in: those never see the moment of signing out. */
export const SessionContext = createContext<Session | null>(null);

/** The session of the signed-in person; only for screens behind the sign-in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Problem(401, 'signed_out');
  return session;
}

/** Today as the tracker's calendar clock has it, never the browser's: the demo lives in 2018. */
export function useToday(): string {
  return useSession().today;
}

/** May the signed-in person's roles do this? The API says so; whether they may with this very record, its view says. */
export function useMay(permission: Session['permissions'][number]): boolean {
  return useSession().permissions.includes(permission);
}
