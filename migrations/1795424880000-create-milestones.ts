import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMilestones1795424880000 implements MigrationInterface {
  name = 'CreateMilestones1795424880000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE milestones (
        id uuid CONSTRAINT pk_milestones PRIMARY KEY,
        kind text NOT NULL CONSTRAINT ck_milestones_kind CHECK (kind IN ('commitment_due', 'meeting')),
        -- The assignment or the meeting that owns the milestone.
        subject_id uuid NOT NULL,
        period_number integer NOT NULL DEFAULT 1,
        plan_id uuid CONSTRAINT fk_milestones_plan_id REFERENCES plans (id),
        -- Null: it concerns every state of the group.
        member_state_id uuid CONSTRAINT fk_milestones_member_state_id REFERENCES member_states (id),
        title text NOT NULL,
        starts_on date,
        ends_on date CONSTRAINT ck_milestones_ends_on CHECK (ends_on >= starts_on),
        date_precision text NOT NULL CONSTRAINT ck_milestones_date_precision CHECK (date_precision IN ('day', 'month', 'quarter', 'tbc')),
        -- Reminders are due from this day on only (the date of adoption; never for what was due before it).
        from_on date,
        closed_reason text CONSTRAINT ck_milestones_closed_reason CHECK (closed_reason IN ('implemented', 'not_applicable', 'cancelled', 'held')),
        -- Raised with every change; the planner and the dispatcher compare it.
        version integer NOT NULL DEFAULT 1,
        planned_version integer NOT NULL DEFAULT 0,
        CONSTRAINT uq_milestones_kind_subject_id_period_number UNIQUE (kind, subject_id, period_number)
      );
      CREATE INDEX ix_milestones_plan_id ON milestones (plan_id);
      CREATE INDEX ix_milestones_member_state_id_ends_on_id ON milestones (member_state_id, ends_on, id);
      CREATE INDEX ix_milestones_ends_on_id ON milestones (ends_on, id);
      CREATE INDEX ix_milestones_unplanned ON milestones (id) WHERE planned_version <> version;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE milestones');
  }
}
