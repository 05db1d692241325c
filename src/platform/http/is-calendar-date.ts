import { ValidateBy } from 'class-validator';
import { isCalendarDate } from '#app/kernel/calendar-date.js';

/** A member that holds a date that exists, `YYYY-MM-DD`. */
export function IsCalendarDate(): PropertyDecorator {
  return ValidateBy({
    name: 'isCalendarDate',
    validator: {
      validate: (value) => typeof value === 'string' && isCalendarDate(value),
      defaultMessage: () => '$property must be a date that exists, YYYY-MM-DD',
    },
  });
}
