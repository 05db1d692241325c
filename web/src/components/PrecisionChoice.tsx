import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type KnownPrecision, knownPrecisions } from '../lib/dates.js';
import classes from './PrecisionChoice.module.css';

interface PrecisionChoiceProps {
  value: KnownPrecision;
  onChange: (precision: KnownPrecision) => void;
}

/** How exactly a date is known: the day, its month or its quarter. */
export function PrecisionChoice({ value, onChange }: PrecisionChoiceProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group label={t('precision.label')} value={value} onChange={onChange}>
      <div className={classes.root}>
        {knownPrecisions.map((known) => (
          <Radio key={known} value={known} label={t(`precision.${known}`)} />
        ))}
      </div>
    </Radio.Group>
  );
}
