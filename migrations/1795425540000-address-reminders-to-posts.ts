import type { MigrationInterface, QueryRunner } from 'typeorm';

// What was told is asked of the post, so that a successor is not told again: what was planned before posts were kept
// gets the post that its recipient held then.
export class AddressRemindersToPosts1795425540000 implements MigrationInterface {
  name = 'AddressRemindersToPosts1795425540000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE reminders SET audience = held.function, member_state_id = held.member_state_id
        FROM (
          SELECT DISTINCT ON (planned.id) planned.id, function, nominations.member_state_id
          FROM reminders planned
          JOIN milestones ON milestones.id = milestone_id
          JOIN nominations ON user_id = recipient_user_id
            AND (milestones.member_state_id IS NULL OR nominations.member_state_id = milestones.member_state_id)
          ORDER BY planned.id, (nominations.from_on <= send_on AND (until_on > send_on) IS NOT FALSE) DESC,
            array_position('{main,alternate,validating_authority}', function), nominations.from_on DESC) AS held
        WHERE held.id = reminders.id AND audience IS NULL;
      UPDATE reminders SET audience = 'secretariat' WHERE audience IS NULL;
      ALTER TABLE reminders
        ALTER COLUMN audience SET NOT NULL,
        -- The policy's hour, by the recipient's clock: what has to wait goes out at that hour of another day.
        ADD COLUMN send_at_local text NOT NULL DEFAULT '08:30';
      ALTER TABLE reminders ALTER COLUMN send_at_local DROP DEFAULT;
      -- All open milestones are planned again, by the rules for posts.
      DELETE FROM reminder_planning_basis;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE reminders DROP COLUMN send_at_local, ALTER COLUMN audience DROP NOT NULL;
    `);
  }
}
