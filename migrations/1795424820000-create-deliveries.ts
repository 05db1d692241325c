import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDeliveries1795424820000 implements MigrationInterface {
  name = 'CreateDeliveries1795424820000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE deliveries (
        id uuid CONSTRAINT pk_deliveries PRIMARY KEY,
        kind text NOT NULL CONSTRAINT ck_deliveries_kind CHECK (kind IN ('reminder_digest', 'system')),
        recipient_user_id uuid NOT NULL CONSTRAINT fk_deliveries_recipient_user_id REFERENCES users (id),
        -- The recipient's local day that the mail belongs to.
        local_on date NOT NULL,
        to_address text NOT NULL,
        -- Fixed with the body before the first attempt: every attempt is the same message.
        message_id text NOT NULL,
        subject text NOT NULL,
        body_text text NOT NULL,
        body_html text NOT NULL,
        headers jsonb NOT NULL DEFAULT '{}',
        -- The Date of the message (calendar clock).
        dated_at timestamptz NOT NULL,
        state text NOT NULL CONSTRAINT ck_deliveries_state CHECK (state IN ('queued', 'handed_over', 'accepted', 'deferred', 'failed', 'suppressed')),
        attempts integer NOT NULL DEFAULT 0,
        -- System clock; when the relay may give it to the queue (again).
        next_attempt_at timestamptz NOT NULL,
        -- Who sends it now, and until when nobody else may (renewed while the mail is on its way).
        lease_token uuid,
        leased_until timestamptz,
        accepted_at timestamptz,
        last_reply text,
        created_at timestamptz NOT NULL,
        CONSTRAINT uq_deliveries_message_id UNIQUE (message_id)
      );
      CREATE UNIQUE INDEX uq_deliveries_digest ON deliveries (recipient_user_id, local_on, kind) WHERE kind = 'reminder_digest';
      CREATE INDEX ix_deliveries_recipient_user_id ON deliveries (recipient_user_id, id DESC);
      CREATE INDEX ix_deliveries_open ON deliveries (next_attempt_at, id) WHERE state IN ('queued', 'handed_over', 'deferred');
      CREATE TABLE delivery_attempts (
        id uuid CONSTRAINT pk_delivery_attempts PRIMARY KEY,
        delivery_id uuid NOT NULL CONSTRAINT fk_delivery_attempts_delivery_id REFERENCES deliveries (id),
        number integer NOT NULL,
        started_at timestamptz NOT NULL,
        finished_at timestamptz,
        outcome text CONSTRAINT ck_delivery_attempts_outcome CHECK (outcome IN ('accepted', 'deferred', 'failed', 'uncertain')),
        smtp_code integer,
        smtp_reply text,
        CONSTRAINT uq_delivery_attempts_delivery_id_number UNIQUE (delivery_id, number)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE delivery_attempts, deliveries');
  }
}
