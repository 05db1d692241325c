import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../components/Section.js';
import type { StateRef } from '../../../lib/api-types.js';
import { HolidayForm } from './HolidayForm.js';
import { ImportPanel } from './ImportPanel.js';
import { PrefillPanel } from './PrefillPanel.js';
import { useAddHoliday } from './use-holiday-writes.js';

type Tool = 'add' | 'prefill' | 'import';

interface Props {
  states: StateRef[];
  /** Of one state, or of all. */
  state?: StateRef;
  /** Whether the library can help. */
  isInLibrary: boolean;
  years: number[];
  chosenYears: number[];
}

/** What an administrator does with the table: add days, prefill, import; one at a time. */
export function HolidayTools({ states, state, isInLibrary, years, chosenYears }: Props) {
  const { t } = useTranslation();
  const [tool, setTool] = useState<Tool | null>(null);
  const buttons = useRef(new Map<Tool, HTMLButtonElement | null>());
  const close = () => {
    if (tool !== null) buttons.current.get(tool)?.focus();
    setTool(null);
  };
  const tools: Tool[] = [
    ...(state === undefined ? [] : (['add'] as const)),
    ...(isInLibrary ? (['prefill'] as const) : []),
    'import',
  ];
  return (
    <>
      <div className="row no-print">
        {tools.map((each) => (
          <Button
            key={each}
            ref={(button) => void buttons.current.set(each, button)}
            variant="default"
            aria-expanded={tool === each}
            onClick={() => setTool(tool === each ? null : each)}
          >
            {t(`holiday.tools.${each}`)}
          </Button>
        ))}
      </div>
      {tool === 'add' && state !== undefined && (
        <AddPanel state={state} opensOn={`${chosenYears[0]}-01-01`} onDone={close} />
      )}
      {tool === 'prefill' && (
        <PrefillPanel stateId={state?.id} years={years} chosen={chosenYears} onDone={close} />
      )}
      {tool === 'import' && <ImportPanel states={states} stateId={state?.id} onDone={close} />}
    </>
  );
}

function AddPanel({ state, opensOn, onDone }: { state: StateRef; opensOn: string; onDone: () => void }) {
  const { t } = useTranslation();
  const save = useAddHoliday(state.id, onDone);
  return (
    <Section title={t('holiday.addTitle')} note={t('holiday.addNote')}>
      <HolidayForm opensOn={opensOn} save={save} onCancel={onDone} />
    </Section>
  );
}
