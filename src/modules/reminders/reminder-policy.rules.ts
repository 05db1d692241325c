import type { Fault } from '#app/kernel/errors.js';
import type { MilestoneKind } from '#app/modules/milestones/milestone.js';
import { isBeforeStep, type ReminderStep } from '#app/modules/reminders/reminder-policy.js';

/** What is wrong with the steps of a policy, beyond the shape of each: all faults, with pointers into the body. */
export function faultsOfSteps(kind: MilestoneKind, steps: readonly ReminderStep[]): Fault[] {
  return steps.flatMap((step, index): Fault[] => {
    const { code, offset } = step;
    const faults: Fault[] = [];
    const first = steps.findIndex((other) => other.code === code);
    if (first < index) {
      faults.push({ pointer: `/steps/${index}/code`, code: 'code_not_unique', params: { code } });
    }
    // After a meeting there is nothing to remind of; its action items are milestones of their own.
    if (kind === 'meeting' && !isBeforeStep(step)) {
      faults.push({ pointer: `/steps/${index}/offset`, code: 'step_after_meeting', params: { offset } });
    }
    return faults;
  });
}
