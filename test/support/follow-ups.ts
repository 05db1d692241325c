import type { Page } from 'playwright-core';
import { daysBetween } from '#app/kernel/calendar-date.js';
import { newId } from '#app/kernel/identifiers.js';
import { ReminderTicks } from '#app/modules/reminders/reminder-ticks.js';
import type { Demo } from './demo.js';
import { readApi, writeApi } from './stage.js';

interface Milestone {
  id: string;
  title: string;
  state: { isoCode: string } | null;
  date: { endsOn: string };
  isClosed: boolean;
}

export interface FollowUp {
  id: string;
  state: string;
  sendOn: string;
  milestone: { title: string };
  recipient: { displayName: string };
}

export const waitingFollowUps = async (page: Page): Promise<FollowUp[]> =>
  (await readApi<{ items: FollowUp[] }>(page, '/reminders?state=drafted&isDue=true')).items;

/**
 * Has an administrator set a policy for one milestone of Thailand, whose only step counts to `nominalOn`, a working day
 * there, and goes to two others than its focal point. From that morning on both follow-ups wait for an officer.
 */
export async function draftFollowUps(demo: Demo, administrator: Page, nominalOn: string): Promise<void> {
  const { items } = await readApi<{ items: Milestone[] }>(
    administrator,
    '/milestones?kind=commitment_due&from=2018-05-01&limit=200',
  );
  const milestone = items.find(({ state, isClosed }) => state?.isoCode === 'TH' && !isClosed);
  if (milestone === undefined) throw new Error('the demo has no open milestone of Thailand');
  const offset = `-P${daysBetween(nominalOn, milestone.date.endsOn)}D`;
  const audience = ['alternate', 'validating_authority'];
  await writeApi(administrator, 'POST', '/reminder-policies', {
    id: newId(),
    milestoneKind: 'commitment_due',
    milestoneId: milestone.id,
    steps: [{ code: 'note', offset, audience, release: 'officer' }],
    sendAtLocal: '08:00',
  });
  await demo.get(ReminderTicks).run();
}
