import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeepenDeliveries1795425240000 implements MigrationInterface {
  name = 'DeepenDeliveries1795425240000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE deliveries
        DROP CONSTRAINT ck_deliveries_kind,
        ADD CONSTRAINT ck_deliveries_kind CHECK (kind IN ('reminder_digest', 'reminder_single', 'notice', 'test', 'system')),
        DROP CONSTRAINT ck_deliveries_state,
        ADD CONSTRAINT ck_deliveries_state CHECK (state IN ('queued', 'handed_over', 'accepted', 'deferred', 'bounced', 'failed', 'suppressed')),
        ADD COLUMN suppressed_reason text,
        ADD CONSTRAINT ck_deliveries_suppressed_reason CHECK ((state = 'suppressed') = (suppressed_reason IS NOT NULL)),
        -- Handed over without a recorded answer, and waiting for a person to say whether it goes out again.
        ADD COLUMN is_held boolean NOT NULL DEFAULT false;
      -- A digest that was taken back makes room for another on the same day.
      DROP INDEX uq_deliveries_digest;
      CREATE UNIQUE INDEX uq_deliveries_digest ON deliveries (recipient_user_id, local_on, kind)
        WHERE kind = 'reminder_digest' AND state <> 'suppressed';
      -- Delivery status notifications (RFC 3464) as they came back.
      CREATE TABLE bounces (
        id uuid CONSTRAINT pk_bounces PRIMARY KEY,
        -- Of the notification itself; where it has none, a hash of its text.
        message_id text NOT NULL,
        -- Null: it speaks of a mail that the ledger does not hold.
        delivery_id uuid CONSTRAINT fk_bounces_delivery_id REFERENCES deliveries (id),
        action text NOT NULL CONSTRAINT ck_bounces_action CHECK (action IN ('failed', 'delayed', 'delivered', 'relayed', 'expanded')),
        -- RFC 3463, such as 5.1.1.
        status text NOT NULL,
        diagnostic text,
        final_recipient text NOT NULL,
        remote_mta text,
        source text NOT NULL CONSTRAINT ck_bounces_source CHECK (source IN ('imap', 'drop')),
        -- System clock.
        recorded_at timestamptz NOT NULL,
        CONSTRAINT uq_bounces_message_id UNIQUE (message_id)
      );
      CREATE INDEX ix_bounces_delivery_id ON bounces (delivery_id);
      -- Addresses that refused a mail for good. Until it is cleared, the alternate of the person is written to.
      CREATE TABLE failing_addresses (
        user_id uuid CONSTRAINT pk_failing_addresses PRIMARY KEY CONSTRAINT fk_failing_addresses_user_id REFERENCES users (id),
        address text NOT NULL,
        -- 'bounced': the next mail server had accepted the mail, so that its accepting another proves nothing.
        cause text NOT NULL CONSTRAINT ck_failing_addresses_cause CHECK (cause IN ('refused', 'bounced')),
        -- System clock.
        failed_at timestamptz NOT NULL,
        reply text NOT NULL,
        delivery_id uuid CONSTRAINT fk_failing_addresses_delivery_id REFERENCES deliveries (id),
        cleared_at timestamptz
      );
      CREATE INDEX ix_failing_addresses_delivery_id ON failing_addresses (delivery_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE failing_addresses, bounces;
      DROP INDEX uq_deliveries_digest;
      CREATE UNIQUE INDEX uq_deliveries_digest ON deliveries (recipient_user_id, local_on, kind) WHERE kind = 'reminder_digest';
      ALTER TABLE deliveries
        DROP COLUMN is_held, DROP COLUMN suppressed_reason,
        DROP CONSTRAINT ck_deliveries_kind,
        ADD CONSTRAINT ck_deliveries_kind CHECK (kind IN ('reminder_digest', 'system')),
        DROP CONSTRAINT ck_deliveries_state,
        ADD CONSTRAINT ck_deliveries_state CHECK (state IN ('queued', 'handed_over', 'accepted', 'deferred', 'failed', 'suppressed'));
    `);
  }
}
