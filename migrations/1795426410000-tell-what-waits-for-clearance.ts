import type { MigrationInterface, QueryRunner } from 'typeorm';

const stepKinds = (kinds: string) => `
      ALTER TABLE reminders DROP CONSTRAINT ck_reminders_step_kind;
      ALTER TABLE reminders ADD CONSTRAINT ck_reminders_step_kind CHECK (step_kind IN (${kinds}));`;

export class TellWhatWaitsForClearance1795426410000 implements MigrationInterface {
  name = 'TellWhatWaitsForClearance1795426410000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Calendar clock: an update waits for the validating authority since then, and reminders are the authority's.
      ALTER TABLE milestones ADD clearance_asked_at timestamptz;
      ${stepKinds(`'before', 'after', 'follow_up', 'change', 'unconfirmed', 'clearance'`)}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM reminders WHERE step_kind = 'clearance';
      ${stepKinds(`'before', 'after', 'follow_up', 'change', 'unconfirmed'`)}
      ALTER TABLE milestones DROP clearance_asked_at;
    `);
  }
}
