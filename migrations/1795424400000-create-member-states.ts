import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMemberStates1795424400000 implements MigrationInterface {
  name = 'CreateMemberStates1795424400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE member_states (
        id uuid CONSTRAINT pk_member_states PRIMARY KEY,
        iso_code text NOT NULL CONSTRAINT ck_member_states_iso_code CHECK (iso_code ~ '^[A-Z]{2}$'),
        name text NOT NULL,
        time_zone text NOT NULL,
        CONSTRAINT uq_member_states_iso_code UNIQUE (iso_code)
      );
      CREATE TABLE state_groups (
        id uuid CONSTRAINT pk_state_groups PRIMARY KEY,
        code text NOT NULL,
        name text NOT NULL,
        time_zone text NOT NULL,
        CONSTRAINT uq_state_groups_code UNIQUE (code)
      );
      CREATE TABLE memberships (
        id uuid CONSTRAINT pk_memberships PRIMARY KEY,
        state_group_id uuid NOT NULL CONSTRAINT fk_memberships_state_group_id REFERENCES state_groups (id),
        member_state_id uuid NOT NULL CONSTRAINT fk_memberships_member_state_id REFERENCES member_states (id),
        standing text NOT NULL CONSTRAINT ck_memberships_standing CHECK (standing IN ('member', 'observer', 'applicant')),
        from_on date NOT NULL,
        until_on date CONSTRAINT ck_memberships_until_on CHECK (until_on > from_on),
        source text NOT NULL,
        CONSTRAINT uq_memberships_state_group_id_member_state_id_from_on UNIQUE (state_group_id, member_state_id, from_on)
      );
      CREATE INDEX ix_memberships_member_state_id ON memberships (member_state_id);
      CREATE TABLE organisations (
        id uuid CONSTRAINT pk_organisations PRIMARY KEY,
        code text NOT NULL,
        name text NOT NULL,
        kind text NOT NULL CONSTRAINT ck_organisations_kind CHECK (kind IN ('secretariat', 'national', 'regional', 'international', 'civil_society', 'research')),
        member_state_id uuid CONSTRAINT fk_organisations_member_state_id REFERENCES member_states (id),
        time_zone text NOT NULL,
        -- ISO weekdays (1 = Monday … 7 = Sunday) on which the organisation rests.
        rest_days smallint[] NOT NULL DEFAULT '{6,7}',
        CONSTRAINT uq_organisations_code UNIQUE (code)
      );
      CREATE INDEX ix_organisations_member_state_id ON organisations (member_state_id);
      CREATE TABLE holidays (
        id uuid CONSTRAINT pk_holidays PRIMARY KEY,
        member_state_id uuid NOT NULL CONSTRAINT fk_holidays_member_state_id REFERENCES member_states (id),
        held_on date NOT NULL,
        name text NOT NULL,
        is_confirmed boolean NOT NULL,
        source text NOT NULL,
        CONSTRAINT uq_holidays_member_state_id_held_on UNIQUE (member_state_id, held_on)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE holidays, organisations, memberships, state_groups, member_states');
  }
}
