import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmedAction } from '../../../components/ConfirmedAction.js';
import { Notice } from '../../../components/Notice.js';
import { Section } from '../../../components/Section.js';
import type { Security } from '../../../lib/api-types.js';
import classes from '../Settings.module.css';
import { SecurityError } from './SecurityError.js';
import { useMakeRecoveryCodes } from './security.queries.js';

interface Props {
  security: Security;
  /** Made just now, shown this once. */
  codes: string[] | null;
  onCodes: (codes: string[] | null) => void;
}

/** Codes on paper for whoever has lost phone and passkey. */
export function RecoveryCodes({ security, codes, onCodes }: Props) {
  const { t } = useTranslation();
  const make = useMakeRecoveryCodes();
  const { totpSince, passkeys, recoveryCodesLeft } = security;
  const hasSecondFactor = totpSince !== null || passkeys.length > 0;
  if (!hasSecondFactor && codes === null) return null;
  return (
    <Section title={t('security.codes')} note={t('security.codesNote')}>
      <div className={`stack ${classes.narrow}`}>
        <p>{t('security.codesLeft', { count: recoveryCodesLeft })}</p>
        <SecurityError error={make.error} />
        {codes !== null && <ShownCodes codes={codes} onDone={() => onCodes(null)} />}
        {codes === null && (
          <div>
            <ConfirmedAction
              label={t('security.makeCodes')}
              question={t('security.makeCodesQuestion')}
              confirm={t('security.makeCodesNow')}
              action={{
                isPending: make.isPending,
                mutate: () =>
                  make.mutate(undefined, { onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes) }),
              }}
            />
          </div>
        )}
      </div>
    </Section>
  );
}

function ShownCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const { t } = useTranslation();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.focus(), []);
  return (
    <div ref={root} tabIndex={-1} className="stack">
      <Notice kind="attention" title={t('security.codesOnce')}>
        <p>{t('security.codesKeep')}</p>
        <ul className={classes.codes} aria-label={t('security.codes')}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </Notice>
      <div className="row no-print">
        <Button onClick={onDone}>{t('security.codesKept')}</Button>
        <Button variant="default" onClick={() => window.print()}>
          {t('security.printCodes')}
        </Button>
      </div>
    </div>
  );
}
