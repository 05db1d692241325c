import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/Notice.js';
import { Section } from '../../../components/Section.js';
import { announce } from '../../../lib/announcer.js';
import { useProblemWords } from '../../../lib/use-problem-words.js';
import { useRevokeMail } from './mail-link.queries.js';
import { RenewLink } from './RenewLink.js';

/** For whoever was passed the mail on, and for the person whose mail it was. */
export function PassedOn({ token, madeFor }: { token: string; madeFor: string }) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const revoke = useRevokeMail(token);
  return (
    <Section title={t('mailLink.passedOn.title', { madeFor })}>
      <div className="stack">
        <p>{t('mailLink.passedOn.lead', { madeFor })}</p>
        <RenewLink token={token} madeFor={madeFor} />
        <p>{t('mailLink.passedOn.end')}</p>
        {revoke.isError && <Notice kind="error">{problemWords(revoke.error)}</Notice>}
        {revoke.isSuccess ? (
          <Notice kind="done">{t('mailLink.passedOn.ended')}</Notice>
        ) : (
          <div>
            <Button
              variant="default"
              loading={revoke.isPending}
              onClick={() =>
                revoke.mutate(undefined, { onSuccess: () => announce(t('mailLink.passedOn.ended')) })
              }
            >
              {t('mailLink.passedOn.endNow')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}
