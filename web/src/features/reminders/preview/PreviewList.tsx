import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { Section } from '../../../components/Section.js';
import type { PreviewMail } from '../../../lib/api-types.js';
import { formatLongDay, timeOf } from '../../../lib/dates.js';
import { groupBy } from '../../../lib/group-by.js';
import { useToday } from '../../../lib/session.js';
import { useDateWords } from '../../../lib/use-date-words.js';
import { MailLines } from './MailLines.js';
import classes from './Preview.module.css';
import type { PreviewSearch } from './preview-search.js';

const DAYS_AT_A_TIME = 14;

interface Props {
  mails: PreviewMail[];
  search: PreviewSearch;
}

/** Day by day, and in each day by recipient in the order of sending; one day alone where it was chosen. */
export function PreviewList({ mails, search }: Props) {
  const { t } = useTranslation();
  const [shownDays, setShownDays] = useState(DAYS_AT_A_TIME);
  const days = [...groupBy(mails, ({ sendOn }) => sendOn)];
  const { day, ...withoutDay } = search;
  if (day !== undefined) {
    return (
      <ChosenDay>
        <p>
          <Link to="/reminders/preview" search={withoutDay}>
            {t('preview.allDays')}
          </Link>
        </p>
        <DayOfMails sendOn={day} mails={mails.filter(({ sendOn }) => sendOn === day)} search={search} />
      </ChosenDay>
    );
  }
  return (
    <>
      {days.slice(0, shownDays).map(([sendOn, ofDay]) => (
        <DayOfMails key={sendOn} sendOn={sendOn} mails={ofDay} search={search} />
      ))}
      {days.length > shownDays && (
        <div className="no-print">
          <Button variant="default" onClick={() => setShownDays(shownDays + DAYS_AT_A_TIME)}>
            {t('showMore')}
          </Button>
        </div>
      )}
    </>
  );
}

/** The calendar's link that led here is gone: the focus comes along. */
function ChosenDay({ children }: { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.focus(), []);
  return (
    <div ref={root} tabIndex={-1} className={classes.chosenDay}>
      {children}
    </div>
  );
}

function DayOfMails({ sendOn, mails, search }: Props & { sendOn: string }) {
  const { t, i18n } = useTranslation();
  const today = useToday();
  const words = useDateWords();
  const title = formatLongDay(i18n.language, sendOn);
  const columns: Column<PreviewMail>[] = [
    {
      key: 'recipient',
      header: t('reminder.recipient'),
      width: '24%',
      render: ({ recipient, kind }) => (
        <>
          <Link
            to="/reminders/preview/mail"
            search={{ ...search, recipient: recipient.id, on: sendOn }}
            aria-label={t('preview.mailTo', { name: recipient.displayName, day: words.day(sendOn) })}
            preload={false}
          >
            {recipient.displayName}
          </Link>
          {kind === 'reminder_single' && <div className="muted">{t('preview.single')}</div>}
        </>
      ),
    },
    {
      key: 'time',
      header: t('reminder.localTime'),
      width: '7rem',
      render: ({ sendAt, zone }) => timeOf(sendAt, zone),
    },
    { key: 'lines', header: t('reminder.about'), render: ({ lines }) => <MailLines lines={lines} /> },
  ];
  return (
    <Section
      title={title}
      note={`${t('preview.mails', { count: mails.length })}, ${words.distance(today, sendOn)}`}
    >
      <DataTable
        caption={title}
        columns={columns}
        rows={mails}
        rowKey={({ recipient, sendAt, kind }) => `${recipient.id} ${sendAt} ${kind}`}
      />
    </Section>
  );
}
