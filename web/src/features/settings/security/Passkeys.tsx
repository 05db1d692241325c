import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.js';
import { Section } from '../../../components/Section.js';
import type { Security } from '../../../lib/api-types.js';
import { supportsPasskeys } from '../../../lib/passkeys.js';
import classes from '../Settings.module.css';
import { AddPasskeyForm } from './AddPasskeyForm.js';
import { PasskeyLine } from './PasskeyLine.js';

interface Props {
  security: Security;
  /** Codes on paper, made where there were none. */
  onCodes: (codes: string[]) => void;
}

/** Phones, computers and keys that open the account by themselves. */
export function Passkeys({ security: { passkeys }, onCodes }: Props) {
  const { t } = useTranslation();
  return (
    <Section title={t('security.passkeys')} note={t('security.passkeysNote')}>
      <div className={`stack ${classes.narrow}`}>
        {passkeys.length === 0 ? (
          <EmptyState title={t('security.noPasskeys')} />
        ) : (
          <ul className={classes.lines}>
            {passkeys.map((passkey) => (
              <PasskeyLine key={passkey.id} passkey={passkey} />
            ))}
          </ul>
        )}
        {supportsPasskeys() ? (
          <AddPasskeyForm onCodes={onCodes} />
        ) : (
          <p>{t('security.passkeysUnsupported')}</p>
        )}
      </div>
    </Section>
  );
}
