import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { waitingQuery } from './waiting.queries.js';

/** The tab says how many wait, so that nobody has to look in vain. */
export function WaitingTab() {
  const { t } = useTranslation();
  const waiting = useInfiniteQuery(waitingQuery);
  const count = waiting.data?.pages.reduce((sum, { items }) => sum + items.length, 0);
  const figure = waiting.hasNextPage ? `${count}+` : count;
  return (
    <Link to="/reminders/waiting">
      {count === undefined || count === 0 ? t('waiting.tab') : t('waiting.tabCount', { figure })}
    </Link>
  );
}
