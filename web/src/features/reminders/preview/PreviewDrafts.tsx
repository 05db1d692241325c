import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { DayText } from '../../../components/DateText.js';
import { Section } from '../../../components/Section.js';
import type { PreviewDraft } from '../../../lib/api-types.js';
import { MailLine } from './MailLines.js';

/** Follow-ups go out when an officer releases them: nobody can say on which day. */
export function PreviewDrafts({ drafts }: { drafts: PreviewDraft[] }) {
  const { t } = useTranslation();
  if (drafts.length === 0) return null;
  const columns: Column<PreviewDraft>[] = [
    {
      key: 'recipient',
      header: t('reminder.recipient'),
      width: '24%',
      render: ({ recipient }) => recipient.displayName,
    },
    {
      key: 'drafted',
      header: t('preview.draftedOn'),
      width: '11rem',
      render: ({ draftedOn }) => <DayText on={draftedOn} />,
    },
    { key: 'about', header: t('reminder.about'), render: (draft) => <MailLine line={draft} /> },
  ];
  return (
    <Section title={t('preview.drafts')} note={t('preview.draftsNote')}>
      <DataTable
        caption={t('preview.drafts')}
        columns={columns}
        rows={drafts}
        rowKey={({ recipient, milestoneId, step, draftedOn }) =>
          [recipient.id, milestoneId, step, draftedOn].join(' ')
        }
      />
    </Section>
  );
}
