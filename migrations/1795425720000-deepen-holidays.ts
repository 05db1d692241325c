import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Holidays and working weeks are edited by people, beside what a library foretells. */
export class DeepenHolidays1795425720000 implements MigrationInterface {
  name = 'DeepenHolidays1795425720000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE holidays
        ADD version integer NOT NULL DEFAULT 1,
        -- As the library of public holidays gave it, and untouched since: only such a row is the library's to change.
        ADD is_prefilled boolean NOT NULL DEFAULT false;
      -- Days of the library that somebody removed or moved away from: they are not prefilled again.
      CREATE TABLE declined_holidays (
        member_state_id uuid NOT NULL CONSTRAINT fk_declined_holidays_member_state_id REFERENCES member_states (id),
        held_on date NOT NULL,
        CONSTRAINT pk_declined_holidays PRIMARY KEY (member_state_id, held_on)
      );
      -- Above 1: an administrator has set the working week, and loading a pack leaves it alone.
      ALTER TABLE organisations ADD working_week_version integer NOT NULL DEFAULT 1;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE organisations DROP working_week_version;
      DROP TABLE declined_holidays;
      ALTER TABLE holidays DROP version, DROP is_prefilled;
    `);
  }
}
