import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sessionKey, unwrap } from '../../lib/api.js';
import { signWithPasskey } from '../../lib/passkeys.js';

/** In what the person may prove anew who they are. */
export const proofsQuery = queryOptions({
  queryKey: ['proofs'],
  staleTime: 0,
  gcTime: 0,
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/me/security', { signal }))).proofs,
});

export type TypedProof = { method: 'password'; password: string } | { method: 'totp'; code: string };

function useProofBy<Input = void>(work: (input: Input) => ReturnType<typeof prove>, onProven: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: work,
    onSuccess: (session) => {
      queryClient.setQueryData(sessionKey, session);
      onProven();
    },
  });
}

function prove(body: TypedProof | { method: 'passkey'; credential: Record<string, unknown> }) {
  return unwrap(api.POST('/api/v1/session/proof', { body }));
}

export function useTypedProof(onProven: () => void) {
  return useProofBy((proof: TypedProof) => prove(proof), onProven);
}

export function usePasskeyProof(onProven: () => void) {
  return useProofBy(async () => {
    const { options } = await unwrap(api.POST('/api/v1/session/proof/passkey-options'));
    return prove({ method: 'passkey', credential: await signWithPasskey(options) });
  }, onProven);
}

/** Leaves for the provider; what was to be done is done after coming back. */
export function useProviderProof(onLeave: () => void) {
  return useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/session/proof/single-sign-on')),
    onSuccess: ({ url }) => {
      onLeave();
      window.location.assign(url);
    },
  });
}
