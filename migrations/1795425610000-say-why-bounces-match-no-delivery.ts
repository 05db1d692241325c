import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A notification that names one of our mails, but another address than that mail went to, is kept and changes nothing. */
export class SayWhyBouncesMatchNoDelivery1795425610000 implements MigrationInterface {
  name = 'SayWhyBouncesMatchNoDelivery1795425610000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE bounces
        ADD COLUMN unmatched_reason text,
        ADD CONSTRAINT ck_bounces_unmatched_reason CHECK (unmatched_reason IN ('unknown_mail', 'other_address')),
        ADD CONSTRAINT ck_bounces_delivery_id CHECK ((delivery_id IS NULL) = (unmatched_reason IS NOT NULL));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE bounces
        DROP CONSTRAINT ck_bounces_delivery_id, DROP CONSTRAINT ck_bounces_unmatched_reason, DROP COLUMN unmatched_reason;
    `);
  }
}
