import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDemoClock1795425000000 implements MigrationInterface {
  name = 'CreateDemoClock1795425000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Demo only: where the movable calendar clock stands. One row at most.
      CREATE TABLE demo_clock (
        is_singleton boolean NOT NULL DEFAULT true CONSTRAINT ck_demo_clock_is_singleton CHECK (is_singleton),
        stands_at timestamptz NOT NULL,
        CONSTRAINT pk_demo_clock PRIMARY KEY (is_singleton)
      );
      CREATE TABLE demo_inbox_mails (
        id uuid CONSTRAINT pk_demo_inbox_mails PRIMARY KEY,
        message_id text NOT NULL,
        from_address text NOT NULL,
        to_addresses text[] NOT NULL,
        subject text NOT NULL,
        dated_at timestamptz NOT NULL,
        received_at timestamptz NOT NULL,
        raw bytea NOT NULL
      );
      CREATE INDEX ix_demo_inbox_mails_dated_at ON demo_inbox_mails (dated_at DESC, id DESC);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE demo_inbox_mails, demo_clock');
  }
}
