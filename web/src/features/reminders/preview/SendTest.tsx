import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/Notice.js';
import { announce } from '../../../lib/announcer.js';
import { api, unwrap } from '../../../lib/api.js';
import { useSession } from '../../../lib/session.js';
import { useProblemWords } from '../../../lib/use-problem-words.js';

/** Sends the mail to whoever looks at it, and to nobody else; says to which address it went. */
export function SendTest({ recipient, on }: { recipient: string; on: string }) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const queryClient = useQueryClient();
  const { email } = useSession().user;
  const send = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/reminders/preview/mail/test', { body: { recipient, on } })),
    onSuccess: async () => {
      announce(t('preview.test.sent', { email }));
      await queryClient.invalidateQueries({ queryKey: ['reminders', 'deliveries'] });
    },
  });
  return (
    <div className="stack no-print">
      <div className="row">
        <Button loading={send.isPending} onClick={() => send.mutate()}>
          {t('preview.test.send')}
        </Button>
        <span className="muted">{t('preview.test.note', { email })}</span>
      </div>
      {send.isError && <Notice kind="error">{problemWords(send.error)}</Notice>}
      {send.data !== undefined && (
        <Notice kind="done">
          <p>
            {t('preview.test.sent', { email })}{' '}
            <Link
              to="/reminders/sent/$deliveryId"
              params={{ deliveryId: send.data.deliveryId }}
              preload={false}
            >
              {t('preview.test.follow')}
            </Link>
          </p>
        </Notice>
      )}
    </div>
  );
}
