import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuditEntries1795424520000 implements MigrationInterface {
  name = 'CreateAuditEntries1795424520000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE audit_entries (
        id uuid CONSTRAINT pk_audit_entries PRIMARY KEY,
        actor_user_id uuid,
        channel text NOT NULL,
        action text NOT NULL,
        subject_kind text NOT NULL,
        subject_id uuid,
        member_state_id uuid,
        before jsonb,
        after jsonb,
        calendar_at timestamptz NOT NULL,
        system_at timestamptz NOT NULL
      );
      CREATE INDEX ix_audit_entries_subject_id ON audit_entries (subject_id, id);
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
      END $$;
      CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE ON audit_entries
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER audit_entries_no_truncate BEFORE TRUNCATE ON audit_entries
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE audit_entries; DROP FUNCTION refuse_change');
  }
}
