import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/Notice.js';
import { supportsPasskeys } from '../../lib/passkeys.js';
import { useProblemWords } from '../../lib/use-problem-words.js';
import { signInWaysQuery, usePasskeySignIn, useSingleSignOn, type WhatFollows } from './session.mutations.js';

interface Props {
  follows: WhatFollows;
  /** Called before the browser goes to the provider. */
  onLeave: () => void;
}

/** Sign-in without a password: by a passkey, and by the provider that the secretariat has set up. */
export function OtherWays({ follows, onLeave }: Props) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const singleSignOn = useQuery(signInWaysQuery).data?.singleSignOn ?? null;
  const byPasskey = usePasskeySignIn(false, follows);
  const byProvider = useSingleSignOn(onLeave);
  const error = byPasskey.error ?? byProvider.error;
  if (!supportsPasskeys() && singleSignOn === null) return null;
  return (
    <div className="stack">
      {error !== null && <Notice kind="error">{problemWords(error)}</Notice>}
      {supportsPasskeys() && (
        <Button variant="default" loading={byPasskey.isPending} onClick={() => byPasskey.mutate()}>
          {t('session.byPasskey')}
        </Button>
      )}
      {singleSignOn !== null && (
        <Button
          variant="default"
          loading={byProvider.isPending || byProvider.isSuccess}
          onClick={() => byProvider.mutate()}
        >
          {t('session.byProvider', { name: singleSignOn })}
        </Button>
      )}
    </div>
  );
}
