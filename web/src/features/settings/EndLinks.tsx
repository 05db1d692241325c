import { Button } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/Notice.js';
import { Section } from '../../components/Section.js';
import { announce } from '../../lib/announcer.js';
import { useMay } from '../../lib/session.js';
import { SettingsError } from './SettingsError.js';
import classes from './Settings.module.css';
import { useEndLinksOf, useEndOwnLinks } from './settings.queries.js';

/** For whoever passed a mail on, or lost their mailbox to somebody for a while. */
export function EndLinks() {
  const { t } = useTranslation();
  return (
    <EndLinksSection
      note={t('settings.linksNote')}
      action={t('settings.endLinks')}
      done={t('settings.linksEnded')}
      end={useEndOwnLinks()}
    />
  );
}

/** The same for somebody else, where one may. */
export function EndLinksOf({ person }: { person: { id: string; displayName: string } }) {
  const { t } = useTranslation();
  const end = useEndLinksOf(person.id);
  if (!useMay('mail-link:revoke')) return null;
  const { displayName: name } = person;
  return (
    <EndLinksSection
      note={t('settings.linksOfNote', { name })}
      action={t('settings.endLinksOf', { name })}
      done={t('settings.linksOfEnded', { name })}
      end={end}
    />
  );
}

interface Props {
  note: string;
  action: string;
  done: string;
  end: UseMutationResult<unknown, Error, void>;
}

function EndLinksSection({ note, action, done, end }: Props) {
  const { t } = useTranslation();
  return (
    <Section title={t('settings.links')}>
      <div className={`stack ${classes.narrow} no-print`}>
        <p>{note}</p>
        <SettingsError error={end.error} />
        {end.isSuccess && <Notice kind="done">{done}</Notice>}
        <div>
          <Button
            variant="default"
            loading={end.isPending}
            onClick={() => end.mutate(undefined, { onSuccess: () => announce(done) })}
          >
            {action}
          </Button>
        </div>
      </div>
    </Section>
  );
}
