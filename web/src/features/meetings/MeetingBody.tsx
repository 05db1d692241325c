import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeHistory } from '../../components/ChangeHistory.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import { EventDateText } from '../../components/DateText.js';
import { Facts } from '../../components/Facts.js';
import { Section } from '../../components/Section.js';
import type { MeetingDetail } from '../../lib/api-types.js';
import { groupBy } from '../../lib/group-by.js';
import classes from './MeetingBody.module.css';
import { MoveMeetingForm } from './MoveMeetingForm.js';

/** When, where and why; the agenda by day; the delegations in protocol order. */
export function MeetingBody({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useTranslation();
  const [isMoving, setIsMoving] = useState(false);
  return (
    <>
      <Facts
        facts={[
          [
            t('meeting.date'),
            <span key="date" className="row">
              <EventDateText date={meeting.date} />
              {meeting.may.move && !isMoving && (
                <Button variant="default" size="compact-sm" onClick={() => setIsMoving(true)}>
                  {t('meeting.move')}
                </Button>
              )}
            </span>,
          ],
          [t('meeting.place'), [meeting.venue, meeting.city].filter(Boolean).join(', ')],
          meeting.hostState !== null && [t('meeting.host'), meeting.hostState.name],
          meeting.workingGroup !== null && [t('meeting.workingGroup'), meeting.workingGroup.name],
          [t('meeting.status'), t(`meeting.statuses.${meeting.status}`)],
          meeting.objective !== null && [t('meeting.objective'), meeting.objective],
          [t('source'), meeting.source],
        ]}
      />
      {isMoving && <MoveMeetingForm meeting={meeting} onDone={() => setIsMoving(false)} />}
      <Section title={t('meeting.agenda')}>
        <Agenda items={meeting.agenda} />
      </Section>
      <Section title={t('meeting.delegations')} note={t('meeting.delegationsNote')}>
        <Delegations delegations={meeting.delegations} />
      </Section>
      <ChangeHistory subject="meetings" id={meeting.id} />
    </>
  );
}

function Agenda({ items }: { items: MeetingDetail['agenda'] }) {
  const { t } = useTranslation();
  if (items.length === 0) return <p className="muted">{t('meeting.noAgenda')}</p>;
  return (
    <div className={classes.agenda}>
      {[...groupBy(items, (item) => item.dayNumber)].map(([dayNumber, ofDay]) => (
        <div key={dayNumber} className={classes.day}>
          {dayNumber !== null && (
            <h3 className={classes.dayTitle}>{t('meeting.day', { number: dayNumber })}</h3>
          )}
          <ol>
            {ofDay.map((item) => (
              <li key={item.number} className={classes.item}>
                <span className="muted">{item.number}</span>
                <span>
                  {item.title}
                  {item.isTourDeTable && (
                    <span className={classes.tourDeTable}>{t('meeting.tourDeTable')}</span>
                  )}
                </span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}

type Delegation = MeetingDetail['delegations'][number];

function Delegations({ delegations }: { delegations: Delegation[] }) {
  const { t } = useTranslation();
  if (delegations.length === 0) return <p className="muted">{t('meeting.noDelegations')}</p>;
  const columns: Column<Delegation>[] = [
    { key: 'name', header: t('meeting.delegation'), width: '40%', render: ({ party }) => party.name },
    {
      key: 'standing',
      header: t('meeting.standing'),
      width: '14rem',
      render: ({ standing }) => t(`standing.${standing}`),
    },
    { key: 'note', header: t('meeting.note'), render: ({ note }) => note ?? '' },
  ];
  return (
    <DataTable
      caption={t('meeting.delegations')}
      columns={columns}
      rows={delegations}
      rowKey={({ party }) => party.name}
    />
  );
}
