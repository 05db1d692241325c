import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.js';
import { memberStatesQuery } from '../../features/member-states/member-states.queries.js';
import { Preview } from '../../features/reminders/preview/Preview.js';
import { PreviewFilters } from '../../features/reminders/preview/PreviewFilters.js';
import { RemindersTabs } from '../../features/reminders/RemindersTabs.js';

const route = getRouteApi('/signed-in/reminders/preview');

/** Who gets what and when, from one day to another. */
export function ReminderPreviewPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const states = useQuery(memberStatesQuery);
  return (
    <>
      <PageHeader title={t('preview.title')} lead={t('preview.lead')} />
      <RemindersTabs />
      <div className="stack">
        <PreviewFilters
          search={search}
          states={states.data ?? []}
          onChange={(chosen) => void navigate({ search: chosen, replace: true, resetScroll: false })}
        />
        <Preview search={search} />
      </div>
    </>
  );
}
