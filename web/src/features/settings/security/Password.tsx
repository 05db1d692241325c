import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/Notice.js';
import { Section } from '../../../components/Section.js';
import { announce } from '../../../lib/announcer.js';
import type { Security } from '../../../lib/api-types.js';
import { formatInstant } from '../../../lib/dates.js';
import { useSession } from '../../../lib/session.js';
import classes from '../Settings.module.css';
import { SecurityError } from './SecurityError.js';
import { useChangePassword } from './security.queries.js';

/** A new password, for whoever knows the present one. */
export function Password({ security }: { security: Security }) {
  const { t, i18n } = useTranslation();
  const { user } = useSession();
  const [isOpen, setIsOpen] = useState(false);
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const change = useChangePassword();
  const { hasPassword, passwordChangedAt } = security;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      { currentPassword, newPassword },
      {
        onSuccess: () => {
          announce(t('security.passwordChanged'));
          setIsOpen(false);
          setCurrent('');
          setNew('');
        },
      },
    );
  };
  const visibility = { 'aria-label': t('session.showPassword'), tabIndex: 0 };
  return (
    <Section title={t('security.password')}>
      <div className={`stack ${classes.narrow}`}>
        <p>
          {!hasPassword
            ? t('security.noPassword')
            : passwordChangedAt === null
              ? t('security.passwordNeverChanged')
              : t('security.passwordSince', {
                  when: formatInstant(i18n.language, passwordChangedAt, user.timeZone),
                })}
        </p>
        {change.isSuccess && !isOpen && <Notice kind="done">{t('security.passwordChanged')}</Notice>}
        {hasPassword && !isOpen && (
          <div>
            <Button variant="default" onClick={() => setIsOpen(true)}>
              {t('security.changePassword')}
            </Button>
          </div>
        )}
        {isOpen && (
          <form className={classes.form} noValidate onSubmit={submit}>
            <input type="hidden" name="username" autoComplete="username" value={user.email} readOnly />
            <PasswordInput
              label={t('security.currentPassword')}
              autoComplete="current-password"
              value={currentPassword}
              onChange={(event) => setCurrent(event.currentTarget.value)}
              visibilityToggleButtonProps={visibility}
            />
            <PasswordInput
              label={t('security.newPassword')}
              description={t('security.newPasswordHint')}
              autoComplete="new-password"
              value={newPassword}
              onChange={(event) => setNew(event.currentTarget.value)}
              visibilityToggleButtonProps={visibility}
            />
            <SecurityError error={change.error} />
            <div className="row">
              <Button
                type="submit"
                loading={change.isPending}
                disabled={currentPassword === '' || newPassword === ''}
              >
                {t('security.setPassword')}
              </Button>
              <Button variant="default" onClick={() => setIsOpen(false)}>
                {t('cancel')}
              </Button>
            </div>
          </form>
        )}
      </div>
    </Section>
  );
}
