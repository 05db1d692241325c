import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Refused even to the owner: a trigger is passed only by who switches it off, which the chain then shows. */
const appendOnly = (table: string) => `
      CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;

export class SealAuditEntries1795426100000 implements MigrationInterface {
  name = 'SealAuditEntries1795426100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE audit_entries
        -- Who may read what it says: a state's own matter is not the secretariat's.
        ADD audience text NOT NULL DEFAULT 'secretariat' CONSTRAINT ck_audit_entries_audience CHECK (audience IN ('own_state', 'secretariat')),
        -- The salted hash of where the request came from.
        ADD origin jsonb;
      CREATE INDEX ix_audit_entries_actor_user_id ON audit_entries (actor_user_id, id);
      CREATE INDEX ix_audit_entries_action ON audit_entries (action, id);
      -- What entries hold of people, apart from them: the entries hold salted hashes, so that erasing breaks no seal.
      CREATE TABLE audit_personal_values (
        entry_id uuid NOT NULL,
        -- RFC 6901 pointer into the entry.
        field text NOT NULL,
        -- Whom the value tells of, where that is known.
        person_id uuid,
        salt bytea NOT NULL,
        -- Canonical JSON (RFC 8785).
        value text NOT NULL,
        CONSTRAINT pk_audit_personal_values PRIMARY KEY (entry_id, field)
      );
      CREATE INDEX ix_audit_personal_values_person_id ON audit_personal_values (person_id);
      CREATE TRIGGER audit_personal_values_no_update BEFORE UPDATE ON audit_personal_values
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      -- The chain. Its order is that of sealing: identifiers are made before their transactions commit.
      CREATE TABLE audit_seals (
        number bigint CONSTRAINT pk_audit_seals PRIMARY KEY CONSTRAINT ck_audit_seals_number CHECK (number > 0),
        entry_id uuid NOT NULL CONSTRAINT uq_audit_seals_entry_id UNIQUE,
        entry_hash bytea NOT NULL CONSTRAINT ck_audit_seals_entry_hash CHECK (length(entry_hash) = 32),
        -- Unique: nothing has two successors.
        previous_hash bytea NOT NULL CONSTRAINT uq_audit_seals_previous_hash UNIQUE
          CONSTRAINT ck_audit_seals_previous_hash CHECK (length(previous_hash) = 32),
        hash bytea NOT NULL CONSTRAINT ck_audit_seals_hash CHECK (length(hash) = 32),
        -- System clock.
        sealed_at timestamptz NOT NULL
      );
      CREATE INDEX ix_audit_seals_sealed_at ON audit_seals (sealed_at, number);
      ${appendOnly('audit_seals')}
      -- Entries that no seal holds yet, filled by the insertion of an entry itself: whoever commits late is found all the same.
      CREATE TABLE audit_unsealed (
        entry_id uuid CONSTRAINT pk_audit_unsealed PRIMARY KEY
      );
      INSERT INTO audit_unsealed SELECT id FROM audit_entries;
      CREATE FUNCTION queue_for_sealing() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO audit_unsealed (entry_id) VALUES (NEW.id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER audit_entries_queue AFTER INSERT ON audit_entries
        FOR EACH ROW EXECUTE FUNCTION queue_for_sealing();
      CREATE FUNCTION refuse_unsealed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM audit_seals WHERE entry_id = OLD.entry_id) THEN
          RAISE EXCEPTION 'entry % is not sealed', OLD.entry_id USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN OLD;
      END $$;
      CREATE TRIGGER audit_unsealed_until_sealed BEFORE DELETE ON audit_unsealed
        FOR EACH ROW EXECUTE FUNCTION refuse_unsealed();
      CREATE TRIGGER audit_unsealed_no_update BEFORE UPDATE ON audit_unsealed
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER audit_unsealed_no_truncate BEFORE TRUNCATE ON audit_unsealed
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      -- What was told outside the database about the end of the chain, once a day.
      CREATE TABLE audit_checkpoints (
        -- UTC.
        published_on date CONSTRAINT pk_audit_checkpoints PRIMARY KEY,
        number bigint NOT NULL,
        hash bytea NOT NULL,
        -- System clock.
        published_at timestamptz NOT NULL
      );
      ${appendOnly('audit_checkpoints')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER audit_entries_queue ON audit_entries;
      DROP TABLE audit_checkpoints, audit_unsealed, audit_seals, audit_personal_values;
      DROP FUNCTION queue_for_sealing, refuse_unsealed;
      DROP INDEX ix_audit_entries_actor_user_id, ix_audit_entries_action;
      ALTER TABLE audit_entries DROP audience, DROP origin;
    `);
  }
}
