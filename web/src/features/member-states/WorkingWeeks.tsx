import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Loaded } from '../../components/Loaded.js';
import type { Organisation } from '../../lib/api-types.js';
import { formatWeekday } from '../../lib/dates.js';
import { useMay } from '../../lib/session.js';
import { organisationsQuery } from './member-states.queries.js';
import { WorkingWeekForm } from './WorkingWeekForm.js';

/** On which weekdays the people of each organisation rest. */
export function WorkingWeeks() {
  const { t, i18n } = useTranslation();
  const mayEdit = useMay('working-week:edit');
  const [editedId, setEditedId] = useState<string | null>(null);
  const columns: Column<Organisation>[] = [
    { key: 'name', header: t('workingWeek.organisation'), width: '40%', render: ({ name }) => name },
    { key: 'state', header: t('state.name'), width: '18%', render: ({ state }) => state?.name },
    {
      key: 'restDays',
      header: t('workingWeek.restDays'),
      render: (organisation) =>
        editedId === organisation.id ? (
          <WorkingWeekForm organisation={organisation} onDone={() => setEditedId(null)} />
        ) : (
          organisation.restDays.map((day) => formatWeekday(i18n.language, day)).join(', ') ||
          t('workingWeek.noRestDay')
        ),
    },
  ];
  if (mayEdit) {
    columns.push({
      key: 'actions',
      header: t('holiday.actions'),
      width: '7rem',
      render: ({ id, name }) =>
        editedId !== id && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('workingWeek.editOf', { name })}
            onClick={() => setEditedId(id)}
          >
            {t('workingWeek.edit')}
          </Button>
        ),
    });
  }
  return (
    <Loaded query={useQuery(organisationsQuery)}>
      {(organisations) =>
        organisations.length === 0 ? (
          <EmptyState title={t('workingWeek.none')} />
        ) : (
          <DataTable
            caption={t('workingWeek.title')}
            columns={columns}
            rows={organisations}
            rowKey={({ id }) => id}
          />
        )
      }
    </Loaded>
  );
}
