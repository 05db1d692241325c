import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Loaded } from '../../components/Loaded.js';
import { Section } from '../../components/Section.js';
import type { ReminderPolicy } from '../../lib/api-types.js';
import { reminderPoliciesQuery } from './reminders.queries.js';
import { useOffsetWords } from './use-offset-words.js';

type Step = ReminderPolicy['steps'][number];

/** When reminders go out, and to whom: the policy is data, and this is what it says. */
export function ReminderPolicies() {
  const { t } = useTranslation();
  const offsetWords = useOffsetWords();
  const columns: Column<Step>[] = [
    { key: 'offset', header: t('policy.when'), width: '40%', render: ({ offset }) => offsetWords(offset) },
    {
      key: 'audience',
      header: t('policy.audience'),
      render: ({ audience }) => audience.map((member) => t(`policy.audiences.${member}`)).join(', '),
    },
  ];
  return (
    <Loaded query={useQuery(reminderPoliciesQuery)}>
      {(policies) => {
        if (policies.length === 0) return <EmptyState title={t('policy.none')} />;
        return policies.map((policy) => {
          const title = t(`milestone.${policy.milestoneKind}`);
          return (
            <Section key={policy.id} title={title} note={t('policy.sentAt', { time: policy.sendAtLocal })}>
              <DataTable caption={title} columns={columns} rows={policy.steps} rowKey={({ code }) => code} />
            </Section>
          );
        });
      }}
    </Loaded>
  );
}
