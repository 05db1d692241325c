import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccountLinks1795426310000 implements MigrationInterface {
  name = 'CreateAccountLinks1795426310000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Links that open an account once: an invitation, a new password, the proof of a new address.
      CREATE TABLE account_links (
        id uuid CONSTRAINT pk_account_links PRIMARY KEY,
        purpose text NOT NULL CONSTRAINT ck_account_links_purpose CHECK (purpose IN ('invitation', 'password_reset', 'address')),
        user_id uuid NOT NULL CONSTRAINT fk_account_links_user_id REFERENCES users (id),
        -- Where it was sent; it dies when the account has another address, unless it is to prove this one.
        email text NOT NULL CONSTRAINT ck_account_links_email CHECK (email = lower(email)),
        -- SHA-256 of the secret in it: a copy of the table opens nothing.
        secret_hash bytea NOT NULL,
        -- Who is asked for another when it has expired; null: nobody.
        invited_by_user_id uuid CONSTRAINT fk_account_links_invited_by_user_id REFERENCES users (id),
        -- The state that accepting lets the person contribute for, and how the inviter wrote them.
        member_state_id uuid CONSTRAINT fk_account_links_member_state_id REFERENCES member_states (id),
        invited_name text,
        -- System clock, all of them.
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        revoked_at timestamptz,
        renewal_asked_at timestamptz,
        CONSTRAINT ck_account_links_member_state_id CHECK (purpose = 'invitation' OR member_state_id IS NULL),
        CONSTRAINT ck_account_links_invited_name CHECK ((member_state_id IS NULL) = (invited_name IS NULL))
      );
      CREATE INDEX ix_account_links_user_id ON account_links (user_id);
      CREATE INDEX ix_account_links_invited_by_user_id ON account_links (invited_by_user_id);
      CREATE INDEX ix_account_links_member_state_id ON account_links (member_state_id);

      -- Addresses that somebody asked a new password for, known or not: what comes of it is worked out later.
      CREATE TABLE password_reset_requests (
        id uuid CONSTRAINT pk_password_reset_requests PRIMARY KEY,
        email text NOT NULL,
        requested_at timestamptz NOT NULL
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE password_reset_requests, account_links');
  }
}
