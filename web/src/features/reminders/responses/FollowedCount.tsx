import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ResponseCounts } from '../../../lib/api-types.js';
import type { AnsweredSearch } from './responses-search.js';

interface Props {
  counts: ResponseCounts;
  /** Of what: a step or a Member State, in words. */
  of: string;
  /** The reminders behind the numbers. */
  search: AnsweredSearch;
}

/** "3 of 7": numbers lead to the reminders behind them, and are never turned into shares. */
export function FollowedCount({ counts, of, search }: Props) {
  const { t } = useTranslation();
  const words = t('responses.count', { responses: counts.responses, reminders: counts.reminders });
  if (counts.reminders === 0) return <span className="muted">{t('responses.noneSent')}</span>;
  return (
    <Link
      to="/reminders/responses/reminders"
      search={search}
      className="figures"
      aria-label={`${words}, ${of}`}
      preload={false}
    >
      {words}
    </Link>
  );
}

/** How many may still be followed by an update. */
export function OpenCount({ counts, of, search }: Props) {
  const { t } = useTranslation();
  if (counts.open === 0) return <span className="figures">0</span>;
  return (
    <Link
      to="/reminders/responses/reminders"
      search={{ ...search, outcome: 'open' }}
      className="figures"
      aria-label={`${counts.open}, ${of}: ${t('responses.outcomes.open')}`}
      preload={false}
    >
      {counts.open}
    </Link>
  );
}
