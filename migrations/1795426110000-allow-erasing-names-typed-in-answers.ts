import type { MigrationInterface, QueryRunner } from 'typeorm';

const CONTENT = `assignment_id, version, period_number, kind, status, applicability, applicability_reason,
        narrative, difficulties, assistance_needed, author_user_id, channel, body_hash, recorded_at, stored_at`;

const guard = (columns: string) => `
      DROP TRIGGER progress_updates_content_append_only ON progress_updates;
      CREATE TRIGGER progress_updates_content_append_only BEFORE UPDATE OF ${columns}
        ON progress_updates FOR EACH ROW EXECUTE FUNCTION refuse_change();`;

export class AllowErasingNamesTypedInAnswers1795426110000 implements MigrationInterface {
  name = 'AllowErasingNamesTypedInAnswers1795426110000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${guard(CONTENT)}
      -- The record of an update stays; the name that one of a mailbox's readers typed may be erased, and nothing else made of it.
      CREATE TRIGGER progress_updates_name_only_erased BEFORE UPDATE OF entered_by_name ON progress_updates
        FOR EACH ROW WHEN (NEW.entered_by_name IS NOT NULL) EXECUTE FUNCTION refuse_change();
      -- An erased person keeps a pseudonym: by this their account is known to be one.
      ALTER TABLE users ADD erased_at timestamptz;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE users DROP erased_at;
      DROP TRIGGER progress_updates_name_only_erased ON progress_updates;
      ${guard(`${CONTENT}, entered_by_name`)}
    `);
  }
}
