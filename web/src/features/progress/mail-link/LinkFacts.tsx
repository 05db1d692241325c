import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/Facts.js';
import { StatusText } from '../../../components/StatusText.js';
import type { UpdateLinkView } from '../../../lib/api-types.js';
import { dateOf } from '../../../lib/dates.js';
import { useDateWords } from '../../../lib/use-date-words.js';

/** For whom the form is, and how what it is about stands. */
export function LinkFacts({ link }: { link: UpdateLinkView }) {
  const { t } = useTranslation();
  const words = useDateWords();
  const { due, today, confirmedAt, timeZone } = link;
  return (
    <Facts
      facts={[
        [t('mailLink.madeFor'), link.madeFor.displayName],
        [t('state.name'), link.stateName],
        [t('mailLink.plan'), link.plan.title],
        [
          t('commitment.due'),
          <span key="due">
            {words.due(due)}
            {due.endsOn !== null && <span className="muted"> ({words.distance(today, due.endsOn)})</span>}
          </span>,
        ],
        [
          t('filter.status'),
          <StatusText key="status" status={link.status} applicability={link.applicability} />,
        ],
        [
          t('state.lastUpdated'),
          confirmedAt === null ? t('implementation.never') : words.day(dateOf(confirmedAt, timeZone)),
        ],
      ]}
    />
  );
}
