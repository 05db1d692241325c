import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.js';
import { LetterFilters } from '../../features/letters/LetterFilters.js';
import { Letters } from '../../features/letters/Letters.js';
import { memberStatesQuery } from '../../features/member-states/member-states.queries.js';
import { RemindersTabs } from '../../features/reminders/RemindersTabs.js';

const route = getRouteApi('/signed-in/letters');

/** The register of formal letters. */
export function LettersPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const states = useQuery(memberStatesQuery).data ?? [];
  return (
    <>
      <PageHeader title={t('letter.title')} lead={t('letter.lead')} />
      <RemindersTabs />
      <div className="stack">
        <LetterFilters
          states={states}
          search={search}
          onChange={(chosen) => void navigate({ search: chosen, replace: true, resetScroll: false })}
        />
        <div>
          <Letters search={search} />
        </div>
      </div>
    </>
  );
}
