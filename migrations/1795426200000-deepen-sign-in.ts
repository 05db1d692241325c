import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeepenSignIn1795426200000 implements MigrationInterface {
  name = 'DeepenSignIn1795426200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE users ADD password_changed_at timestamptz;
      ALTER TABLE sessions
        -- By what the person proved who they are, in the order in which they did.
        ADD methods text[] NOT NULL DEFAULT '{password}'
          CONSTRAINT ck_sessions_methods CHECK (methods <@ '{password,totp,passkey,recovery_code,single_sign_on,provider_second_factor}'::text[]),
        -- When they last did: sensitive actions ask again.
        ADD proved_at timestamptz,
        ADD last_used_at timestamptz,
        -- The network, not the machine: enough to know a stranger by.
        ADD network text;
      UPDATE sessions SET proved_at = created_at, last_used_at = created_at;
      ALTER TABLE sessions ALTER methods DROP DEFAULT, ALTER proved_at SET NOT NULL, ALTER last_used_at SET NOT NULL;

      CREATE TABLE totp_factors (
        user_id uuid CONSTRAINT pk_totp_factors PRIMARY KEY CONSTRAINT fk_totp_factors_user_id REFERENCES users (id),
        -- Both sealed with a key made from SECRET_KEY: a copy of the table makes no codes.
        secret bytea,
        confirmed_at timestamptz,
        -- The time step of the code used last: each is taken once.
        last_step bigint,
        -- Enrolled, and not yet shown to work; takes the place of the other when it is.
        pending_secret bytea,
        pending_since timestamptz,
        CONSTRAINT ck_totp_factors_confirmed_at CHECK ((secret IS NULL) = (confirmed_at IS NULL)),
        CONSTRAINT ck_totp_factors_pending_since CHECK ((pending_secret IS NULL) = (pending_since IS NULL))
      );
      CREATE TABLE passkeys (
        id uuid CONSTRAINT pk_passkeys PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT fk_passkeys_user_id REFERENCES users (id),
        name text NOT NULL,
        credential_id bytea NOT NULL,
        public_key bytea NOT NULL,
        sign_count bigint NOT NULL,
        transports text[] NOT NULL,
        -- Synchronised between devices by their maker.
        is_synced boolean NOT NULL,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz,
        CONSTRAINT uq_passkeys_credential_id UNIQUE (credential_id)
      );
      CREATE INDEX ix_passkeys_user_id ON passkeys (user_id);
      -- What an authenticator is asked to sign by somebody signed in: one for each purpose, taken once.
      CREATE TABLE passkey_challenges (
        user_id uuid NOT NULL CONSTRAINT fk_passkey_challenges_user_id REFERENCES users (id),
        purpose text NOT NULL CONSTRAINT ck_passkey_challenges_purpose CHECK (purpose IN ('registration', 'proof')),
        challenge text NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT pk_passkey_challenges PRIMARY KEY (user_id, purpose)
      );
      CREATE TABLE recovery_codes (
        user_id uuid NOT NULL CONSTRAINT fk_recovery_codes_user_id REFERENCES users (id),
        code_hash bytea NOT NULL,
        created_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT pk_recovery_codes PRIMARY KEY (user_id, code_hash)
      );
      -- Who a provider of single sign-on says that somebody is; the address served to find the account the first time.
      CREATE TABLE single_sign_on_identities (
        id uuid CONSTRAINT pk_single_sign_on_identities PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT fk_single_sign_on_identities_user_id REFERENCES users (id),
        issuer text NOT NULL,
        subject text NOT NULL,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz NOT NULL,
        CONSTRAINT uq_single_sign_on_identities_issuer_subject UNIQUE (issuer, subject)
      );
      CREATE INDEX ix_single_sign_on_identities_user_id ON single_sign_on_identities (user_id);
      -- A sign-in under way, opened by a cookie that opens nothing else; the row goes when it is done.
      CREATE TABLE pending_sign_ins (
        id uuid CONSTRAINT pk_pending_sign_ins PRIMARY KEY,
        token_hash bytea NOT NULL,
        kind text NOT NULL CONSTRAINT ck_pending_sign_ins_kind CHECK (kind IN ('second_factor', 'passkey', 'single_sign_on')),
        -- Whose right password, or word of a provider, this follows; null while nobody is known.
        user_id uuid CONSTRAINT fk_pending_sign_ins_user_id REFERENCES users (id),
        methods text[] NOT NULL,
        challenge text,
        state text,
        nonce text,
        code_verifier text,
        -- The session that a provider's word is to prove anew; null for a sign-in.
        session_id uuid CONSTRAINT fk_pending_sign_ins_session_id REFERENCES sessions (id),
        failures smallint NOT NULL DEFAULT 0,
        expires_at timestamptz NOT NULL,
        CONSTRAINT uq_pending_sign_ins_token_hash UNIQUE (token_hash),
        CONSTRAINT ck_pending_sign_ins_user_id CHECK (kind <> 'second_factor' OR user_id IS NOT NULL)
      );
      CREATE INDEX ix_pending_sign_ins_user_id ON pending_sign_ins (user_id);
      CREATE INDEX ix_pending_sign_ins_session_id ON pending_sign_ins (session_id);
      CREATE INDEX ix_pending_sign_ins_expires_at ON pending_sign_ins (expires_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE pending_sign_ins, single_sign_on_identities, recovery_codes, passkey_challenges, passkeys, totp_factors;
      ALTER TABLE sessions DROP methods, DROP proved_at, DROP last_used_at, DROP network;
      ALTER TABLE users DROP password_changed_at;
    `);
  }
}
