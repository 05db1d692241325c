import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMailLinkRevocations1795425670000 implements MigrationInterface {
  name = 'CreateMailLinkRevocations1795425670000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- System clock. The links of every mail to the person that was entered in the ledger by then open nothing any more.
      ALTER TABLE users ADD mail_links_valid_from timestamptz;
      -- Mails whose links were ended one mail at a time, for instance because the mail was passed on.
      CREATE TABLE mail_link_revocations (
        delivery_id uuid CONSTRAINT pk_mail_link_revocations PRIMARY KEY CONSTRAINT fk_mail_link_revocations_delivery_id REFERENCES deliveries (id),
        -- System clock.
        revoked_at timestamptz NOT NULL
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE mail_link_revocations;
      ALTER TABLE users DROP mail_links_valid_from;
    `);
  }
}
