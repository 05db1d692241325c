import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ImpreciseDate } from '#app/kernel/imprecise-date.js';
import type { MeetingStatus } from '#app/modules/meetings/meetings-pack.js';
import type { ClosedReason, MilestoneKey } from '#app/modules/milestones/milestone.js';
import { MilestoneRegistry } from '#app/modules/milestones/milestone-registry.js';

interface MeetingRow {
  id: string;
  planId: string | null;
  title: string;
  status: MeetingStatus;
  date: ImpreciseDate;
}

const MEETINGS = `
  SELECT id, plan_id AS "planId", title, status,
    json_build_object('startsOn', starts_on, 'endsOn', ends_on, 'precision', date_precision) AS date
  FROM meetings WHERE code = ANY ($1)`;

const closedBy: Record<MeetingStatus, ClosedReason | null> = {
  tentative: null,
  convened: null,
  postponed: null,
  held: 'held',
  concluded: 'held',
  cancelled: 'cancelled',
};

/** Keeps the milestone of a meeting, which reminders hang on, the same as the meeting. */
@Injectable()
export class MeetingMilestones {
  constructor(private readonly registry: MilestoneRegistry) {}

  /** Rewrites the milestones of the meetings with these codes, in the transaction that changed them. */
  async rewrite(tx: EntityManager, codes: readonly string[]): Promise<void> {
    const meetings = await tx.query<MeetingRow[]>(MEETINGS, [codes]);
    await this.registry.upsertAll(
      tx,
      meetings.map((meeting) => ({
        ...keyOf(meeting),
        planId: meeting.planId,
        memberStateId: null,
        title: meeting.title,
        date: meeting.date,
        fromOn: null,
      })),
    );
    const closing = (reason: ClosedReason | null) =>
      meetings.filter(({ status }) => closedBy[status] === reason).map(keyOf);
    await this.registry.reopen(tx, closing(null), ['held', 'cancelled']);
    await this.registry.close(tx, closing('held'), 'held');
    await this.registry.close(tx, closing('cancelled'), 'cancelled');
  }
}

function keyOf({ id }: MeetingRow): MilestoneKey {
  return { kind: 'meeting', subjectId: id, periodNumber: 1 };
}
