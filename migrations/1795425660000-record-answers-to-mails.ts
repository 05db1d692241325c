import type { MigrationInterface, QueryRunner } from 'typeorm';

const CONTENT = `assignment_id, version, period_number, kind, status, applicability, applicability_reason,
        narrative, difficulties, assistance_needed, author_user_id, channel, body_hash, recorded_at, stored_at`;

/** A trigger names its columns when it is made: what joins the content is guarded only by a new one. */
const guard = (columns: string) => `
      DROP TRIGGER progress_updates_content_append_only ON progress_updates;
      CREATE TRIGGER progress_updates_content_append_only BEFORE UPDATE OF ${columns}
        ON progress_updates FOR EACH ROW EXECUTE FUNCTION refuse_change();`;

export class RecordAnswersToMails1795425660000 implements MigrationInterface {
  name = 'RecordAnswersToMails1795425660000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE progress_updates
        -- The author is a mailbox that several people read: this is the name that one of them typed.
        ADD entered_by_name text CONSTRAINT ck_progress_updates_entered_by_name CHECK (entered_by_name IS NULL OR channel = 'mail_link');
      ${guard(`${CONTENT}, entered_by_name`)}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${guard(CONTENT)}
      ALTER TABLE progress_updates DROP entered_by_name;
    `);
  }
}
