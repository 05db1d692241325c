import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateUsers1795424460000 implements MigrationInterface {
  name = 'CreateUsers1795424460000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE users (
        id uuid CONSTRAINT pk_users PRIMARY KEY,
        email text NOT NULL CONSTRAINT ck_users_email CHECK (email = lower(email)),
        -- A name is one field, as the ministry writes it (docs/glossary.md).
        display_name text NOT NULL,
        post text,
        time_zone text NOT NULL,
        organisation_id uuid CONSTRAINT fk_users_organisation_id REFERENCES organisations (id),
        password_hash text,
        is_active boolean NOT NULL DEFAULT true,
        created_at timestamptz NOT NULL,
        CONSTRAINT uq_users_email UNIQUE (email)
      );
      CREATE INDEX ix_users_organisation_id ON users (organisation_id);
      CREATE TABLE sessions (
        id uuid CONSTRAINT pk_sessions PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT fk_sessions_user_id REFERENCES users (id),
        -- SHA-256 of the opaque cookie: a copy of the table opens no session.
        token_hash bytea NOT NULL,
        csrf_token text NOT NULL,
        user_agent text,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        CONSTRAINT uq_sessions_token_hash UNIQUE (token_hash)
      );
      CREATE INDEX ix_sessions_user_id ON sessions (user_id);
      CREATE TABLE access_tokens (
        id uuid CONSTRAINT pk_access_tokens PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT fk_access_tokens_user_id REFERENCES users (id),
        name text NOT NULL,
        token_hash bytea NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        CONSTRAINT uq_access_tokens_token_hash UNIQUE (token_hash)
      );
      CREATE INDEX ix_access_tokens_user_id ON access_tokens (user_id);
      -- The table that rate-limiter-flexible keeps its counters in.
      CREATE TABLE rate_limits (
        key text CONSTRAINT pk_rate_limits PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE rate_limits, access_tokens, sessions, users');
  }
}
