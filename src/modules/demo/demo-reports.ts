import { Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import type { MovableClock } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import type { PostUpdateInput } from '#app/modules/progress/update.dto.js';
import { UpdatesService } from '#app/modules/progress/updates.service.js';
import { asPerson } from '#app/platform/database/acting.js';
import { Database } from '#app/platform/database/database.js';

interface UnreportedAssignment {
  id: string;
  memberStateId: string;
  focalPointId: string;
  displayName: string;
  timeZone: string;
  /** Places in the plan and in the English alphabet, from 0. */
  commitmentPlace: number;
  statePlace: number;
}

type Report = Pick<PostUpdateInput, 'kind'> & Partial<PostUpdateInput>;

// One after the other, shifted by one from state to state and from commitment to commitment: no state looks better or
// worse than another. Null: no report received.
const rotation: readonly (Report | null)[] = [
  null,
  { kind: 'report', status: 'not_started' },
  { kind: 'report', status: 'in_progress' },
  { kind: 'report', status: 'implemented', evidence: [{ citation: 'Illustrative citation' }] },
  { kind: 'report', status: 'in_progress', visibility: 'member_states' },
  null,
  {
    kind: 'report',
    status: 'implemented',
    visibility: 'public',
    evidence: [{ citation: 'Illustrative citation' }],
  },
  {
    kind: 'applicability',
    applicability: 'part',
    applicabilityReason: 'Illustrative reason, for demonstration.',
  },
];

const NARRATIVE = 'Illustrative report, for demonstration. It says nothing about any state.';

const UNREPORTED = `
  SELECT assignments.id, assignments.member_state_id AS "memberStateId", users.id AS "focalPointId",
    display_name AS "displayName", users.time_zone AS "timeZone",
    dense_rank() OVER (ORDER BY commitments.position, commitments.id)::int - 1 AS "commitmentPlace",
    dense_rank() OVER (ORDER BY member_states.name)::int - 1 AS "statePlace", version
  FROM assignments
  JOIN commitments ON commitments.id = commitment_id
  JOIN member_states ON member_states.id = assignments.member_state_id
  JOIN nominations ON nominations.member_state_id = member_states.id AND function = 'main'
  JOIN users ON users.id = nominations.user_id
  ORDER BY "statePlace", "commitmentPlace"`;

/** What the demo's states have reported before the newcomer arrives, through the same service that focal points use. */
@Injectable()
export class DemoReports {
  constructor(
    private readonly db: Database,
    private readonly updates: UpdatesService,
  ) {}

  /** Each state reports on a day of its own, as `clock` is moved through `days`; what was reported before is left alone. */
  async plant(clock: MovableClock, days: readonly Date[]): Promise<void> {
    const assignments = await this.db.read<UnreportedAssignment & { version: number }>({
      name: 'demo.unreported',
      text: UNREPORTED,
      values: [],
    });
    for (const [place, day] of days.entries()) {
      clock.moveTo(day);
      const ofThisDay = assignments.filter(({ statePlace }) => statePlace % days.length === place);
      for (const assignment of ofThisDay) if (assignment.version === 0) await this.report(assignment);
    }
  }

  private async report(assignment: UnreportedAssignment): Promise<void> {
    const report = rotation[(assignment.commitmentPlace + assignment.statePlace) % rotation.length];
    if (!report) return;
    const { focalPointId: userId, displayName, timeZone, memberStateId } = assignment;
    const actor: Actor = {
      userId,
      displayName,
      timeZone,
      grants: [{ role: 'focal_point', memberStateId, planId: null }],
      channel: 'web',
    };
    const narrative = report.kind === 'report' ? NARRATIVE : null;
    const input = { id: newId(), basedOnVersion: 0, narrative, ...report };
    await asPerson(actor, () => this.updates.post(actor, assignment.id, input));
  }
}
