import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateProgressUpdates1795424700000 implements MigrationInterface {
  name = 'CreateProgressUpdates1795424700000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE progress_updates (
        id uuid CONSTRAINT pk_progress_updates PRIMARY KEY,
        assignment_id uuid NOT NULL CONSTRAINT fk_progress_updates_assignment_id REFERENCES assignments (id),
        plan_id uuid NOT NULL CONSTRAINT fk_progress_updates_plan_id REFERENCES plans (id),
        member_state_id uuid NOT NULL CONSTRAINT fk_progress_updates_member_state_id REFERENCES member_states (id),
        -- 1, 2, 3 … within the assignment.
        version integer NOT NULL,
        period_number integer NOT NULL,
        kind text NOT NULL CONSTRAINT ck_progress_updates_kind CHECK (kind IN ('report', 'no_change', 'applicability')),
        status text CONSTRAINT ck_progress_updates_status CHECK (status IN ('not_started', 'in_progress', 'implemented')),
        applicability text CONSTRAINT ck_progress_updates_applicability CHECK (applicability IN ('full', 'part', 'none')),
        applicability_reason text,
        narrative text,
        difficulties text,
        assistance_needed text,
        submission_state text NOT NULL CONSTRAINT ck_progress_updates_submission_state CHECK (submission_state IN ('draft', 'submitted', 'cleared', 'returned', 'accepted')),
        visibility text NOT NULL CONSTRAINT ck_progress_updates_visibility CHECK (visibility IN ('own_state', 'secretariat', 'member_states', 'public')),
        author_user_id uuid NOT NULL CONSTRAINT fk_progress_updates_author_user_id REFERENCES users (id),
        channel text NOT NULL CONSTRAINT ck_progress_updates_channel CHECK (channel IN ('web', 'api', 'mail_link', 'import')),
        -- SHA-256 of the body as received: the same id with another body is refused.
        body_hash bytea NOT NULL,
        -- Calendar clock; asOf reads compare with this.
        recorded_at timestamptz NOT NULL,
        -- System clock.
        stored_at timestamptz NOT NULL,
        CONSTRAINT uq_progress_updates_assignment_id_version UNIQUE (assignment_id, version),
        CONSTRAINT ck_progress_updates_content CHECK (
          (kind = 'report' AND status IS NOT NULL AND applicability IS NULL)
          OR (kind = 'no_change' AND status IS NOT NULL AND applicability IS NULL)
          OR (kind = 'applicability' AND status IS NULL AND applicability IS NOT NULL))
      );
      CREATE INDEX ix_progress_updates_plan_id_recorded_at ON progress_updates (plan_id, recorded_at DESC, id DESC);
      CREATE INDEX ix_progress_updates_member_state_id ON progress_updates (member_state_id, recorded_at DESC, id DESC);
      CREATE INDEX ix_progress_updates_author_user_id ON progress_updates (author_user_id);
      CREATE TRIGGER progress_updates_no_delete BEFORE DELETE ON progress_updates
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      -- What a state reported stays as it was written; only its way through clearance moves on.
      CREATE TRIGGER progress_updates_content_append_only
        BEFORE UPDATE OF assignment_id, version, period_number, kind, status, applicability, applicability_reason,
          narrative, difficulties, assistance_needed, author_user_id, channel, body_hash, recorded_at, stored_at
        ON progress_updates FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TABLE evidence (
        id uuid CONSTRAINT pk_evidence PRIMARY KEY,
        update_id uuid NOT NULL CONSTRAINT fk_evidence_update_id REFERENCES progress_updates (id),
        position integer NOT NULL,
        -- A citation alone is evidence; a link is optional.
        citation text NOT NULL,
        url text,
        effective_on date,
        CONSTRAINT uq_evidence_update_id_position UNIQUE (update_id, position)
      );
      -- The current status of an assignment as each audience may know it; four rows per assignment, made with it.
      CREATE TABLE assignment_standings (
        assignment_id uuid NOT NULL CONSTRAINT fk_assignment_standings_assignment_id REFERENCES assignments (id),
        audience text NOT NULL CONSTRAINT ck_assignment_standings_audience CHECK (audience IN ('own_state', 'secretariat', 'member_states', 'public')),
        status text NOT NULL DEFAULT 'not_reported' CONSTRAINT ck_assignment_standings_status CHECK (status IN ('not_reported', 'not_started', 'in_progress', 'implemented')),
        -- The period that status speaks of; an earlier one than the current means "not reported" for the current.
        period_number integer NOT NULL DEFAULT 0,
        applicability text NOT NULL DEFAULT 'full' CONSTRAINT ck_assignment_standings_applicability CHECK (applicability IN ('full', 'part', 'none')),
        update_id uuid CONSTRAINT fk_assignment_standings_update_id REFERENCES progress_updates (id),
        confirmed_at timestamptz,
        CONSTRAINT pk_assignment_standings PRIMARY KEY (assignment_id, audience)
      );
      CREATE INDEX ix_assignment_standings_update_id ON assignment_standings (update_id);
      -- Raised in the transaction of every write that a matrix can show; one row per plan and state, so that states never wait for each other.
      CREATE TABLE matrix_versions (
        plan_id uuid NOT NULL CONSTRAINT fk_matrix_versions_plan_id REFERENCES plans (id),
        member_state_id uuid NOT NULL CONSTRAINT fk_matrix_versions_member_state_id REFERENCES member_states (id),
        version bigint NOT NULL DEFAULT 0,
        CONSTRAINT pk_matrix_versions PRIMARY KEY (plan_id, member_state_id)
      );
      CREATE INDEX ix_matrix_versions_member_state_id ON matrix_versions (member_state_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE matrix_versions, assignment_standings, evidence, progress_updates');
  }
}
