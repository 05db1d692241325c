import { Checkbox, FileInput, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../components/Section.js';
import { api, unwrap } from '../../../lib/api.js';
import type { StateRef } from '../../../lib/api-types.js';
import { ChangePreview } from './ChangePreview.js';

interface Props {
  states: StateRef[];
  stateId?: string;
  onDone: () => void;
}

interface ReadFile {
  file: File;
  name: string;
  text: string;
}

/** A table (CSV) or a calendar (iCalendar) of holidays. */
export function ImportPanel({ states, stateId, onDone }: Props) {
  const { t } = useTranslation();
  const [read, setRead] = useState<ReadFile | null>(null);
  const [state, setState] = useState(stateId ?? '');
  const [source, setSource] = useState('');
  const [replacesExpected, setReplacesExpected] = useState(false);
  const open = async (file: File | null) =>
    setRead(file === null ? null : { file, name: file.name, text: await file.text() });

  const body = read !== null && {
    format: read.name.toLowerCase().endsWith('.ics') ? ('ics' as const) : ('csv' as const),
    text: read.text,
    source: source.trim() === '' ? read.name : source.trim(),
    replacesExpected,
    ...(state === '' ? {} : { stateId: state }),
  };
  const request =
    body === false
      ? null
      : {
          key: JSON.stringify(body),
          send: (dryRun: boolean) =>
            unwrap(api.POST('/api/v1/holidays/import', { params: { query: { dryRun } }, body })),
        };
  return (
    <Section title={t('holiday.import.title')} note={t('holiday.import.note')}>
      <ChangePreview request={request} onDone={onDone}>
        <FileInput
          label={t('holiday.import.file')}
          description={t('holiday.import.fileHint')}
          placeholder={t('holiday.import.choose')}
          accept=".csv,.ics,text/csv,text/calendar"
          value={read?.file ?? null}
          onChange={(file) => void open(file)}
        />
        <NativeSelect
          label={t('state.name')}
          description={t('holiday.import.stateHint')}
          value={state}
          onChange={(event) => setState(event.currentTarget.value)}
          data={[
            { value: '', label: t('holiday.import.inFile') },
            ...states.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TextInput
          label={t('source')}
          description={t('holiday.import.sourceHint')}
          maxLength={500}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <Checkbox
          label={t('holiday.import.replaces')}
          description={t('holiday.import.replacesHint')}
          checked={replacesExpected}
          onChange={(event) => setReplacesExpected(event.currentTarget.checked)}
        />
      </ChangePreview>
    </Section>
  );
}
