import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GuardMails1795426810000 implements MigrationInterface {
  name = 'GuardMails1795426810000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- The dispatcher writes the mails of many people in one transaction, as the tracker itself. What it puts into a mail is
      -- its reader's all the same: about a state to whom that state has nominated or who acts for it, and to the secretariat.
      CREATE FUNCTION refuse_reminder_to_other_state() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        concerned uuid := (SELECT member_state_id FROM milestones WHERE id = NEW.milestone_id);
      BEGIN
        IF concerned IS NULL OR EXISTS (
          SELECT FROM grants WHERE user_id = NEW.recipient_user_id
            AND CASE WHEN NEW.audience = 'secretariat' THEN role LIKE 'secretariat%' ELSE member_state_id = concerned END)
          OR NEW.audience IS DISTINCT FROM 'secretariat' AND EXISTS (
            SELECT FROM nominations WHERE user_id = NEW.recipient_user_id AND member_state_id = concerned) THEN
          RETURN NULL;
        END IF;
        RAISE EXCEPTION 'reminder % is about a state that its recipient does not act for', NEW.id
          USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER reminders_to_own_state AFTER UPDATE OF state ON reminders
        FOR EACH ROW WHEN (NEW.state = 'claimed' AND row_security_active('reminders'))
        EXECUTE FUNCTION refuse_reminder_to_other_state();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER reminders_to_own_state ON reminders;
      DROP FUNCTION refuse_reminder_to_other_state;
    `);
  }
}
