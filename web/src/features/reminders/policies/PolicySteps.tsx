import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import type { ReminderPolicy } from '../../../lib/api-types.js';
import { useOffsetWords } from '../use-offset-words.js';

type Step = ReminderPolicy['steps'][number];

/** The steps of a policy: when, to whom, in what form. */
export function PolicySteps({ caption, steps }: { caption: string; steps: Step[] }) {
  const { t } = useTranslation();
  const offsetWords = useOffsetWords();
  if (steps.length === 0) return <p className="muted">{t('policyEditor.noSteps')}</p>;
  const columns: Column<Step>[] = [
    { key: 'offset', header: t('policy.when'), width: '24%', render: ({ offset }) => offsetWords(offset) },
    {
      key: 'audience',
      header: t('policy.audience'),
      render: ({ audience }) => audience.map((member) => t(`policy.audiences.${member}`)).join(', '),
    },
    {
      key: 'form',
      header: t('policyEditor.form'),
      width: '22%',
      render: ({ form }) => t(`policyEditor.forms.${form}`),
    },
    {
      key: 'release',
      header: t('policyEditor.release'),
      width: '24%',
      render: ({ release }) => t(`policyEditor.releases.${release}`),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={steps} rowKey={({ code }) => code} />;
}
