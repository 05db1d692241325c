import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Responses after reminders are counted for the reminders that were sent in a span of days. */
export class IndexRemindersSent1795425800000 implements MigrationInterface {
  name = 'IndexRemindersSent1795425800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE INDEX ix_reminders_claimed_at ON reminders (claimed_at, milestone_id) WHERE state = 'claimed'`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX ix_reminders_claimed_at');
  }
}
