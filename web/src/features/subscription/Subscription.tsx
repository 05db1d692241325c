import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LoadedPage } from '../../components/LoadedPage.js';
import { Notice } from '../../components/Notice.js';
import { useDocumentTitle } from '../../components/PageHeader.js';
import { announce } from '../../lib/announcer.js';
import type { SubscriptionView } from '../../lib/api-types.js';
import { Problem } from '../../lib/problem.js';
import { useProblemWords } from '../../lib/use-problem-words.js';
import { subscriptionQuery, useSetSubscription } from './subscription.queries.js';

/** Ends the digests by one press, and takes that back by another; opening the page does neither. */
export function Subscription({ token }: { token: string }) {
  const query = useQuery(subscriptionQuery(token));
  const isUnknown = query.error instanceof Problem && query.error.status === 404;
  if (isUnknown) return <UnknownLink />;
  return (
    <LoadedPage query={query}>
      {(subscription) => <Choice token={token} subscription={subscription} />}
    </LoadedPage>
  );
}

function UnknownLink() {
  const { t } = useTranslation();
  useDocumentTitle(t('mailLink.refusal.unknown.title'));
  return (
    <>
      <h1>{t('mailLink.refusal.unknown.title')}</h1>
      <p>{t('mailLink.refusal.unknown.lead')}</p>
      <p>
        <a href="/settings">{t('subscription.settings')}</a>
      </p>
    </>
  );
}

function Choice({ token, subscription }: { token: string; subscription: SubscriptionView }) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const set = useSetSubscription(token);
  useDocumentTitle(t('subscription.title'));
  const { isUnsubscribed, lastReminderTo, madeFor } = subscription;
  const change = () =>
    set.mutate(!isUnsubscribed, {
      onSuccess: (changed) =>
        announce(t(changed.isUnsubscribed ? 'subscription.ended' : 'subscription.resumed')),
    });
  return (
    <>
      <h1>{t('subscription.title')}</h1>
      <p>{t('subscription.madeFor', { madeFor: madeFor.displayName })}</p>
      {isUnsubscribed && <Notice kind="done">{t('subscription.ended')}</Notice>}
      {!isUnsubscribed && set.isSuccess && <Notice kind="done">{t('subscription.resumed')}</Notice>}
      <p>{t(`subscription.stillSent.${lastReminderTo}`)}</p>
      {set.isError && <Notice kind="error">{problemWords(set.error)}</Notice>}
      <div>
        <Button variant={isUnsubscribed ? 'default' : 'filled'} loading={set.isPending} onClick={change}>
          {t(isUnsubscribed ? 'subscription.resume' : 'subscription.end')}
        </Button>
      </div>
      <p>
        <a href="/settings">{t('subscription.settings')}</a>
      </p>
    </>
  );
}
