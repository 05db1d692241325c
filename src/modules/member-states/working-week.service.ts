import { Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { NotFoundError, VersionConflictError } from '#app/kernel/errors.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import type { SetWorkingWeekInput } from '#app/modules/member-states/organisation.dto.js';
import { Database, runNamed } from '#app/platform/database/database.js';

interface WorkingWeek {
  memberStateId: string | null;
  restDays: number[];
  version: number;
}

const HOLD = `
  SELECT member_state_id AS "memberStateId", rest_days::int[] AS "restDays", working_week_version AS version
  FROM organisations WHERE id = $1 FOR NO KEY UPDATE`;

const SET = `
  UPDATE organisations SET rest_days = $2, working_week_version = working_week_version + 1 WHERE id = $1`;

/** On which weekdays the people of an organisation rest. The planner of reminders notices by itself. */
@Injectable()
export class WorkingWeekService {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** Once set, loading a pack leaves it alone. @throws NotFoundError, VersionConflictError */
  async set(actor: Actor, organisationId: string, input: SetWorkingWeekInput): Promise<void> {
    const restDays = input.restDays.toSorted((one, other) => one - other);
    await this.db.transaction(async (tx) => {
      const [before] = await runNamed<WorkingWeek>(tx, {
        name: 'working-week.hold',
        text: HOLD,
        values: [organisationId],
      });
      if (before === undefined) throw new NotFoundError('organisation');
      const { version, memberStateId } = before;
      if (version !== input.basedOnVersion) {
        const current = { restDays: before.restDays, version };
        const versions = { current, submitted: { restDays } };
        throw new VersionConflictError('organisation', input.basedOnVersion, version, versions);
      }
      if (before.restDays.join() === restDays.join()) return;
      await runNamed(tx, { name: 'working-week.set', text: SET, values: [organisationId, restDays] });
      await this.audit.record(tx, {
        actor,
        action: 'working-week.set',
        subjectKind: 'organisation',
        subjectId: organisationId,
        memberStateId,
        before: { restDays: before.restDays },
        after: { restDays },
      });
    });
  }
}
