import type pg from 'pg';
import { newId } from '#app/kernel/identifiers.js';
import type { DueDate, Fact, Policy, Step } from './scenario.js';

/** Everything that a scenario can have written; the policies of the migrations stay. */
const TABLES = [
  'letters',
  'letter_counters',
  'reminders',
  'bounces',
  'failing_addresses',
  'delivery_attempts',
  'deliveries',
  'milestones',
  'delegations',
  'meetings',
  'working_groups',
  'absences',
  'notification_preferences',
  'nominations',
  'grants',
  'memberships',
  'state_groups',
  'holidays',
  'users',
  'organisations',
  'member_states',
  'reminder_planning_basis',
];

/** Tells the tracker's database what a scenario says, as the other parts of the tracker would write it. */
export class TrackerFacts {
  private readonly ids = new Map<string, string>();

  constructor(private readonly sql: pg.Pool) {}

  /** Leaves what migrations put there. */
  async clear(): Promise<void> {
    await this.sql.query(`
      CREATE TABLE IF NOT EXISTS shipped_policies AS
        SELECT id, steps, send_at_local, max_mails_per_week FROM reminder_policies;
      DELETE FROM reminder_policies WHERE milestone_id IS NOT NULL;
      UPDATE reminder_policies SET steps = shipped.steps, send_at_local = shipped.send_at_local,
        max_mails_per_week = shipped.max_mails_per_week
        FROM shipped_policies shipped WHERE shipped.id = reminder_policies.id;
      ${TABLES.map((table) => `DELETE FROM ${table};`).join('\n')}`);
  }

  async tell(fact: Fact): Promise<void> {
    switch (fact.is) {
      case 'state':
        await this.sql.query(
          `INSERT INTO member_states (id, iso_code, name, time_zone) VALUES ($1, $2, $3, 'UTC')`,
          [this.idOf(fact.state), fact.state, `State ${fact.state}`],
        );
        return;
      case 'person':
        return this.addPerson(fact);
      case 'nomination':
        await this.sql.query(
          `INSERT INTO nominations (id, member_state_id, user_id, function, from_on, until_on, source)
           VALUES ($1, $2, $3, $4, $5, $6, 'Note')`,
          [newId(), this.idOf(fact.state), this.idOf(fact.person), fact.audience, fact.from, fact.until],
        );
        return;
      case 'departure':
        await this.sql.query(`UPDATE nominations SET until_on = $2 WHERE user_id = $1`, [
          this.idOf(fact.person),
          fact.until,
        ]);
        return;
      case 'officer':
        await this.sql.query(
          `INSERT INTO grants (id, user_id, role) VALUES ($1, $2, 'secretariat_officer')`,
          [newId(), this.idOf(fact.person)],
        );
        return;
      case 'membership':
        await this.addGroup();
        await this.sql.query(
          `INSERT INTO memberships (id, state_group_id, member_state_id, standing, from_on, until_on, source)
           VALUES ($1, $2, $3, 'member', $4, $5, 'Admission')`,
          [newId(), this.idOf('group'), this.idOf(fact.state), fact.from, fact.until],
        );
        return;
      case 'invitation':
        await this.sql.query(
          `INSERT INTO delegations (id, meeting_id, member_state_id, standing) VALUES ($1, $2, $3, 'invited')`,
          [newId(), this.idOf(`meeting ${fact.meeting}`), this.idOf(fact.state)],
        );
        return;
      case 'host':
        await this.sql.query('UPDATE meetings SET host_state_id = $2 WHERE id = $1', [
          this.idOf(`meeting ${fact.meeting}`),
          this.idOf(fact.state),
        ]);
        return;
      case 'holiday':
        await this.sql.query(
          `INSERT INTO holidays (id, member_state_id, held_on, name, is_confirmed, source) VALUES ($1, $2, $3, $4, $5, 'Gazette')
           ON CONFLICT (member_state_id, held_on) DO UPDATE SET name = excluded.name`,
          [newId(), this.idOf(fact.state), fact.day, fact.name, fact.isConfirmed],
        );
        return;
      case 'settings':
        return this.set(fact);
      case 'absence':
        await this.sql.query(
          `INSERT INTO absences (id, user_id, from_on, until_on, created_at) VALUES ($1, $2, $3, $4, '2018-01-01')`,
          [newId(), this.idOf(fact.person), fact.from, fact.until],
        );
        return;
      case 'failing address':
        return this.failAddress(fact.person, 'refused', null);
      case 'cleared address':
        await this.sql.query(
          `UPDATE failing_addresses SET cleared_at = '2018-01-01' WHERE user_id = $1 AND cleared_at IS NULL`,
          [this.idOf(fact.person)],
        );
        return;
      case 'bounce':
        return this.bounce(fact.person);
      case 'policy':
        return this.setPolicy(fact);
      case 'milestone':
        return this.addMilestone(fact);
      case 'move':
        return this.move(fact.milestone, fact.date);
      case 'closing':
        await this.sql.query(
          'UPDATE milestones SET closed_reason = $2, version = version + 1 WHERE id = $1',
          [this.idOf(fact.milestone), fact.because],
        );
        return;
      case 'release':
      case 'dismissal':
      case 'outage':
      case 'recovery':
        throw new Error(`${fact.is} is for the driver`);
    }
  }

  /** The identifier of whatever has this name. */
  idOf(name: string): string {
    const id = this.ids.get(name) ?? newId();
    this.ids.set(name, id);
    return id;
  }

  private async addPerson({ person, zone, restDays, state }: Extract<Fact, { is: 'person' }>): Promise<void> {
    const organisation = restDays === null ? null : this.idOf(`organisation of ${person}`);
    if (organisation !== null) {
      await this.sql.query(
        `INSERT INTO organisations (id, code, name, kind, member_state_id, time_zone, rest_days)
         VALUES ($1, $2, $2, 'national', $3, $4, $5)`,
        [organisation, `ORG ${person}`, state && this.idOf(state), zone, restDays],
      );
    }
    await this.sql.query(
      `INSERT INTO users (id, email, display_name, post, time_zone, organisation_id, created_at)
       VALUES ($1, $2, $3, $3, $4, $5, '2018-01-01')`,
      [this.idOf(person), addressOf(person), person, zone, organisation],
    );
  }

  private async addGroup(): Promise<void> {
    if (this.ids.has('group')) return;
    await this.sql.query(`INSERT INTO state_groups VALUES ($1, 'ASEAN', 'ASEAN', 'Asia/Jakarta')`, [
      this.idOf('group'),
    ]);
    await this.sql.query(
      `INSERT INTO working_groups (id, code, name, state_group_id) VALUES ($1, 'WG', 'WG', $2)`,
      [this.idOf('working group'), this.idOf('group')],
    );
  }

  private async set({ person, settings }: Extract<Fact, { is: 'settings' }>): Promise<void> {
    const { weeklyOn, quietDays, isUnsubscribed, lastReminderTo } = settings;
    const id = this.idOf(person);
    await this.sql.query(
      `INSERT INTO notification_preferences (user_id, updated_at) VALUES ($1, '2018-01-01') ON CONFLICT DO NOTHING`,
      [id],
    );
    await this.sql.query(
      `UPDATE notification_preferences SET version = version + 1,
         digest_frequency = CASE WHEN $2 THEN CASE WHEN $3::int IS NULL THEN 'daily' ELSE 'weekly' END ELSE digest_frequency END,
         weekly_on = CASE WHEN $2 THEN coalesce($3::int, 1) ELSE weekly_on END,
         quiet_days = coalesce($4::smallint[], quiet_days), is_unsubscribed = coalesce($5, is_unsubscribed),
         last_reminder_to = coalesce($6, last_reminder_to)
       WHERE user_id = $1`,
      [
        id,
        weeklyOn !== undefined,
        weeklyOn ?? null,
        quietDays ?? null,
        isUnsubscribed ?? null,
        lastReminderTo ?? null,
      ],
    );
  }

  private async failAddress(person: string, cause: string, deliveryId: string | null): Promise<void> {
    await this.sql.query(
      `INSERT INTO failing_addresses (user_id, address, cause, failed_at, reply, delivery_id)
       VALUES ($1, $2, $3, '2018-01-01', '550 no such user', $4)
       ON CONFLICT (user_id) DO UPDATE SET cleared_at = NULL`,
      [this.idOf(person), addressOf(person), cause, deliveryId],
    );
  }

  private async bounce(person: string): Promise<void> {
    const { rows } = await this.sql.query<{ id: string }>(
      `UPDATE deliveries SET state = 'bounced' WHERE id = (
         SELECT id FROM deliveries WHERE recipient_user_id = $1 ORDER BY dated_at DESC, id DESC LIMIT 1)
       RETURNING id`,
      [this.idOf(person)],
    );
    await this.failAddress(person, 'bounced', rows[0]?.id ?? null);
  }

  private async setPolicy({ kind, milestone, policy }: Extract<Fact, { is: 'policy' }>): Promise<void> {
    const { hour, mailsPerWeek } = policy;
    const steps = JSON.stringify(stepsOf(policy));
    if (milestone === null) {
      await this.sql.query(
        `UPDATE reminder_policies SET steps = $2, send_at_local = $3, max_mails_per_week = $4, version = version + 1
         WHERE milestone_kind = $1 AND plan_id IS NULL AND milestone_id IS NULL`,
        [kind, steps, hour, mailsPerWeek],
      );
      return;
    }
    await this.sql.query(
      `INSERT INTO reminder_policies (id, milestone_kind, milestone_id, steps, send_at_local, max_mails_per_week)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (milestone_kind, plan_id, milestone_id) DO UPDATE SET steps = excluded.steps,
         send_at_local = excluded.send_at_local, max_mails_per_week = excluded.max_mails_per_week`,
      [newId(), kind, this.idOf(milestone), steps, hour, mailsPerWeek],
    );
  }

  private async addMilestone(fact: Extract<Fact, { is: 'milestone' }>): Promise<void> {
    const { milestone, kind, state, date, adoptedOn } = fact;
    const isMeeting = kind === 'meeting';
    const subject = this.idOf(isMeeting ? `meeting ${milestone}` : `subject of ${milestone}`);
    if (isMeeting) {
      await this.addGroup();
      await this.sql.query(
        `INSERT INTO meetings (id, code, working_group_id, title, status, starts_on, ends_on, date_precision, time_zone, city, source)
         VALUES ($1, $2, $3, $2, 'convened', $4, $5, $6, 'Asia/Kuala_Lumpur', 'Kuala Lumpur', 'Note')`,
        [subject, milestone, this.idOf('working group'), date.first, date.last, date.precision],
      );
    }
    await this.sql.query(
      `INSERT INTO milestones (id, kind, subject_id, member_state_id, title, starts_on, ends_on, date_precision, from_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        this.idOf(milestone),
        kind,
        subject,
        state && this.idOf(state),
        milestone,
        date.first,
        date.last,
        date.precision,
        adoptedOn,
      ],
    );
  }

  private async move(milestone: string, { first, last, precision }: DueDate): Promise<void> {
    await this.sql.query(
      `UPDATE milestones SET starts_on = $2, ends_on = $3, date_precision = $4, version = version + 1 WHERE id = $1`,
      [this.idOf(milestone), first, last, precision],
    );
    await this.sql.query(
      `UPDATE meetings SET starts_on = $2, ends_on = $3, date_precision = $4 WHERE id = $1`,
      [this.idOf(`meeting ${milestone}`), first, last, precision],
    );
  }
}

const addressOf = (person: string): string => `${person.toLowerCase().replaceAll(' ', '-')}@tracker.example`;

function stepsOf({ steps }: Policy): unknown[] {
  return steps.map(({ code, days, audience, isLetter, isFollowUp }: Step) => ({
    code,
    offset: days <= 0 ? `-P${-days}D` : `P${days}D`,
    audience,
    form: isLetter ? 'letter' : 'digest',
    release: isFollowUp ? 'officer' : 'automatic',
  }));
}
