import '@mantine/dates/styles.css';
import { DatePickerInput } from '@mantine/dates';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useDateWords } from '../lib/use-date-words.js';

export interface DayPickerProps {
  label: string;
  value: string | null;
  onChange: (date: string | null) => void;
  /** The tracker's today; the calendar opens on it, never on the browser's. */
  today: string;
  earliest?: string;
  latest?: string;
  isClearable?: boolean;
  hidesLabel?: boolean;
}

/** A calendar date, written as it is everywhere else: "14 June 2018". Load it lazily: calendars are heavy. */
export function DayPicker({
  label,
  value,
  onChange,
  today,
  earliest,
  latest,
  isClearable,
  hidesLabel,
}: DayPickerProps) {
  const { t } = useTranslation();
  const words = useDateWords();
  // The calendar is a dialog named by the field that opens it: both must know the same id.
  const id = useId();
  return (
    <DatePickerInput
      id={id}
      miw="9rem"
      label={hidesLabel ? undefined : label}
      // The field is a button that shows its date: both belong to its name.
      aria-label={value === null ? label : `${label} ${words.day(value)}`}
      value={value}
      onChange={onChange}
      valueFormat="D MMMM YYYY"
      defaultDate={value ?? today}
      minDate={earliest}
      maxDate={latest}
      clearable={isClearable}
      clearButtonProps={{ 'aria-label': t('picker.clear') }}
      highlightToday={false}
      // Which days rest differs by Member State.
      weekendDays={[]}
      // Beside its field, not at the end of the page: it may stand in a dialog itself.
      popoverProps={{ id, withinPortal: false, transitionProps: { duration: 0 }, returnFocus: true }}
      ariaLabels={{
        nextMonth: t('picker.nextMonth'),
        previousMonth: t('picker.previousMonth'),
        nextYear: t('picker.nextYear'),
        previousYear: t('picker.previousYear'),
        nextDecade: t('picker.nextDecade'),
        previousDecade: t('picker.previousDecade'),
      }}
    />
  );
}
