import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmedAction } from '../../../components/ConfirmedAction.js';
import { announce } from '../../../lib/announcer.js';
import type { Passkey } from '../../../lib/api-types.js';
import { formatInstant } from '../../../lib/dates.js';
import { useSession } from '../../../lib/session.js';
import classes from '../Settings.module.css';
import { SecurityError } from './SecurityError.js';
import { useRemovePasskey, useRenamePasskey } from './security.queries.js';

/** One passkey: its name, when it was used last, and its end. */
export function PasskeyLine({ passkey }: { passkey: Passkey }) {
  const { t, i18n } = useTranslation();
  const { user } = useSession();
  const [name, setName] = useState<string | null>(null);
  const rename = useRenamePasskey();
  const remove = useRemovePasskey();
  const when = (instant: string) => formatInstant(i18n.language, instant, user.timeZone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename.mutate({ id: passkey.id, name: name?.trim() ?? '' }, { onSuccess: () => setName(null) });
  };
  return (
    <li>
      <div className={classes.words}>
        {name === null ? (
          <strong>{passkey.name}</strong>
        ) : (
          <form className={classes.dates} onSubmit={submit}>
            <TextInput
              label={t('security.passkeyName')}
              value={name}
              maxLength={60}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" loading={rename.isPending} disabled={name.trim() === ''}>
              {t('security.saveName')}
            </Button>
          </form>
        )}
        <span className="muted">
          {t('security.passkeySince', { when: when(passkey.createdAt) })}
          {passkey.lastUsedAt !== null && ` · ${t('security.lastUsed', { when: when(passkey.lastUsedAt) })}`}
          {passkey.isSynced && ` · ${t('security.synced')}`}
        </span>
        <SecurityError error={rename.error ?? remove.error} />
      </div>
      <div className="row">
        {name === null && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('security.renameOf', { name: passkey.name })}
            onClick={() => setName(passkey.name)}
          >
            {t('security.rename')}
          </Button>
        )}
        <ConfirmedAction
          label={t('settings.remove')}
          subject={passkey.name}
          question={t('security.removePasskeyQuestion')}
          confirm={t('security.removeNow')}
          isDangerous
          action={{
            isPending: remove.isPending,
            mutate: () =>
              remove.mutate(passkey.id, { onSuccess: () => announce(t('security.passkeyRemoved')) }),
          }}
        />
      </div>
    </li>
  );
}
