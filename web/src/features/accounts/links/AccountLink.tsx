import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadedPage } from '../../../components/LoadedPage.js';
import { useDocumentTitle } from '../../../components/PageHeader.js';
import { dateOf } from '../../../lib/dates.js';
import { Problem } from '../../../lib/problem.js';
import { useDateWords } from '../../../lib/use-date-words.js';

const pages = {
  account_link_expired: 'expired',
  account_link_closed: 'closed',
  not_found: 'unknown',
} as const;

type Refused = Problem & { code: keyof typeof pages };

function isRefusal(error: unknown): error is Refused {
  return error instanceof Problem && error.code in pages;
}

interface Props<T> {
  query: UseQueryResult<T>;
  /** What a submission was refused with: the link may have ended while the page was open. */
  refusal?: Error | null;
  /** Offered where the link has expired and somebody can be asked for another. */
  renew?: ReactNode;
  children: (shown: T) => ReactNode;
}

/** The page of a link that opens an account; one calm page where it opens nothing. */
export function AccountLink<T>({ query, refusal, renew, children }: Props<T>) {
  const problem = [query.error, refusal].find(isRefusal);
  if (problem !== undefined) return <Refusal problem={problem} renew={renew} />;
  return <LoadedPage query={query}>{children}</LoadedPage>;
}

function Refusal({ problem, renew }: { problem: Refused; renew: ReactNode }) {
  const { t } = useTranslation();
  const words = useDateWords();
  const page = pages[problem.code];
  const title = t(`account.refusal.${page}.title`);
  useDocumentTitle(title);
  const { expiredAt, mayAsk } = problem.body.params ?? {};
  // Of an instant, for anybody anywhere: the day in UTC is near enough.
  const date = expiredAt === undefined ? '' : words.day(dateOf(String(expiredAt), 'UTC'));
  return (
    <>
      <h1>{title}</h1>
      <p>{t(`account.refusal.${page}.lead`, { date })}</p>
      {page === 'expired' && String(mayAsk) === 'true' && renew}
      <p>
        <a href="/sign-in">{t('account.backToSignIn')}</a>
      </p>
    </>
  );
}
