import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { DayText } from '../../../components/DateText.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { Section } from '../../../components/Section.js';
import type { HandOver } from '../../../lib/api-types.js';

type Mail = HandOver['mails'][number];
type Reminder = HandOver['reminders'][number];

/** What is on its way to the post, and what comes next. */
export function HandOverMails({ mails, reminders }: Pick<HandOver, 'mails' | 'reminders'>) {
  const { t } = useTranslation();
  const mailColumns: Column<Mail>[] = [
    { key: 'subject', header: t('handOver.about'), width: '60%', render: ({ subject }) => subject },
    { key: 'to', header: t('handOver.to'), render: ({ to }) => to },
  ];
  const reminderColumns: Column<Reminder>[] = [
    {
      key: 'on',
      header: t('handOver.sendOn'),
      width: '12rem',
      render: ({ sendOn }) => <DayText on={sendOn} />,
    },
    { key: 'about', header: t('handOver.about'), render: ({ title }) => title },
    { key: 'to', header: t('handOver.to'), width: '26%', render: ({ to }) => to },
  ];
  return (
    <>
      <Section title={t('handOver.mails')}>
        {mails.length === 0 ? (
          <EmptyState title={t('handOver.mailsNone')} />
        ) : (
          <DataTable
            caption={t('handOver.mails')}
            columns={mailColumns}
            rows={mails}
            rowKey={({ id }) => id}
          />
        )}
      </Section>
      <Section title={t('handOver.reminders')}>
        {reminders.length === 0 ? (
          <EmptyState title={t('handOver.remindersNone')} />
        ) : (
          <DataTable
            caption={t('handOver.reminders')}
            columns={reminderColumns}
            rows={reminders}
            rowKey={({ sendOn, title, to }) => `${sendOn} ${title} ${to}`}
          />
        )}
      </Section>
    </>
  );
}
