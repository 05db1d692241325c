import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../components/Loaded.js';
import { Section } from '../../../components/Section.js';
import { announce } from '../../../lib/announcer.js';
import type { OpenSession } from '../../../lib/api-types.js';
import { formatInstant } from '../../../lib/dates.js';
import { useSession } from '../../../lib/session.js';
import classes from '../Settings.module.css';
import { SecurityError } from './SecurityError.js';
import { openSessionsQuery, useEndOtherSessions, useEndSession } from './security.queries.js';

/** Where the person is signed in, and the end of it. */
export function Sessions() {
  const { t } = useTranslation();
  const sessions = useQuery(openSessionsQuery);
  const end = useEndSession();
  const endOthers = useEndOtherSessions();
  const root = useRef<HTMLDivElement>(null);
  const ended = (words: string) => {
    announce(words);
    root.current?.focus();
  };
  return (
    <Section title={t('security.sessions')} note={t('security.sessionsNote')}>
      <div ref={root} tabIndex={-1} className={`stack ${classes.narrow}`}>
        <Loaded query={sessions}>
          {(items) => (
            <>
              <ul className={classes.lines}>
                {items.map((session) => (
                  <SessionLine
                    key={session.id}
                    session={session}
                    isEnding={end.isPending && end.variables === session.id}
                    onEnd={() =>
                      end.mutate(session.id, { onSuccess: () => ended(t('security.sessionEnded')) })
                    }
                  />
                ))}
              </ul>
              {items.length > 1 && (
                <div>
                  <Button
                    variant="default"
                    loading={endOthers.isPending}
                    onClick={() =>
                      endOthers.mutate(undefined, { onSuccess: () => ended(t('security.othersEnded')) })
                    }
                  >
                    {t('security.endOthers')}
                  </Button>
                </div>
              )}
            </>
          )}
        </Loaded>
        <SecurityError error={end.error ?? endOthers.error} />
      </div>
    </Section>
  );
}

interface LineProps {
  session: OpenSession;
  isEnding: boolean;
  onEnd: () => void;
}

function SessionLine({ session, isEnding, onEnd }: LineProps) {
  const { t, i18n } = useTranslation();
  const { user } = useSession();
  const { browser, system, network, isThisOne, createdAt, lastUsedAt } = session;
  const device = t('security.device', {
    browser: t(`security.browser.${browser ?? 'unknown'}`),
    system: t(`security.system.${system ?? 'unknown'}`),
  });
  const when = (instant: string) => formatInstant(i18n.language, instant, user.timeZone);
  return (
    <li>
      <div className={classes.words}>
        <span>
          <strong>{device}</strong>
          {isThisOne && ` · ${t('security.thisSession')}`}
        </span>
        <span className="muted">
          {t('security.sessionTimes', { since: when(createdAt), last: when(lastUsedAt) })}
          {network !== null && ` · ${t('security.network', { network })}`}
        </span>
      </div>
      {!isThisOne && (
        <Button
          size="compact-sm"
          variant="default"
          loading={isEnding}
          aria-label={t('security.endSessionOf', { device, when: when(createdAt) })}
          onClick={onEnd}
        >
          {t('security.endSession')}
        </Button>
      )}
    </li>
  );
}
