import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddressLettersToPeople1795426320000 implements MigrationInterface {
  name = 'AddressLettersToPeople1795426320000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- How the letter speaks to whom it is addressed; null: "Sir, Madam".
      ALTER TABLE letters ADD salutation text;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE letters DROP salutation');
  }
}
