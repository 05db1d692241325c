import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sessionKey, unwrap } from '../../lib/api.js';
import type { SecondStep, Session } from '../../lib/api-types.js';
import { signWithPasskey } from '../../lib/passkeys.js';

export interface Credentials {
  email: string;
  password: string;
}

/** What the sign-in page offers besides a password. */
export const signInWaysQuery = queryOptions({
  queryKey: ['sign-in-ways'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/session/ways', { signal })),
});

/** What follows a proof: the person's pages, or the question for the second step. */
export interface WhatFollows {
  onSignedIn: () => void;
  onSecondStep: (step: SecondStep) => void;
}

function useSignInBy<Input = void>(
  work: (input: Input) => Promise<Session | SecondStep>,
  { onSignedIn, onSecondStep }: WhatFollows,
) {
  const queryClient = useQueryClient();
  return useMutation({
    meta: { isSignIn: true },
    mutationFn: work,
    onSuccess: (answer) => {
      if ('secondFactor' in answer) return onSecondStep(answer);
      // Nothing that another person was shown may be left behind.
      queryClient.clear();
      queryClient.setQueryData(sessionKey, answer);
      onSignedIn();
    },
  });
}

export function useSignIn(follows: WhatFollows) {
  return useSignInBy(
    (credentials: Credentials): Promise<Session | SecondStep> =>
      unwrap(api.POST('/api/v1/session', { body: credentials })),
    follows,
  );
}

export function useSecondStepByCode(follows: WhatFollows) {
  return useSignInBy(
    (body: { method: 'totp' | 'recovery_code'; code: string }) =>
      unwrap(api.POST('/api/v1/session/second-factor', { body })),
    follows,
  );
}

/** @param isSecondStep after a password; else instead of one. */
export function usePasskeySignIn(isSecondStep: boolean, follows: WhatFollows) {
  return useSignInBy(async () => {
    const asked = isSecondStep
      ? await unwrap(api.POST('/api/v1/session/second-factor/passkey-options'))
      : await unwrap(api.POST('/api/v1/session/passkey-options'));
    const credential = await signWithPasskey(asked.options);
    return unwrap(api.POST('/api/v1/session/passkey', { body: { credential } }));
  }, follows);
}

/** Leaves for the provider; it sends the browser back to `/sign-in/single-sign-on`. */
export function useSingleSignOn(onLeave: () => void) {
  return useMutation({
    meta: { isSignIn: true },
    mutationFn: () => unwrap(api.POST('/api/v1/session/single-sign-on')),
    onSuccess: ({ url }) => {
      onLeave();
      window.location.assign(url);
    },
  });
}

export function useSingleSignOnAnswer(follows: WhatFollows) {
  return useSignInBy(
    (query: string): Promise<Session | SecondStep> =>
      unwrap(api.POST('/api/v1/session/single-sign-on/answer', { body: { query } })),
    follows,
  );
}

export function useSignOut(onSignedOut: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/session')),
    onSuccess: () => {
      queryClient.clear();
      queryClient.setQueryData(sessionKey, null);
      onSignedOut();
    },
  });
}
