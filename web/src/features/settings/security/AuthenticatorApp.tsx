import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfirmedAction } from '../../../components/ConfirmedAction.js';
import { Section } from '../../../components/Section.js';
import { announce } from '../../../lib/announcer.js';
import type { Security } from '../../../lib/api-types.js';
import { formatInstant } from '../../../lib/dates.js';
import { useSession } from '../../../lib/session.js';
import classes from '../Settings.module.css';
import { SecurityError } from './SecurityError.js';
import { useBeginTotp, useRemoveTotp } from './security.queries.js';
import { TotpEnrolment } from './TotpEnrolment.js';

interface Props {
  security: Security;
  /** Codes on paper, made where there were none. */
  onCodes: (codes: string[]) => void;
}

/** An app on a phone that shows a code for each half minute. */
export function AuthenticatorApp({ security, onCodes }: Props) {
  const { t, i18n } = useTranslation();
  const { user } = useSession();
  const begin = useBeginTotp();
  const remove = useRemoveTotp();
  const { totpSince } = security;
  const done = (codes: string[] | null) => {
    begin.reset();
    announce(t('security.appAdded'));
    if (codes !== null) onCodes(codes);
  };
  return (
    <Section title={t('security.app')} note={t('security.appNote')}>
      <div className={`stack ${classes.narrow}`}>
        <p>
          {totpSince === null
            ? t('security.noApp')
            : t('security.appSince', { when: formatInstant(i18n.language, totpSince, user.timeZone) })}
        </p>
        <SecurityError error={begin.error ?? remove.error} />
        {begin.data !== undefined ? (
          <TotpEnrolment enrolment={begin.data} onDone={done} onCancel={() => begin.reset()} />
        ) : (
          <div className="row">
            <Button variant="default" loading={begin.isPending} onClick={() => begin.mutate()}>
              {t(totpSince === null ? 'security.addApp' : 'security.replaceApp')}
            </Button>
            {totpSince !== null && (
              <ConfirmedAction
                label={t('security.removeApp')}
                question={t('security.removeAppQuestion')}
                confirm={t('security.removeNow')}
                isDangerous
                action={{
                  isPending: remove.isPending,
                  mutate: () =>
                    remove.mutate(undefined, { onSuccess: () => announce(t('security.appRemoved')) }),
                }}
              />
            )}
          </div>
        )}
      </div>
    </Section>
  );
}
