import { addDays, dateOf, instantAt, timeOf } from '../../lib/dates.js';

interface Clock {
  now: string;
  zone: string;
}

export interface Destination {
  label: 'dayLater' | 'weekLater' | 'firstMeeting';
  instant: string;
}

/** Noon, when every recipient's mail of that morning has gone out. */
const firstMeeting = { date: '2018-06-01', time: '12:00' };

/** Where the clock can be moved with one press; it only moves forward. */
export function destinations({ now, zone }: Clock): Destination[] {
  const later = (days: number) => instantAt(addDays(dateOf(now, zone), days), timeOf(now, zone), zone);
  const meeting = instantAt(firstMeeting.date, firstMeeting.time, zone);
  const offered: Destination[] = [
    { label: 'dayLater', instant: later(1) },
    { label: 'weekLater', instant: later(7) },
  ];
  if (Date.parse(meeting) > Date.parse(now)) offered.push({ label: 'firstMeeting', instant: meeting });
  return offered;
}
