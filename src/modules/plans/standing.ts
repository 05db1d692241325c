/** In the order of the matrix's legend. "Not reported" is silence, never "not started" (docs/glossary.md). */
export const implementationStatuses = ['not_reported', 'not_started', 'in_progress', 'implemented'] as const;
export type ImplementationStatus = (typeof implementationStatuses)[number];

export const applicabilities = ['full', 'part', 'none'] as const;
/** Whether a commitment applies to a state: in full, in part, not at all. */
export type Applicability = (typeof applicabilities)[number];

/** In the order of the matrix's legend. */
export const scheduleHealths = ['none', 'on_track', 'due_soon', 'overdue', 'stale'] as const;
/** How a state stands with the regional due date; derived, never typed in. */
export type ScheduleHealth = (typeof scheduleHealths)[number];
