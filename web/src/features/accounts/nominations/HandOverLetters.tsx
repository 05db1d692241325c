import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { DayText } from '../../../components/DateText.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { Section } from '../../../components/Section.js';
import type { HandOver } from '../../../lib/api-types.js';

type Letter = HandOver['letters'][number];

/** Formal letters about what is still open. */
export function HandOverLetters({ letters }: { letters: Letter[] }) {
  const { t } = useTranslation();
  const columns: Column<Letter>[] = [
    {
      key: 'number',
      header: t('handOver.letter'),
      width: '24%',
      render: ({ id, number }) => (
        <Link to="/letters/$letterId" params={{ letterId: id }} preload={false}>
          {number}
        </Link>
      ),
    },
    { key: 'about', header: t('handOver.letterAbout'), render: ({ titles }) => titles.join('; ') },
    {
      key: 'dated',
      header: t('handOver.letterDated'),
      width: '10rem',
      render: ({ datedOn }) => <DayText on={datedOn} />,
    },
    {
      key: 'sent',
      header: t('handOver.letterSent'),
      width: '10rem',
      render: ({ sentOn }) =>
        sentOn === null ? <span className="muted">{t('handOver.notSent')}</span> : <DayText on={sentOn} />,
    },
  ];
  return (
    <Section title={t('handOver.letters')}>
      {letters.length === 0 ? (
        <EmptyState title={t('handOver.lettersNone')} />
      ) : (
        <DataTable caption={t('handOver.letters')} columns={columns} rows={letters} rowKey={({ id }) => id} />
      )}
    </Section>
  );
}
