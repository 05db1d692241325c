import { useTranslation } from 'react-i18next';
import { ConfirmedAction } from '../../../components/ConfirmedAction.js';
import { Notice } from '../../../components/Notice.js';
import { Section } from '../../../components/Section.js';
import { announce } from '../../../lib/announcer.js';
import { useMay, useSession } from '../../../lib/session.js';
import classes from '../Settings.module.css';
import { SecurityError } from './SecurityError.js';
import { useResetSecondFactorsOf } from './security.queries.js';

/** For somebody who has lost phone, passkey and codes, and has said so to an administrator. */
export function ResetSecondFactorsOf({ person }: { person: { id: string; displayName: string } }) {
  const { t } = useTranslation();
  const { user } = useSession();
  const reset = useResetSecondFactorsOf(person.id);
  if (!useMay('second-factor:reset') || person.id === user.id) return null;
  const { displayName: name } = person;
  const done = t('security.resetDone', { name });
  return (
    <Section title={t('security.resetTitle')}>
      <div className={`stack ${classes.narrow} no-print`}>
        <p>{t('security.resetNote', { name })}</p>
        <SecurityError error={reset.error} />
        {reset.isSuccess && <Notice kind="done">{done}</Notice>}
        <div>
          <ConfirmedAction
            label={t('security.reset')}
            subject={name}
            question={t('security.resetQuestion', { name })}
            confirm={t('security.resetNow')}
            isDangerous
            action={{
              isPending: reset.isPending,
              mutate: () => reset.mutate(undefined, { onSuccess: () => announce(done) }),
            }}
          />
        </div>
      </div>
    </Section>
  );
}
