import type { Assignment } from '../../../lib/api-types.js';

export const urgencies = ['overdue', 'dueSoon', 'later', 'done'] as const;

/** The parts of a focal point's list, most urgent first. */
export type Urgency = (typeof urgencies)[number];

/** Where a national implementation stands in the list; lateness itself comes from the API. */
export function urgencyOf({ status, applicability, health }: Assignment): Urgency {
  if (status === 'implemented' || applicability === 'none') return 'done';
  switch (health) {
    case 'overdue':
      return 'overdue';
    case 'due_soon':
      return 'dueSoon';
    case 'none':
    case 'on_track':
    case 'stale':
      return 'later';
  }
}
