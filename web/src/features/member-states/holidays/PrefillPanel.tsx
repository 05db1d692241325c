import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../components/Section.js';
import { api, unwrap } from '../../../lib/api.js';
import { ChangePreview } from './ChangePreview.js';
import classes from './HolidayForm.module.css';

interface Props {
  /** Undefined: every state. */
  stateId?: string;
  years: number[];
  chosen: number[];
  onDone: () => void;
}

/** Fills in what the library knows; what people entered, confirmed or removed stays. */
export function PrefillPanel({ stateId, years, chosen, onDone }: Props) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(chosen.map(String));
  const body = {
    years: wanted.map(Number).toSorted((one, other) => one - other),
    ...(stateId === undefined ? {} : { stateIds: [stateId] }),
  };
  const request =
    wanted.length === 0
      ? null
      : {
          key: JSON.stringify(body),
          send: (dryRun: boolean) =>
            unwrap(api.POST('/api/v1/holidays/prefill', { params: { query: { dryRun } }, body })),
        };
  return (
    <Section title={t('holiday.prefill.title')} note={t('holiday.prefill.note')}>
      <ChangePreview request={request} onDone={onDone}>
        <Checkbox.Group label={t('holiday.prefill.years')} value={wanted} onChange={setWanted}>
          <div className={classes.years}>
            {years.map((year) => (
              <Checkbox key={year} value={String(year)} label={year} />
            ))}
          </div>
        </Checkbox.Group>
      </ChangePreview>
    </Section>
  );
}
