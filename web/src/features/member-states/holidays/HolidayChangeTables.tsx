import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { Notice } from '../../../components/Notice.js';
import { Section } from '../../../components/Section.js';
import type { HolidayChange, HolidayDay } from '../../../lib/api-types.js';
import { useDateWords } from '../../../lib/use-date-words.js';

/** Every day that would be added, changed or removed, and what is left as people have it. */
export function HolidayChangeTables({ change }: { change: HolidayChange }) {
  const { t } = useTranslation();
  const { added, changed, removed, kept, unchangedCount, notInLibrary } = change;
  return (
    <>
      {notInLibrary.length > 0 && (
        <Notice kind="attention" title={t('holiday.notInLibraryTitle')}>
          <p>
            {t('holiday.change.notInLibrary', { states: notInLibrary.map(({ name }) => name).join(', ') })}
          </p>
        </Notice>
      )}
      <Days title={t('holiday.change.added', { count: added.length })} days={added} />
      <Changes
        title={t('holiday.change.changed', { count: changed.length })}
        header={t('holiday.change.before')}
        rows={changed.map(({ before, after }) => ({ day: after, other: before }))}
      />
      <Days title={t('holiday.change.removed', { count: removed.length })} days={removed} />
      <Changes
        title={t('holiday.change.kept', { count: kept.length })}
        header={t('holiday.change.stays')}
        rows={kept.map(({ proposed, current, reason }) => ({ day: proposed, other: current, reason }))}
      />
      <p className="muted">{t('holiday.change.unchanged', { count: unchangedCount })}</p>
    </>
  );
}

function useDayColumns(): Column<HolidayDay>[] {
  const { t } = useTranslation();
  const words = useDateWords();
  return [
    { key: 'day', header: t('holiday.day'), width: '20%', render: ({ heldOn }) => words.day(heldOn) },
    { key: 'state', header: t('state.name'), width: '18%', render: ({ state }) => state.name },
    { key: 'name', header: t('holiday.name'), render: ({ name }) => name },
    {
      key: 'certainty',
      header: t('holiday.certainty'),
      width: '8rem',
      render: ({ isConfirmed }) => (isConfirmed ? t('holiday.confirmed') : t('holiday.expected')),
    },
    { key: 'source', header: t('source'), render: ({ source }) => source },
  ];
}

const keyOf = ({ state, heldOn }: HolidayDay) => `${state.isoCode} ${heldOn}`;

function Days({ title, days }: { title: string; days: HolidayDay[] }) {
  const columns = useDayColumns();
  if (days.length === 0) return null;
  return (
    <Section title={title}>
      <DataTable caption={title} columns={columns} rows={days} rowKey={keyOf} />
    </Section>
  );
}

interface ComparedDay {
  day: HolidayDay;
  other: HolidayDay | null;
  reason?: HolidayChange['kept'][number]['reason'];
}

function Changes({ title, header, rows }: { title: string; header: string; rows: ComparedDay[] }) {
  const { t } = useTranslation();
  const dayColumns = useDayColumns();
  if (rows.length === 0) return null;
  const columns: Column<ComparedDay>[] = [
    ...dayColumns.map((column) => ({ ...column, render: ({ day }: ComparedDay) => column.render(day) })),
    {
      key: 'other',
      header,
      render: ({ other, reason }) =>
        [
          other !== null &&
            `${other.name}, ${other.isConfirmed ? t('holiday.confirmed') : t('holiday.expected')}`,
          reason !== undefined && t(`holiday.keptReasons.${reason}`),
        ]
          .filter(Boolean)
          .join(' · '),
    },
  ];
  return (
    <Section title={title}>
      <DataTable caption={title} columns={columns} rows={rows} rowKey={({ day }) => keyOf(day)} />
    </Section>
  );
}
