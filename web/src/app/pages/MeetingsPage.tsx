import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.js';
import { MeetingList } from '../../features/meetings/MeetingList.js';

/** Meetings to come and held. */
export function MeetingsPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('meeting.title')} lead={t('meeting.lead')} />
      <MeetingList />
    </>
  );
}
