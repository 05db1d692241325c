import { addDays } from '#app/kernel/calendar-date.js';
import { instantOf } from '#app/kernel/time-zone.js';
import { DUE_ON, SEND_AT_LOCAL } from '../tracker/world.js';

/** Clocks that show half past eight one after the other, eastern ones first; none has daylight saving in May but those. */
export const zones = [
  'Pacific/Auckland',
  'Pacific/Noumea',
  'Australia/Lord_Howe',
  'Australia/Brisbane',
  'Australia/Darwin',
  'Asia/Tokyo',
  'Australia/Eucla',
  'Asia/Kuala_Lumpur',
  'Asia/Bangkok',
  'Asia/Yangon',
  'Asia/Dhaka',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Karachi',
  'Asia/Kabul',
  'Asia/Dubai',
  'Asia/Riyadh',
  'Africa/Johannesburg',
] as const;

/** Days before the due date on which the reminders of the bench are due. */
export const STEP_DAYS = 7;

/** When the reminders of each zone become due, in the order of time; the day ends for nobody before the last. */
export const waves: readonly string[] = zones
  .map((zone) => instantOf(addDays(DUE_ON, -STEP_DAYS), SEND_AT_LOCAL, zone).toISOString())
  .toSorted();
