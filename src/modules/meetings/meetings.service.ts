import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#app/kernel/actor.js';
import {
  ForbiddenError,
  InvalidInputError,
  NotFoundError,
  VersionConflictError,
} from '#app/kernel/errors.js';
import { faultOf, type ImpreciseDate } from '#app/kernel/imprecise-date.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { MeetingMilestones } from '#app/modules/meetings/meeting-milestones.js';
import { MeetingIsOverError } from '#app/modules/meetings/meetings.errors.js';
import { isOver, mayMoveMeeting } from '#app/modules/meetings/meetings.policy.js';
import type { MeetingStatus } from '#app/modules/meetings/meetings-pack.js';
import { Database } from '#app/platform/database/database.js';

interface LockedMeeting {
  code: string;
  planId: string | null;
  status: MeetingStatus;
  version: number;
  date: ImpreciseDate;
}

const LOCK_MEETING = `
  SELECT code, plan_id AS "planId", status, version,
    json_build_object('startsOn', starts_on, 'endsOn', ends_on, 'precision', date_precision) AS date
  FROM meetings WHERE id = $1 FOR UPDATE`;

const MOVE_MEETING = `
  UPDATE meetings SET starts_on = $2, ends_on = $3, date_precision = $4, version = version + 1 WHERE id = $1`;

@Injectable()
export class MeetingsService {
  constructor(
    private readonly db: Database,
    private readonly milestones: MeetingMilestones,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Moves a meeting, or makes its date more or less precise; its milestone moves with it.
   * @throws InvalidInputError, NotFoundError, VersionConflictError, MeetingIsOverError
   */
  async move(actor: Actor, meetingId: string, basedOnVersion: number, date: ImpreciseDate): Promise<void> {
    const fault = faultOf(date);
    if (fault) throw new InvalidInputError([{ pointer: '/date', code: fault, params: {} }]);
    await this.db.transaction(async (tx) => {
      const meeting = await this.lock(tx, meetingId);
      if (!mayMoveMeeting(actor, meeting.planId)) throw new ForbiddenError('meeting_of_other_plan');
      if (meeting.version !== basedOnVersion) {
        throw new VersionConflictError('meeting', basedOnVersion, meeting.version, {
          current: { date: meeting.date, version: meeting.version },
          submitted: { date },
        });
      }
      if (isOver(meeting.status)) throw new MeetingIsOverError(meeting.code, meeting.status);
      await tx.query(MOVE_MEETING, [meetingId, date.startsOn, date.endsOn, date.precision]);
      await this.milestones.rewrite(tx, [meeting.code]);
      await this.audit.record(tx, {
        actor,
        action: 'meeting.moved',
        subjectKind: 'meeting',
        subjectId: meetingId,
        before: { date: meeting.date },
        after: { date },
      });
    });
  }

  private async lock(tx: EntityManager, meetingId: string): Promise<LockedMeeting> {
    const [meeting] = await tx.query<LockedMeeting[]>(LOCK_MEETING, [meetingId]);
    if (meeting === undefined) throw new NotFoundError('meeting');
    return meeting;
  }
}
