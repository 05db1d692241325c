import { Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { NotFoundError } from '#app/kernel/errors.js';
import { type CursorKey, toPage } from '#app/kernel/page.js';
import type {
  AgendaItemView,
  DelegationView,
  MeetingDetailView,
  MeetingPage,
  MeetingView,
} from '#app/modules/meetings/meeting.dto.js';
import { isOver, mayMoveMeeting } from '#app/modules/meetings/meetings.policy.js';
import { Database } from '#app/platform/database/database.js';

interface MeetingsFilter {
  /** `YYYY-MM-DD` */
  from: string | null;
  /** `YYYY-MM-DD` */
  to: string | null;
}

type MeetingRow = Omit<MeetingDetailView, 'agenda' | 'delegations' | 'may'> & { planId: string | null };

const COLUMNS = `
  meeting.id, meeting.code, title, number, status, meeting.time_zone AS "timeZone", city, venue, objective, source,
  CASE WHEN working_group.id IS NOT NULL
    THEN json_build_object('code', working_group.code, 'name', working_group.name) END AS "workingGroup",
  json_build_object('startsOn', starts_on, 'endsOn', ends_on, 'precision', date_precision) AS date,
  CASE WHEN host.id IS NOT NULL
    THEN json_build_object('id', host.id, 'isoCode', host.iso_code, 'name', host.name) END AS "hostState"`;

const MEETINGS = `
  FROM meetings meeting
  LEFT JOIN working_groups working_group ON working_group.id = working_group_id
  LEFT JOIN member_states host ON host.id = host_state_id`;

// What has no date yet comes last. This very expression is indexed; the list always begins after some key, because a key
// that may be null would hide the index from a plan made for any values.
const LIST_DAY = `coalesce(starts_on, 'infinity')`;
const BEFORE_ALL: CursorKey = ['-infinity', '00000000-0000-0000-0000-000000000000'];

const LIST = `SELECT ${COLUMNS} ${MEETINGS}
  WHERE ($1::date IS NULL OR ends_on >= $1) AND ($2::date IS NULL OR starts_on <= $2)
    AND (${LIST_DAY}, meeting.id) > ($3::date, $4::uuid)
  ORDER BY ${LIST_DAY}, meeting.id LIMIT $5`;

const ONE = `SELECT ${COLUMNS}, version, plan_id AS "planId" ${MEETINGS} WHERE meeting.id = $1`;

const AGENDA = `
  SELECT number, day_number AS "dayNumber", title, is_tour_de_table AS "isTourDeTable"
  FROM agenda_items WHERE meeting_id = $1 ORDER BY position`;

// Protocol order (docs/glossary.md): by standing, then in English alphabetical order.
const DELEGATIONS = `
  SELECT standing, note, json_build_object(
    'kind', CASE WHEN state.id IS NULL THEN 'organisation' ELSE 'state' END,
    'isoCode', iso_code, 'name', coalesce(state.name, organisation.name)) AS party
  FROM delegations
  LEFT JOIN member_states state ON state.id = delegations.member_state_id
  LEFT JOIN organisations organisation ON organisation.id = organisation_id
  WHERE meeting_id = $1
  ORDER BY array_position(ARRAY['member', 'invited', 'secretariat', 'regional_body', 'partner'], standing),
    coalesce(state.name, organisation.name) COLLATE "C"`;

/** Meetings with agenda and delegations. */
@Injectable()
export class MeetingsReader {
  constructor(private readonly db: Database) {}

  /** By date; meetings whose date is to be confirmed come last, and only where no day is asked for. */
  async list({ from, to }: MeetingsFilter, after: CursorKey | null, limit: number): Promise<MeetingPage> {
    const rows = await this.db.read<MeetingView>({
      name: 'meetings.list',
      text: LIST,
      values: [from, to, ...(after ?? BEFORE_ALL), limit + 1],
    });
    return toPage(
      rows,
      limit,
      ({ date, id }) => [date.startsOn ?? 'infinity', id],
      (row) => row,
    );
  }

  /**
   * One meeting, with what `actor` may change of it.
   * @throws NotFoundError
   */
  async get(actor: Actor, id: string): Promise<MeetingDetailView> {
    const [[meeting], agenda, delegations] = await Promise.all([
      this.db.read<MeetingRow>({
        name: 'meetings.one',
        text: ONE,
        values: [id],
      }),
      this.db.read<AgendaItemView>({ name: 'meetings.agenda', text: AGENDA, values: [id] }),
      this.db.read<DelegationView>({ name: 'meetings.delegations', text: DELEGATIONS, values: [id] }),
    ]);
    if (meeting === undefined) throw new NotFoundError('meeting');
    const { planId, ...view } = meeting;
    const may = { move: !isOver(view.status) && mayMoveMeeting(actor, planId) };
    return { ...view, agenda, delegations, may };
  }
}
