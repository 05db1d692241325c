import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/DataTable.js';
import { EventDateText } from '../../components/DateText.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Loaded } from '../../components/Loaded.js';
import { Section } from '../../components/Section.js';
import type { Meeting } from '../../lib/api-types.js';
import { useToday } from '../../lib/session.js';
import { meetingsQuery } from './meetings.queries.js';

/** Meetings to come, then those held. */
export function MeetingList() {
  const { t } = useTranslation();
  const today = useToday();
  const columns: Column<Meeting>[] = [
    {
      key: 'title',
      header: t('meeting.name'),
      width: '44%',
      render: (meeting) => (
        <>
          <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
            {meeting.title}
          </Link>
          {meeting.workingGroup !== null && <div className="muted">{meeting.workingGroup.name}</div>}
        </>
      ),
    },
    {
      key: 'date',
      header: t('meeting.date'),
      width: '24%',
      render: (meeting) => <EventDateText date={meeting.date} />,
    },
    {
      key: 'place',
      header: t('meeting.place'),
      render: (meeting) => [meeting.city, meeting.hostState?.name].filter(Boolean).join(', '),
    },
    {
      key: 'status',
      header: t('meeting.status'),
      width: '8rem',
      render: ({ status }) => t(`meeting.statuses.${status}`),
    },
  ];
  return (
    <Loaded query={useQuery(meetingsQuery)}>
      {(meetings) => {
        if (meetings.length === 0) return <EmptyState title={t('meeting.none')} />;
        const isPast = ({ date }: Meeting) => date.endsOn !== null && date.endsOn < today;
        const start = ({ date }: Meeting) => date.startsOn ?? '9999';
        const parts = {
          coming: meetings
            .filter((meeting) => !isPast(meeting))
            .sort((a, b) => start(a).localeCompare(start(b))),
          past: meetings.filter(isPast).sort((a, b) => start(b).localeCompare(start(a))),
        };
        return (['coming', 'past'] as const).map((part) => (
          <Section key={part} title={t(`meeting.${part}`)}>
            {parts[part].length === 0 ? (
              <p className="muted">{t(`meeting.${part}None`)}</p>
            ) : (
              <DataTable
                caption={t(`meeting.${part}`)}
                columns={columns}
                rows={parts[part]}
                rowKey={(meeting) => meeting.id}
              />
            )}
          </Section>
        ));
      }}
    </Loaded>
  );
}
