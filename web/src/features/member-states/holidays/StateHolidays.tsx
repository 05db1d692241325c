import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { Loaded } from '../../../components/Loaded.js';
import { Section } from '../../../components/Section.js';
import type { Holiday } from '../../../lib/api-types.js';
import { formatLongDay } from '../../../lib/dates.js';
import { useMay } from '../../../lib/session.js';
import { holidaysQuery } from '../member-states.queries.js';
import { HolidayForm } from './HolidayForm.js';
import { editButtonId, HolidayRowActions } from './HolidayRowActions.js';
import { useSetHoliday } from './use-holiday-writes.js';

/** The holidays of one state and year, by date. */
export function StateHolidays({ isoCode, year }: { isoCode: string; year: number }) {
  const { t, i18n } = useTranslation();
  const mayEdit = useMay('holiday:edit');
  const [editedId, setEditedId] = useState<string | null>(null);
  const closeForm = (holiday: Holiday) => {
    setEditedId(null);
    document.getElementById(editButtonId(holiday.id))?.focus();
  };
  const columns: Column<Holiday>[] = [
    {
      key: 'day',
      header: t('holiday.day'),
      width: '22%',
      render: ({ heldOn }) => <time dateTime={heldOn}>{formatLongDay(i18n.language, heldOn)}</time>,
    },
    { key: 'name', header: t('holiday.name'), render: ({ name }) => name },
    {
      key: 'certainty',
      header: t('holiday.certainty'),
      width: '8rem',
      render: ({ isConfirmed }) => (isConfirmed ? t('holiday.confirmed') : t('holiday.expected')),
    },
    { key: 'source', header: t('source'), render: ({ source }) => source },
  ];
  if (mayEdit) {
    columns.push({
      key: 'actions',
      header: t('holiday.actions'),
      width: '17rem',
      render: (holiday) => <HolidayRowActions holiday={holiday} onEdit={() => setEditedId(holiday.id)} />,
    });
  }
  return (
    <Loaded query={useQuery(holidaysQuery(isoCode, year))}>
      {(holidays) => {
        const edited = holidays.find(({ id }) => id === editedId);
        return (
          <>
            {edited !== undefined && (
              <EditHoliday key={edited.id} holiday={edited} onDone={() => closeForm(edited)} />
            )}
            {holidays.length === 0 ? (
              <EmptyState title={t('holiday.none', { year })}>{t('holiday.noneHint')}</EmptyState>
            ) : (
              <DataTable
                caption={t('holiday.title')}
                columns={columns}
                rows={holidays}
                rowKey={({ id }) => id}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function EditHoliday({ holiday, onDone }: { holiday: Holiday; onDone: () => void }) {
  const { t } = useTranslation();
  const save = useSetHoliday(holiday, onDone);
  return (
    <Section title={t('holiday.editTitle', { name: holiday.name })} note={t('holiday.editNote')}>
      <HolidayForm holiday={holiday} opensOn={holiday.heldOn} save={save} onCancel={onDone} />
    </Section>
  );
}
