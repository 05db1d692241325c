import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadedPage } from '../../components/LoadedPage.js';
import { PageHeader } from '../../components/PageHeader.js';
import { MeetingBody } from '../../features/meetings/MeetingBody.js';
import { meetingQuery } from '../../features/meetings/meetings.queries.js';

const route = getRouteApi('/signed-in/meetings/$meetingId');

/** One meeting: agenda and delegations. */
export function MeetingPage() {
  const { t } = useTranslation();
  const { meetingId } = route.useParams();
  return (
    <LoadedPage query={useQuery(meetingQuery(meetingId))}>
      {(meeting) => (
        <>
          <PageHeader
            above={<Link to="/meetings">{t('meeting.title')}</Link>}
            title={meeting.title}
            action={<Button onClick={() => window.print()}>{t('meeting.print')}</Button>}
          />
          <MeetingBody meeting={meeting} />
        </>
      )}
    </LoadedPage>
  );
}
