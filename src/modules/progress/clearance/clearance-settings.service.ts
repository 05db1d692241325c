import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { NotFoundError, VersionConflictError } from '#app/kernel/errors.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import type { SetClearanceInput } from '#app/modules/progress/clearance/clearance-setting.dto.js';
import { ClearanceSettingsReader } from '#app/modules/progress/clearance/clearance-settings.reader.js';
import { Database, runNamed } from '#app/platform/database/database.js';

const HOLD = `
  SELECT coalesce((SELECT max(number) FROM clearance_settings WHERE member_state_id = $1), 0) AS version
  FROM member_states WHERE id = $1 FOR NO KEY UPDATE`;

const RECORDED = 'SELECT FROM clearance_settings WHERE id = $1 AND member_state_id = $2';

const ADD = `
  INSERT INTO clearance_settings (id, member_state_id, number, from_on, uses_clearance, uses_acceptance, source, set_by_user_id, stored_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** Records which steps a state uses from a day on. What was recorded stays; a later note for the same day takes its place. */
@Injectable()
export class ClearanceSettingsService {
  constructor(
    private readonly db: Database,
    private readonly reader: ClearanceSettingsReader,
    private readonly audit: AuditTrail,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {}

  /** Once, however often it is sent. @throws NotFoundError, VersionConflictError */
  async set(actor: Actor, input: SetClearanceInput): Promise<void> {
    const { id, stateId, basedOnVersion, fromOn, usesClearance, usesAcceptance, source } = input;
    const current = await this.reader.get(stateId);
    await this.db.transaction(async (tx) => {
      const [held] = await runNamed<{ version: number }>(tx, {
        name: 'clearance-settings.hold',
        text: HOLD,
        values: [stateId],
      });
      if (held === undefined) throw new NotFoundError('member state');
      const twins = await runNamed(tx, {
        name: 'clearance-settings.recorded',
        text: RECORDED,
        values: [id, stateId],
      });
      if (twins.length > 0) return;
      if (held.version !== basedOnVersion) {
        throw new VersionConflictError('clearance setting', basedOnVersion, held.version, {
          current,
          submitted: input,
        });
      }
      const values = [id, stateId, held.version + 1, fromOn, usesClearance, usesAcceptance, source];
      await runNamed(tx, {
        name: 'clearance-settings.add',
        text: ADD,
        values: [...values, actor.userId, this.clock.now()],
      });
      await this.audit.record(tx, {
        actor,
        action: 'clearance.set',
        subjectKind: 'member-state',
        subjectId: stateId,
        memberStateId: stateId,
        before: { usesClearance: current.usesClearance, usesAcceptance: current.usesAcceptance },
        after: { fromOn, usesClearance, usesAcceptance, source },
      });
    });
  }
}
