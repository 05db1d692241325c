import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateInstruments1795424580000 implements MigrationInterface {
  name = 'CreateInstruments1795424580000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE packs (
        code text CONSTRAINT pk_packs PRIMARY KEY,
        kind text NOT NULL CONSTRAINT ck_packs_kind CHECK (kind IN ('states', 'instrument', 'plan', 'meetings')),
        version text NOT NULL,
        title text NOT NULL,
        language text NOT NULL,
        -- What was loaded, to tell what a newer version changes; kind and code of all that it defines and refers to.
        content jsonb NOT NULL,
        defines text[] NOT NULL,
        refers_to text[] NOT NULL,
        loaded_at timestamptz NOT NULL,
        loaded_by_user_id uuid CONSTRAINT fk_packs_loaded_by_user_id REFERENCES users (id)
      );
      CREATE INDEX ix_packs_loaded_by_user_id ON packs (loaded_by_user_id);
      CREATE TABLE instruments (
        id uuid CONSTRAINT pk_instruments PRIMARY KEY,
        code text NOT NULL,
        title text NOT NULL,
        short_title text NOT NULL,
        kind text NOT NULL CONSTRAINT ck_instruments_kind CHECK (kind IN ('convention', 'protocol', 'treaty', 'politically_binding', 'indicator')),
        is_illustrative boolean NOT NULL,
        adopted_on date,
        in_force_on date,
        depositary text,
        source text NOT NULL,
        language text NOT NULL DEFAULT 'en',
        CONSTRAINT uq_instruments_code UNIQUE (code)
      );
      CREATE TABLE provisions (
        id uuid CONSTRAINT pk_provisions PRIMARY KEY,
        instrument_id uuid NOT NULL CONSTRAINT fk_provisions_instrument_id REFERENCES instruments (id),
        code text NOT NULL,
        title text NOT NULL,
        position integer NOT NULL,
        is_withdrawn boolean NOT NULL DEFAULT false,
        CONSTRAINT uq_provisions_instrument_id_code UNIQUE (instrument_id, code)
      );
      CREATE TABLE provision_mappings (
        from_provision_id uuid NOT NULL CONSTRAINT fk_provision_mappings_from_provision_id REFERENCES provisions (id),
        to_provision_id uuid NOT NULL CONSTRAINT fk_provision_mappings_to_provision_id REFERENCES provisions (id),
        CONSTRAINT pk_provision_mappings PRIMARY KEY (from_provision_id, to_provision_id)
      );
      CREATE INDEX ix_provision_mappings_to_provision_id ON provision_mappings (to_provision_id);
      CREATE TABLE participations (
        id uuid CONSTRAINT pk_participations PRIMARY KEY,
        instrument_id uuid NOT NULL CONSTRAINT fk_participations_instrument_id REFERENCES instruments (id),
        member_state_id uuid NOT NULL CONSTRAINT fk_participations_member_state_id REFERENCES member_states (id),
        action text NOT NULL CONSTRAINT ck_participations_action CHECK (action IN ('signature', 'definitive_signature', 'ratification', 'acceptance', 'approval', 'accession', 'succession', 'provisional_application', 'entry_into_force', 'reservation', 'declaration', 'withdrawal', 'support_expressed', 'endorsement')),
        -- The known interval of the act: [starts_on, ends_on], both null where no date is public.
        starts_on date,
        ends_on date CONSTRAINT ck_participations_ends_on CHECK (ends_on >= starts_on),
        date_precision text NOT NULL CONSTRAINT ck_participations_date_precision CHECK (date_precision IN ('day', 'month', 'quarter', 'tbc')),
        source text NOT NULL,
        CONSTRAINT uq_participations_instrument_id_member_state_id_action UNIQUE (instrument_id, member_state_id, action)
      );
      CREATE INDEX ix_participations_member_state_id ON participations (member_state_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE participations, provision_mappings, provisions, instruments, packs');
  }
}
