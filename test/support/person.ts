import type { Person } from '#app/modules/reminders/reminder-person.js';

/** Somebody in Kuala Lumpur who rests at weekends and wants every mail. */
export function person(rest: Partial<Person> = {}): Person {
  return {
    userId: 'person',
    zone: 'Asia/Kuala_Lumpur',
    restDays: [6, 7],
    holidays: new Map(),
    quietDays: [],
    weeklyOn: null,
    isUnsubscribed: false,
    lastReminderTo: 'me',
    absences: [],
    isFailing: false,
    ...rest,
  };
}
