import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { DayText } from '../../../components/DateText.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { Loaded } from '../../../components/Loaded.js';
import type { ClearanceSetting } from '../../../lib/api-types.js';
import { useMay } from '../../../lib/session.js';
import { ClearanceSettingForm } from './ClearanceSettingForm.js';
import { clearanceSettingsQuery } from './clearance.queries.js';

/** The steps that each state uses today, with the note that says so. */
export function ClearanceSettings() {
  const { t } = useTranslation();
  const mayEdit = useMay('clearance-setting:edit');
  const [editedId, setEditedId] = useState<string | null>(null);
  const columns: Column<ClearanceSetting>[] = [
    { key: 'state', header: t('state.name'), width: '20%', render: ({ state }) => state.name },
    {
      key: 'steps',
      header: t('clearanceSetting.steps'),
      width: '30%',
      render: (setting) => (
        <>
          {t(setting.usesClearance ? 'clearanceSetting.clears' : 'clearanceSetting.clearsNot')}
          {!setting.usesAcceptance && <div>{t('clearanceSetting.acceptsNot')}</div>}
          {setting.usesClearance && !setting.hasValidatingAuthority && (
            <div className="muted">{t('clearanceSetting.noAuthority')}</div>
          )}
        </>
      ),
    },
    {
      key: 'notes',
      header: t('clearanceSetting.notes'),
      render: (setting) =>
        editedId === setting.state.id ? (
          <ClearanceSettingForm setting={setting} onDone={() => setEditedId(null)} />
        ) : setting.notes.length === 0 ? (
          <span className="muted">{t('clearanceSetting.noNote')}</span>
        ) : (
          setting.notes.map(({ id, fromOn, source }) => (
            <div key={id}>
              <DayText on={fromOn} />: {source}
            </div>
          ))
        ),
    },
  ];
  if (mayEdit) {
    columns.push({
      key: 'actions',
      header: t('holiday.actions'),
      width: '7rem',
      render: ({ state }) =>
        editedId !== state.id && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('clearanceSetting.changeOf', { state: state.name })}
            onClick={() => setEditedId(state.id)}
          >
            {t('clearanceSetting.change')}
          </Button>
        ),
    });
  }
  return (
    <Loaded query={useQuery(clearanceSettingsQuery)}>
      {(settings) =>
        settings.length === 0 ? (
          <EmptyState title={t('clearanceSetting.none')} />
        ) : (
          <DataTable
            caption={t('clearanceSetting.title')}
            columns={columns}
            rows={settings}
            rowKey={({ state }) => state.id}
          />
        )
      }
    </Loaded>
  );
}
