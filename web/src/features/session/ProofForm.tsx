import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/Loaded.js';
import { Notice } from '../../components/Notice.js';
import type { Security } from '../../lib/api-types.js';
import { supportsPasskeys } from '../../lib/passkeys.js';
import { useProblemWords } from '../../lib/use-problem-words.js';
import { proofsQuery, usePasskeyProof, useProviderProof, useTypedProof } from './proof.mutations.js';

interface Props {
  onDone: () => void;
  onCancel: () => void;
  /** Called before the browser goes to the provider. */
  onLeave: () => void;
}

/** Every way in which this person may prove who they are. */
export function ProofForm(props: Props) {
  const proofs = useQuery(proofsQuery);
  return <Loaded query={proofs}>{(offered) => <Ways {...props} offered={offered} />}</Loaded>;
}

function Ways({ offered, onDone, onCancel, onLeave }: Props & { offered: Security['proofs'] }) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const typed = useTypedProof(onDone);
  const byPasskey = usePasskeyProof(onDone);
  const byProvider = useProviderProof(onLeave);
  const [text, setText] = useState('');
  const error = typed.error ?? byPasskey.error ?? byProvider.error;
  const method = offered.includes('totp') ? 'totp' : offered.includes('password') ? 'password' : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    byPasskey.reset();
    if (method === 'totp') typed.mutate({ method, code: text.trim() }, { onError: () => setText('') });
    if (method === 'password') typed.mutate({ method, password: text }, { onError: () => setText('') });
  };
  const onChange = (event: { currentTarget: { value: string } }) => setText(event.currentTarget.value);
  return (
    <form className="stack" noValidate onSubmit={submit}>
      {error !== null && <Notice kind="error">{problemWords(error)}</Notice>}
      {offered.includes('passkey') && supportsPasskeys() && (
        <Button
          variant="default"
          loading={byPasskey.isPending}
          onClick={() => {
            typed.reset();
            byPasskey.mutate();
          }}
        >
          {t('session.usePasskey')}
        </Button>
      )}
      {offered.includes('single_sign_on') && (
        <Button variant="default" loading={byProvider.isPending} onClick={() => byProvider.mutate()}>
          {t('proof.byProvider')}
        </Button>
      )}
      {method === 'password' && (
        <PasswordInput
          label={t('session.password')}
          autoComplete="current-password"
          value={text}
          onChange={onChange}
          visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword'), tabIndex: 0 }}
        />
      )}
      {method === 'totp' && (
        <TextInput
          label={t('session.code.totp')}
          inputMode="numeric"
          autoComplete="one-time-code"
          value={text}
          onChange={onChange}
        />
      )}
      <div className="row">
        {method !== null && (
          <Button type="submit" loading={typed.isPending} disabled={text.trim() === ''}>
            {t('session.goOn')}
          </Button>
        )}
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
