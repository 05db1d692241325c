import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of milestones and meetings are in the order of a day that comes after every other when it is not known yet. */
export class IndexDaysOfLists1795425480000 implements MigrationInterface {
  name = 'IndexDaysOfLists1795425480000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX ix_milestones_list_day_id ON milestones (coalesce(ends_on, 'infinity'), id);
      DROP INDEX ix_meetings_starts_on;
      CREATE INDEX ix_meetings_list_day_id ON meetings (coalesce(starts_on, 'infinity'), id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX ix_milestones_list_day_id, ix_meetings_list_day_id;
      CREATE INDEX ix_meetings_starts_on ON meetings (starts_on, id);
    `);
  }
}
