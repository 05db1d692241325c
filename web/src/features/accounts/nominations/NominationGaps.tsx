import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/Notice.js';
import type { NominationGap } from '../../../lib/api-types.js';
import { useDateWords } from '../../../lib/use-date-words.js';
import { nominationGapsQuery } from './nominations.queries.js';

/** Posts with nobody to write to, now or when a term ends; nothing where every post is held. */
export function NominationGaps() {
  const { t } = useTranslation();
  const words = useDateWords();
  const gaps = useQuery(nominationGapsQuery).data?.items ?? [];
  if (gaps.length === 0) return null;
  const say = ({ memberState: { name: state }, function: post, fromOn, isNow }: NominationGap) =>
    isNow
      ? t('nominations.gapNow', { state, function: t(`nomination.${post}`) })
      : t('nominations.gapFrom', { state, function: t(`nomination.${post}`), date: words.day(fromOn) });
  return (
    <Notice kind="attention" title={t('nominations.gaps')}>
      <ul>
        {gaps.map((gap) => (
          <li key={`${gap.memberState.id} ${gap.function}`}>{say(gap)}</li>
        ))}
      </ul>
    </Notice>
  );
}
