import type { MigrationInterface, QueryRunner } from 'typeorm';

// No published standard of a secretariat exists; these follow the practice seen in the field (docs/adr/0008).
const before = (...days: number[]) => days.map((each) => ({ code: `before-${each}`, offset: `-P${each}D` }));
const after = (...days: number[]) => days.map((each) => ({ code: `after-${each}`, offset: `P${each}D` }));
const digest = { form: 'digest', release: 'automatic' };
const main = { ...digest, audience: ['main'] };

const upTo30 = before(30, 14, 7, 1).map((step) => ({ ...step, ...main }));
// What goes over a focal point's head is drafted, and an officer of the secretariat releases it.
const passed = [
  ...after(1, 8, 15, 22).map((step) => ({ ...step, ...main })),
  {
    code: 'follow-up',
    offset: 'P29D',
    audience: ['alternate', 'validating_authority'],
    form: 'digest',
    release: 'officer',
  },
];
const report = [...before(90).map((step) => ({ ...step, ...main, form: 'letter' })), ...upTo30, ...passed];
const meeting = before(90, 30, 14, 7, 1).map((step) => ({
  ...step,
  ...digest,
  audience: ['main', 'secretariat'],
}));

const first = [
  { id: '01968f00-0000-7000-8000-000000000001', steps: report },
  { id: '01968f00-0000-7000-8000-000000000002', steps: meeting },
];
const added = [
  { id: '01968f00-0000-7000-8000-000000000003', milestoneKind: 'periodic_report', steps: report },
  { id: '01968f00-0000-7000-8000-000000000004', milestoneKind: 'action_item', steps: [...upTo30, ...passed] },
  { id: '01968f00-0000-7000-8000-000000000005', milestoneKind: 'registration', steps: upTo30 },
];

const KINDS = `('commitment_due', 'periodic_report', 'meeting', 'action_item', 'registration')`;

export class DeepenReminderPolicies1795425120000 implements MigrationInterface {
  name = 'DeepenReminderPolicies1795425120000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE milestones
        DROP CONSTRAINT ck_milestones_kind,
        ADD CONSTRAINT ck_milestones_kind CHECK (kind IN ${KINDS}),
        -- Of the calendar (RFC 5545, SEQUENCE): rises when the date changes, so that calendars take the newer one.
        ADD COLUMN sequence integer NOT NULL DEFAULT 0;
      UPDATE milestones SET kind = 'periodic_report', version = milestones.version + 1
        FROM assignments JOIN commitments ON commitments.id = commitment_id
        WHERE milestones.kind = 'commitment_due' AND assignments.id = subject_id AND recurrence IS NOT NULL;

      ALTER TABLE reminder_policies
        DROP CONSTRAINT ck_reminder_policies_milestone_kind,
        ADD CONSTRAINT ck_reminder_policies_milestone_kind CHECK (milestone_kind IN ${KINDS}),
        -- Null: every milestone that has no policy of its own.
        ADD COLUMN milestone_id uuid CONSTRAINT fk_reminder_policies_milestone_id REFERENCES milestones (id),
        -- Null: as many as there are. A mail beyond it waits for the next week.
        ADD COLUMN max_mails_per_week smallint CONSTRAINT ck_reminder_policies_max_mails_per_week CHECK (max_mails_per_week BETWEEN 1 AND 7),
        DROP CONSTRAINT uq_reminder_policies_milestone_kind_plan_id,
        ADD CONSTRAINT uq_reminder_policies_milestone_kind_plan_id_milestone_id UNIQUE NULLS NOT DISTINCT (milestone_kind, plan_id, milestone_id),
        ADD CONSTRAINT ck_reminder_policies_milestone_id CHECK (plan_id IS NULL OR milestone_id IS NULL);
      CREATE INDEX ix_reminder_policies_milestone_id ON reminder_policies (milestone_id);
      -- Steps say in which form they go out and whether an officer releases them.
      UPDATE reminder_policies SET steps = (
        SELECT coalesce(jsonb_agg('{"form": "digest", "release": "automatic"}'::jsonb || step ORDER BY place), '[]')
        FROM jsonb_array_elements(steps) WITH ORDINALITY AS list (step, place));

      ALTER TABLE reminders
        DROP CONSTRAINT ck_reminders_state,
        -- drafted: a follow-up that waits for an officer to release it.
        ADD CONSTRAINT ck_reminders_state CHECK (state IN ('planned', 'drafted', 'claimed', 'superseded')),
        -- The post that is addressed, whoever holds it or stands in for its holder; null for what was planned before posts were kept.
        ADD COLUMN audience text CONSTRAINT ck_reminders_audience CHECK (audience IN ('main', 'alternate', 'validating_authority', 'secretariat')),
        ADD COLUMN member_state_id uuid CONSTRAINT fk_reminders_member_state_id REFERENCES member_states (id),
        ADD COLUMN step_kind text NOT NULL DEFAULT 'before' CONSTRAINT ck_reminders_step_kind CHECK (step_kind IN ('before', 'after', 'follow_up', 'change', 'unconfirmed')),
        ADD COLUMN form text NOT NULL DEFAULT 'digest' CONSTRAINT ck_reminders_form CHECK (form IN ('digest', 'letter')),
        -- It cannot be switched off, only given to the alternate.
        ADD COLUMN is_last_before boolean NOT NULL DEFAULT false,
        ADD COLUMN max_mails_per_week smallint,
        -- Why it is not sent on the day that the step counts to.
        ADD COLUMN moved_because text CONSTRAINT ck_reminders_moved_because CHECK (moved_because IN ('rest_day', 'holiday', 'quiet_day', 'weekly')),
        ADD COLUMN holiday_name text,
        ADD COLUMN released_by_user_id uuid CONSTRAINT fk_reminders_released_by_user_id REFERENCES users (id),
        ADD COLUMN released_at timestamptz,
        -- Calendar clock; with it the rest of the date that the recipient was told.
        ADD COLUMN claimed_at timestamptz,
        ADD COLUMN told_starts_on date,
        ADD COLUMN told_precision text CONSTRAINT ck_reminders_told_precision CHECK (told_precision IN ('day', 'month', 'quarter', 'tbc'));
      UPDATE reminders SET step_kind = 'after' WHERE step LIKE 'after-%';
      UPDATE reminders SET claimed_at = dated_at, told_starts_on = coalesce(starts_on, told_ends_on), told_precision = date_precision
        FROM deliveries, milestones
        WHERE deliveries.id = delivery_id AND milestones.id = milestone_id AND told_ends_on IS NOT DISTINCT FROM ends_on;
      UPDATE reminders SET claimed_at = dated_at, told_starts_on = told_ends_on, told_precision = 'day'
        FROM deliveries WHERE deliveries.id = delivery_id AND claimed_at IS NULL;
      ALTER TABLE reminders
        ALTER COLUMN step_kind DROP DEFAULT,
        ADD CONSTRAINT ck_reminders_claimed_at CHECK ((state = 'claimed') = (claimed_at IS NOT NULL));
      CREATE INDEX ix_reminders_member_state_id ON reminders (member_state_id);
      CREATE INDEX ix_reminders_released_by_user_id ON reminders (released_by_user_id);
      -- What waits for one person: without it their whole history would be read at every dispatch.
      CREATE INDEX ix_reminders_waiting ON reminders (recipient_user_id, send_at) WHERE state = 'planned';
    `);
    for (const { id, steps } of first) {
      await queryRunner.query('UPDATE reminder_policies SET steps = $2 WHERE id = $1 AND version = 1', [
        id,
        JSON.stringify(steps),
      ]);
    }
    for (const { id, milestoneKind, steps } of added) {
      await queryRunner.query(
        `INSERT INTO reminder_policies (id, milestone_kind, plan_id, steps, send_at_local) VALUES ($1, $2, NULL, $3, '08:30')`,
        [id, milestoneKind, JSON.stringify(steps)],
      );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM reminders WHERE state = 'drafted' OR step_kind IN ('follow_up', 'change', 'unconfirmed');
      DELETE FROM reminder_policies WHERE milestone_id IS NOT NULL OR milestone_kind IN ('periodic_report', 'action_item', 'registration');
      UPDATE reminder_policies SET steps = (
        SELECT coalesce(jsonb_agg(step - 'form' - 'release' ORDER BY place), '[]')
        FROM jsonb_array_elements(steps) WITH ORDINALITY AS list (step, place) WHERE step ->> 'release' = 'automatic');
      DROP INDEX ix_reminders_member_state_id, ix_reminders_released_by_user_id, ix_reminders_waiting;
      ALTER TABLE reminders
        DROP COLUMN audience, DROP COLUMN member_state_id, DROP COLUMN step_kind, DROP COLUMN form,
        DROP COLUMN is_last_before, DROP COLUMN max_mails_per_week, DROP COLUMN moved_because, DROP COLUMN holiday_name,
        DROP COLUMN released_by_user_id, DROP COLUMN released_at, DROP COLUMN claimed_at, DROP COLUMN told_starts_on,
        DROP COLUMN told_precision,
        DROP CONSTRAINT ck_reminders_state,
        ADD CONSTRAINT ck_reminders_state CHECK (state IN ('planned', 'claimed', 'superseded'));
      ALTER TABLE reminder_policies
        DROP COLUMN milestone_id, DROP COLUMN max_mails_per_week,
        DROP CONSTRAINT ck_reminder_policies_milestone_kind,
        ADD CONSTRAINT ck_reminder_policies_milestone_kind CHECK (milestone_kind IN ('commitment_due', 'meeting')),
        ADD CONSTRAINT uq_reminder_policies_milestone_kind_plan_id UNIQUE NULLS NOT DISTINCT (milestone_kind, plan_id);
      UPDATE milestones SET kind = 'commitment_due' WHERE kind = 'periodic_report';
      ALTER TABLE milestones
        DROP COLUMN sequence,
        DROP CONSTRAINT ck_milestones_kind,
        ADD CONSTRAINT ck_milestones_kind CHECK (kind IN ('commitment_due', 'meeting'));
    `);
  }
}
