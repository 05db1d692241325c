import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../../components/PageHeader.js';
import { dateOf } from '../../../lib/dates.js';
import { Problem } from '../../../lib/problem.js';
import { useDateWords } from '../../../lib/use-date-words.js';
import { RenewLink } from './RenewLink.js';

const pages = {
  mail_link_expired: 'expired',
  mail_link_revoked: 'revoked',
  mail_link_handed_over: 'handedOver',
  mail_link_closed: 'closed',
  not_found: 'unknown',
} as const;

type Refused = Problem & { code: keyof typeof pages };

/** Does the link itself open nothing (any more)? Everything else may pass, or be put right. */
export function isRefusal(error: unknown): error is Refused {
  return error instanceof Problem && error.code in pages;
}

/** One calm page for each reason, with the way on. */
export function LinkRefusal({ token, problem }: { token: string; problem: Refused }) {
  const { t } = useTranslation();
  const words = useDateWords();
  const page = pages[problem.code];
  const title = t(`mailLink.refusal.${page}.title`);
  useDocumentTitle(title);
  const { madeFor, expiredAt } = problem.body.params ?? {};
  // Of an instant, for anybody anywhere: the day in UTC is near enough.
  const date = expiredAt === undefined ? '' : words.day(dateOf(String(expiredAt), 'UTC'));
  return (
    <>
      <h1>{title}</h1>
      <p>{t(`mailLink.refusal.${page}.lead`, { madeFor, date })}</p>
      {page === 'expired' && <RenewLink token={token} madeFor={String(madeFor)} />}
      <p>
        <a href="/">{t('mailLink.signIn')}</a>
      </p>
    </>
  );
}
