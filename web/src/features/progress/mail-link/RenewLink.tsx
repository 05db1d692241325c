import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/Notice.js';
import { announce } from '../../../lib/announcer.js';
import { useProblemWords } from '../../../lib/use-problem-words.js';
import { useRenewLink } from './mail-link.queries.js';

/** Has a fresh link sent: never to whoever asks, always to the person that the old one was made for. */
export function RenewLink({ token, madeFor }: { token: string; madeFor: string }) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const renew = useRenewLink(token);
  if (renew.isSuccess) return <Notice kind="done">{t('mailLink.renewed', { madeFor })}</Notice>;
  return (
    <div className="stack-tight">
      {renew.isError && <Notice kind="error">{problemWords(renew.error)}</Notice>}
      <div>
        <Button
          variant="default"
          loading={renew.isPending}
          onClick={() =>
            renew.mutate(undefined, { onSuccess: () => announce(t('mailLink.renewed', { madeFor })) })
          }
        >
          {t('mailLink.renew', { madeFor })}
        </Button>
      </div>
    </div>
  );
}
