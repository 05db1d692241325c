import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/Notice.js';
import type { SecondStep } from '../../lib/api-types.js';
import { supportsPasskeys } from '../../lib/passkeys.js';
import { Problem } from '../../lib/problem.js';
import { useProblemWords } from '../../lib/use-problem-words.js';
import { usePasskeySignIn, useSecondStepByCode, type WhatFollows } from './session.mutations.js';

interface Props {
  step: SecondStep;
  follows: WhatFollows;
  /** Back to the password. */
  onBack: () => void;
}

/** The second step: a passkey, the code of an app, or one of the codes on paper. */
export function SecondStepForm({ step, follows, onBack }: Props) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const byCode = useSecondStepByCode(follows);
  const byPasskey = usePasskeySignIn(true, follows);
  const offers = (factor: SecondStep['secondFactor'][number]) => step.secondFactor.includes(factor);
  const hasPasskey = offers('passkey') && supportsPasskeys();
  const [method, setMethod] = useState<'totp' | 'recovery_code'>(offers('totp') ? 'totp' : 'recovery_code');
  const [code, setCode] = useState('');
  const [isCodeShown, setIsCodeShown] = useState(!hasPasskey);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isCodeShown) field.current?.focus();
  }, [isCodeShown, method]);

  const error = byCode.error ?? byPasskey.error;
  const hasLapsed = error instanceof Problem && error.code === 'sign_in_lapsed';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    byPasskey.reset();
    byCode.mutate({ method, code: code.trim() }, { onError: () => setCode('') });
  };
  const showCode = (chosen: 'totp' | 'recovery_code') => {
    setMethod(chosen);
    setCode('');
    setIsCodeShown(true);
  };
  const usePasskey = () => {
    byCode.reset();
    byPasskey.mutate();
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <p>
        {t(hasPasskey && !isCodeShown ? 'session.secondStepByPasskey' : `session.secondStepBy.${method}`)}
      </p>
      {error !== null && <Notice kind="error">{problemWords(error)}</Notice>}
      {hasPasskey && !hasLapsed && (
        <Button
          variant={isCodeShown ? 'default' : 'filled'}
          loading={byPasskey.isPending}
          disabled={byCode.isPending}
          onClick={usePasskey}
        >
          {t('session.usePasskey')}
        </Button>
      )}
      {isCodeShown && !hasLapsed && (
        <>
          <TextInput
            ref={field}
            label={t(`session.code.${method}`)}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            inputMode={method === 'totp' ? 'numeric' : 'text'}
            autoComplete={method === 'totp' ? 'one-time-code' : 'off'}
            autoCapitalize="none"
            spellCheck={false}
          />
          <Button
            type="submit"
            loading={byCode.isPending}
            disabled={code.trim() === '' || byPasskey.isPending}
          >
            {t('session.goOn')}
          </Button>
        </>
      )}
      {!hasLapsed &&
        (['totp', 'recovery_code'] as const)
          .filter((other) => offers(other) && !(isCodeShown && method === other))
          .map((other) => (
            <Button key={other} variant="subtle" onClick={() => showCode(other)}>
              {t(`session.instead.${other}`)}
            </Button>
          ))}
      <Button variant="subtle" onClick={onBack}>
        {t('session.beginAnew')}
      </Button>
    </form>
  );
}
