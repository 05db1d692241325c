import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem } from './problem.js';

const retriesWithoutAnswer = 2;

type SignedOutListener = () => void;
let onSignedOut: SignedOutListener = () => undefined;

/** Called once by the app: what to do when the API says that the session has ended. */
export function setSignedOutListener(listener: SignedOutListener): void {
  onSignedOut = listener;
}

function noticeSignedOut(error: Error): void {
  if (error instanceof Problem && error.status === 401) onSignedOut();
}

/** Only what may pass by itself is tried again: no answer, or a server that is busy. */
function mayPass(error: Error): boolean {
  return error instanceof Problem && (error.status === 0 || error.status === 502 || error.status === 503);
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({
    onError: (error, _variables, _result, mutation) => {
      if (mutation.meta?.isSignIn !== true) noticeSignedOut(error);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => failures < retriesWithoutAnswer && mayPass(error),
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false },
  },
});
