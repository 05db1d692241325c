import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '#app/kernel/identifiers.js';
import { comparePackEntries, type PackChange } from '#app/kernel/pack-change.js';
import { MeetingMilestones } from '#app/modules/meetings/meeting-milestones.js';
import { type MeetingsPack, meetingsPackEntries } from '#app/modules/meetings/meetings-pack.js';

const UPSERT_WORKING_GROUPS = `
  INSERT INTO working_groups (id, code, name, state_group_id, reports_to, lead_shepherd_state_id)
  SELECT working_group.id, working_group.code, working_group.name, state_groups.id, "reportsTo", member_states.id
  FROM json_to_recordset($1) AS working_group (id uuid, code text, name text, "group" text, "reportsTo" text, "leadShepherd" text)
  JOIN state_groups ON state_groups.code = "group"
  LEFT JOIN member_states ON iso_code = "leadShepherd"
  ON CONFLICT (code) DO UPDATE SET name = excluded.name, state_group_id = excluded.state_group_id,
    reports_to = excluded.reports_to, lead_shepherd_state_id = excluded.lead_shepherd_state_id`;

// Dates of meetings that exist already are left alone: the secretariat may have moved them since (MOVE_MEETINGS).
const UPSERT_MEETINGS = `
  INSERT INTO meetings AS meeting (id, code, working_group_id, plan_id, number, title, status, starts_on, ends_on,
    date_precision, time_zone, city, venue, host_state_id, objective, source)
  SELECT entry.id, entry.code, working_groups.id, plans.id, entry.number, entry.title, status, "startsOn", "endsOn",
    precision, "timeZone", city, venue, member_states.id, objective, source
  FROM json_to_recordset($1) AS entry (id uuid, code text, "workingGroup" text, plan text, number integer, title text,
    status text, "startsOn" date, "endsOn" date, precision text, "timeZone" text, city text, venue text, host text,
    objective text, source text)
  LEFT JOIN working_groups ON working_groups.code = "workingGroup"
  LEFT JOIN plans ON plans.code = plan
  LEFT JOIN member_states ON iso_code = host
  ON CONFLICT (code) DO UPDATE SET working_group_id = excluded.working_group_id, plan_id = excluded.plan_id,
    number = excluded.number, title = excluded.title, status = excluded.status, time_zone = excluded.time_zone,
    city = excluded.city, venue = excluded.venue, host_state_id = excluded.host_state_id,
    objective = excluded.objective, source = excluded.source, version = meeting.version + 1`;

const MOVE_MEETINGS = `
  UPDATE meetings SET starts_on = "startsOn", ends_on = "endsOn", date_precision = precision
  FROM json_to_recordset($1) AS entry (code text, "startsOn" date, "endsOn" date, precision text)
  WHERE meetings.code = entry.code`;

const CANCEL_MEETINGS = `UPDATE meetings SET status = 'cancelled', version = version + 1 WHERE code = ANY ($1)`;

const DELETE_AGENDA = `
  DELETE FROM agenda_items USING meetings
  WHERE meeting_id = meetings.id AND meetings.code = ANY ($2) AND NOT EXISTS (
    SELECT FROM json_to_recordset($1) AS entry (meeting text, number text)
    WHERE entry.meeting = meetings.code AND entry.number = agenda_items.number)`;

const UPSERT_AGENDA = `
  INSERT INTO agenda_items (id, meeting_id, number, position, day_number, title, is_tour_de_table)
  SELECT entry.id, meetings.id, entry.number, position, day, entry.title, "tourDeTable"
  FROM json_to_recordset($1) AS entry (id uuid, meeting text, number text, position integer, day integer, title text, "tourDeTable" boolean)
  JOIN meetings ON meetings.code = meeting
  ON CONFLICT (meeting_id, number) DO UPDATE SET position = excluded.position, day_number = excluded.day_number,
    title = excluded.title, is_tour_de_table = excluded.is_tour_de_table`;

const DELETE_DELEGATIONS = `
  DELETE FROM delegations USING meetings WHERE meeting_id = meetings.id AND meetings.code = ANY ($1)`;

const INSERT_DELEGATIONS = `
  INSERT INTO delegations (id, meeting_id, member_state_id, organisation_id, standing, note)
  SELECT entry.id, meetings.id, member_states.id, organisations.id, standing, note
  FROM json_to_recordset($1) AS entry (id uuid, meeting text, state text, organisation text, standing text, note text)
  JOIN meetings ON meetings.code = meeting
  LEFT JOIN member_states ON iso_code = state
  LEFT JOIN organisations ON organisations.code = organisation`;

/** Loads working groups and meetings with agenda and delegations, and writes the meetings' milestones. */
@Injectable()
export class MeetingsPackLoader {
  constructor(private readonly milestones: MeetingMilestones) {}

  compare(previous: MeetingsPack | null, next: MeetingsPack): PackChange {
    return comparePackEntries(previous ? meetingsPackEntries(previous) : [], meetingsPackEntries(next));
  }

  /**
   * Writes what `change`, the difference to the version loaded before, touches.
   * A meeting that the pack leaves out is cancelled, never deleted. A date that the pack does not change stays as the
   * secretariat has set it since.
   */
  async apply(
    tx: EntityManager,
    { workingGroups, meetings }: MeetingsPack,
    change: PackChange,
  ): Promise<void> {
    const touched = touchedMeetings(change);
    const written = meetings.filter(({ code }) => touched.has(code));
    const codes = written.map(({ code }) => code);
    const moved = new Set(change.changed.filter(isDateOfMeeting).map(({ code }) => code));
    const cancelled = change.withdrawn.filter(({ subject }) => subject === 'meeting').map(({ code }) => code);

    await tx.query(UPSERT_WORKING_GROUPS, [withIds(workingGroups)]);
    await tx.query(UPSERT_MEETINGS, [
      withIds(written.map(({ date, ...meeting }) => ({ ...meeting, ...date }))),
    ]);
    const dates = written.filter(({ code }) => moved.has(code)).map(({ code, date }) => ({ code, ...date }));
    await tx.query(MOVE_MEETINGS, [JSON.stringify(dates)]);
    await tx.query(CANCEL_MEETINGS, [cancelled]);

    const agenda = withIds(
      written.flatMap(({ code, agenda: items }) =>
        items.map((item, index) => ({ ...item, meeting: code, position: index + 1 })),
      ),
    );
    await tx.query(DELETE_AGENDA, [agenda, codes]);
    await tx.query(UPSERT_AGENDA, [agenda]);
    await tx.query(DELETE_DELEGATIONS, [codes]);
    const delegations = written.flatMap(({ code, delegations: parties }) =>
      parties.map((party) => ({ ...party, meeting: code })),
    );
    await tx.query(INSERT_DELEGATIONS, [withIds(delegations)]);

    await this.milestones.rewrite(tx, [...codes, ...cancelled]);
  }
}

/** Codes of the meetings that a change is about, be it their own fields, their agenda or their delegations. */
function touchedMeetings({ added, changed, withdrawn }: PackChange): Set<string> {
  const items = [...added, ...changed, ...withdrawn].filter(({ subject }) => subject !== 'working_group');
  return new Set(items.map(({ code }) => code.split(' ')[0] ?? code));
}

function isDateOfMeeting({ subject, field }: PackChange['changed'][number]): boolean {
  return subject === 'meeting' && field === 'date';
}

function withIds(rows: readonly object[]): string {
  return JSON.stringify(rows.map((row) => ({ ...row, id: newId() })));
}
