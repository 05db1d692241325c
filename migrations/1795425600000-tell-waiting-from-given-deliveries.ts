import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `next_attempt_at` says since when a mail has waited: what the queue was given is marked beside it. */
export class TellWaitingFromGivenDeliveries1795425600000 implements MigrationInterface {
  name = 'TellWaitingFromGivenDeliveries1795425600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE deliveries
        -- System clock; until when the queue has it, and no relay gives it again.
        ADD COLUMN given_until timestamptz,
        -- System clock; since when it is tried, where an administrator had it sent again.
        ADD COLUMN sent_again_at timestamptz,
        ADD CONSTRAINT ck_deliveries_is_held CHECK (NOT is_held OR state = 'handed_over');
      DROP INDEX ix_deliveries_open;
      CREATE INDEX ix_deliveries_open ON deliveries (next_attempt_at, id)
        WHERE state IN ('queued', 'handed_over', 'deferred') AND NOT is_held;
      CREATE INDEX ix_deliveries_held ON deliveries (id) WHERE is_held;
      CREATE INDEX ix_deliveries_state ON deliveries (state, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX ix_deliveries_state, ix_deliveries_held, ix_deliveries_open;
      CREATE INDEX ix_deliveries_open ON deliveries (next_attempt_at, id) WHERE state IN ('queued', 'handed_over', 'deferred');
      ALTER TABLE deliveries DROP CONSTRAINT ck_deliveries_is_held, DROP COLUMN given_until, DROP COLUMN sent_again_at;
    `);
  }
}
