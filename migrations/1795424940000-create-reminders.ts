import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReminders1795424940000 implements MigrationInterface {
  name = 'CreateReminders1795424940000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE reminder_policies (
        id uuid CONSTRAINT pk_reminder_policies PRIMARY KEY,
        milestone_kind text NOT NULL CONSTRAINT ck_reminder_policies_milestone_kind CHECK (milestone_kind IN ('commitment_due', 'meeting')),
        -- Null: every plan that has no policy of its own.
        plan_id uuid CONSTRAINT fk_reminder_policies_plan_id REFERENCES plans (id),
        -- [{code, offset (signed ISO 8601 duration), audience: [main | alternate | validating_authority | secretariat]}]
        steps jsonb NOT NULL,
        -- Local wall-clock time of the recipient, HH:mm.
        send_at_local text NOT NULL CONSTRAINT ck_reminder_policies_send_at_local CHECK (send_at_local ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT uq_reminder_policies_milestone_kind_plan_id UNIQUE NULLS NOT DISTINCT (milestone_kind, plan_id)
      );
      CREATE INDEX ix_reminder_policies_plan_id ON reminder_policies (plan_id);
      CREATE TABLE reminders (
        id uuid CONSTRAINT pk_reminders PRIMARY KEY,
        milestone_id uuid NOT NULL CONSTRAINT fk_reminders_milestone_id REFERENCES milestones (id),
        recipient_user_id uuid NOT NULL CONSTRAINT fk_reminders_recipient_user_id REFERENCES users (id),
        step text NOT NULL,
        round integer NOT NULL DEFAULT 1,
        -- The day the step counts to before working days move it, and the recipient's local day it is sent on.
        nominal_on date NOT NULL,
        send_on date NOT NULL,
        send_at timestamptz NOT NULL,
        state text NOT NULL CONSTRAINT ck_reminders_state CHECK (state IN ('planned', 'claimed', 'superseded')),
        superseded_reason text,
        milestone_version integer NOT NULL,
        delivery_id uuid CONSTRAINT fk_reminders_delivery_id REFERENCES deliveries (id),
        -- The due interval that the recipient was told, kept to judge whether a moved date needs a new round.
        told_ends_on date,
        CONSTRAINT uq_reminders_milestone_id_recipient_user_id_step_round UNIQUE (milestone_id, recipient_user_id, step, round),
        CONSTRAINT ck_reminders_delivery_id CHECK ((state = 'claimed') = (delivery_id IS NOT NULL))
      );
      CREATE INDEX ix_reminders_due ON reminders (send_at, recipient_user_id) WHERE state = 'planned';
      CREATE INDEX ix_reminders_recipient_user_id ON reminders (recipient_user_id, send_at, id);
      CREATE INDEX ix_reminders_delivery_id ON reminders (delivery_id);
      CREATE INDEX ix_reminders_send_at ON reminders (send_at, id);
      -- What the present plan was made from (policies, nominations, working days): another digest, and all is planned again.
      CREATE TABLE reminder_planning_basis (
        is_singleton boolean NOT NULL DEFAULT true CONSTRAINT ck_reminder_planning_basis_is_singleton CHECK (is_singleton),
        digest text NOT NULL,
        CONSTRAINT pk_reminder_planning_basis PRIMARY KEY (is_singleton)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE reminder_planning_basis, reminders, reminder_policies');
  }
}
