import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePlans1795424640000 implements MigrationInterface {
  name = 'CreatePlans1795424640000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE plans (
        id uuid CONSTRAINT pk_plans PRIMARY KEY,
        code text NOT NULL,
        title text NOT NULL,
        short_title text NOT NULL,
        state_group_id uuid NOT NULL CONSTRAINT fk_plans_state_group_id REFERENCES state_groups (id),
        instrument_id uuid CONSTRAINT fk_plans_instrument_id REFERENCES instruments (id),
        is_illustrative boolean NOT NULL,
        time_zone text NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL CONSTRAINT ck_plans_ends_on CHECK (ends_on >= starts_on),
        reporting_period_months integer NOT NULL CONSTRAINT ck_plans_reporting_period_months CHECK (reporting_period_months > 0),
        is_closed boolean NOT NULL DEFAULT false,
        language text NOT NULL DEFAULT 'en',
        CONSTRAINT uq_plans_code UNIQUE (code)
      );
      CREATE INDEX ix_plans_state_group_id ON plans (state_group_id);
      CREATE INDEX ix_plans_instrument_id ON plans (instrument_id);
      CREATE TABLE grants (
        id uuid CONSTRAINT pk_grants PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT fk_grants_user_id REFERENCES users (id),
        role text NOT NULL CONSTRAINT ck_grants_role CHECK (role IN ('secretariat_administrator', 'secretariat_officer', 'focal_point', 'contributor', 'validating_authority', 'observer')),
        member_state_id uuid CONSTRAINT fk_grants_member_state_id REFERENCES member_states (id),
        plan_id uuid CONSTRAINT fk_grants_plan_id REFERENCES plans (id),
        CONSTRAINT uq_grants_user_id_role_member_state_id_plan_id UNIQUE NULLS NOT DISTINCT (user_id, role, member_state_id, plan_id),
        CONSTRAINT ck_grants_member_state_id CHECK ((role IN ('focal_point', 'contributor', 'validating_authority')) = (member_state_id IS NOT NULL))
      );
      CREATE INDEX ix_grants_member_state_id ON grants (member_state_id);
      CREATE INDEX ix_grants_plan_id ON grants (plan_id);
      CREATE TABLE nominations (
        id uuid CONSTRAINT pk_nominations PRIMARY KEY,
        member_state_id uuid NOT NULL CONSTRAINT fk_nominations_member_state_id REFERENCES member_states (id),
        user_id uuid NOT NULL CONSTRAINT fk_nominations_user_id REFERENCES users (id),
        function text NOT NULL CONSTRAINT ck_nominations_function CHECK (function IN ('main', 'alternate', 'validating_authority')),
        from_on date NOT NULL,
        until_on date CONSTRAINT ck_nominations_until_on CHECK (until_on > from_on),
        source text NOT NULL,
        CONSTRAINT uq_nominations_member_state_id_function_from_on UNIQUE (member_state_id, function, from_on)
      );
      CREATE INDEX ix_nominations_user_id ON nominations (user_id);
      CREATE TABLE areas (
        id uuid CONSTRAINT pk_areas PRIMARY KEY,
        plan_id uuid NOT NULL CONSTRAINT fk_areas_plan_id REFERENCES plans (id),
        code text NOT NULL,
        title text NOT NULL,
        position integer NOT NULL,
        is_withdrawn boolean NOT NULL DEFAULT false,
        CONSTRAINT uq_areas_plan_id_code UNIQUE (plan_id, code)
      );
      CREATE TABLE commitments (
        id uuid CONSTRAINT pk_commitments PRIMARY KEY,
        plan_id uuid NOT NULL CONSTRAINT fk_commitments_plan_id REFERENCES plans (id),
        area_id uuid NOT NULL CONSTRAINT fk_commitments_area_id REFERENCES areas (id),
        code text NOT NULL,
        position integer NOT NULL,
        title text NOT NULL,
        activity text NOT NULL,
        expected_output text NOT NULL,
        lead_body text NOT NULL,
        cooperating_bodies text[] NOT NULL,
        traced_to text NOT NULL,
        -- Of a one-time commitment the regional due date, of a recurring one the due date of its first period.
        due_starts_on date,
        due_ends_on date CONSTRAINT ck_commitments_due_ends_on CHECK (due_ends_on >= due_starts_on),
        due_precision text NOT NULL CONSTRAINT ck_commitments_due_precision CHECK (due_precision IN ('day', 'month', 'quarter', 'tbc')),
        -- ISO 8601 duration between periods; null: once.
        recurrence text,
        decision_cited text,
        is_withdrawn boolean NOT NULL DEFAULT false,
        CONSTRAINT uq_commitments_plan_id_code UNIQUE (plan_id, code),
        CONSTRAINT ck_commitments_due CHECK ((due_precision = 'tbc') = (due_ends_on IS NULL))
      );
      CREATE INDEX ix_commitments_area_id ON commitments (area_id);
      CREATE TABLE commitment_provisions (
        commitment_id uuid NOT NULL CONSTRAINT fk_commitment_provisions_commitment_id REFERENCES commitments (id),
        provision_id uuid NOT NULL CONSTRAINT fk_commitment_provisions_provision_id REFERENCES provisions (id),
        CONSTRAINT pk_commitment_provisions PRIMARY KEY (commitment_id, provision_id)
      );
      CREATE INDEX ix_commitment_provisions_provision_id ON commitment_provisions (provision_id);
      -- One row per period of a recurring commitment, exactly one (number 1) of a one-time commitment.
      CREATE TABLE reporting_periods (
        id uuid CONSTRAINT pk_reporting_periods PRIMARY KEY,
        commitment_id uuid NOT NULL CONSTRAINT fk_reporting_periods_commitment_id REFERENCES commitments (id),
        number integer NOT NULL,
        -- Half-open: the period covers [from_on, until_on).
        from_on date NOT NULL,
        until_on date NOT NULL CONSTRAINT ck_reporting_periods_until_on CHECK (until_on > from_on),
        due_starts_on date,
        due_ends_on date,
        CONSTRAINT uq_reporting_periods_commitment_id_number UNIQUE (commitment_id, number)
      );
      CREATE TABLE adoptions (
        id uuid CONSTRAINT pk_adoptions PRIMARY KEY,
        plan_id uuid NOT NULL CONSTRAINT fk_adoptions_plan_id REFERENCES plans (id),
        member_state_id uuid NOT NULL CONSTRAINT fk_adoptions_member_state_id REFERENCES member_states (id),
        kind text NOT NULL CONSTRAINT ck_adoptions_kind CHECK (kind IN ('adopted', 'joined')),
        adopted_on date NOT NULL,
        source text NOT NULL,
        is_illustrative boolean NOT NULL,
        CONSTRAINT uq_adoptions_plan_id_member_state_id UNIQUE (plan_id, member_state_id)
      );
      CREATE INDEX ix_adoptions_member_state_id ON adoptions (member_state_id);
      CREATE TABLE assignments (
        id uuid CONSTRAINT pk_assignments PRIMARY KEY,
        plan_id uuid NOT NULL CONSTRAINT fk_assignments_plan_id REFERENCES plans (id),
        commitment_id uuid NOT NULL CONSTRAINT fk_assignments_commitment_id REFERENCES commitments (id),
        member_state_id uuid NOT NULL CONSTRAINT fk_assignments_member_state_id REFERENCES member_states (id),
        from_on date NOT NULL,
        source text NOT NULL,
        target_starts_on date,
        target_ends_on date CONSTRAINT ck_assignments_target_ends_on CHECK (target_ends_on >= target_starts_on),
        target_precision text CONSTRAINT ck_assignments_target_precision CHECK (target_precision IN ('day', 'month', 'quarter')),
        -- Counts the writes to this assignment: what basedOnVersion refers to.
        version integer NOT NULL DEFAULT 0,
        is_cancelled boolean NOT NULL DEFAULT false,
        CONSTRAINT uq_assignments_commitment_id_member_state_id UNIQUE (commitment_id, member_state_id)
      );
      CREATE INDEX ix_assignments_plan_id_member_state_id ON assignments (plan_id, member_state_id);
      CREATE INDEX ix_assignments_member_state_id_id ON assignments (member_state_id, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP TABLE assignments, adoptions, reporting_periods, commitment_provisions, commitments, areas, nominations, grants, plans',
    );
  }
}
