import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMeetings1795424760000 implements MigrationInterface {
  name = 'CreateMeetings1795424760000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE working_groups (
        id uuid CONSTRAINT pk_working_groups PRIMARY KEY,
        code text NOT NULL,
        name text NOT NULL,
        state_group_id uuid NOT NULL CONSTRAINT fk_working_groups_state_group_id REFERENCES state_groups (id),
        reports_to text,
        lead_shepherd_state_id uuid CONSTRAINT fk_working_groups_lead_shepherd_state_id REFERENCES member_states (id),
        CONSTRAINT uq_working_groups_code UNIQUE (code)
      );
      CREATE INDEX ix_working_groups_state_group_id ON working_groups (state_group_id);
      CREATE INDEX ix_working_groups_lead_shepherd_state_id ON working_groups (lead_shepherd_state_id);
      CREATE TABLE meetings (
        id uuid CONSTRAINT pk_meetings PRIMARY KEY,
        code text NOT NULL,
        working_group_id uuid CONSTRAINT fk_meetings_working_group_id REFERENCES working_groups (id),
        plan_id uuid CONSTRAINT fk_meetings_plan_id REFERENCES plans (id),
        number integer,
        title text NOT NULL,
        status text NOT NULL CONSTRAINT ck_meetings_status CHECK (status IN ('tentative', 'convened', 'held', 'concluded', 'postponed', 'cancelled')),
        starts_on date,
        ends_on date CONSTRAINT ck_meetings_ends_on CHECK (ends_on >= starts_on),
        date_precision text NOT NULL CONSTRAINT ck_meetings_date_precision CHECK (date_precision IN ('day', 'month', 'quarter', 'tbc')),
        time_zone text NOT NULL,
        city text NOT NULL,
        venue text,
        host_state_id uuid CONSTRAINT fk_meetings_host_state_id REFERENCES member_states (id),
        objective text,
        source text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT uq_meetings_code UNIQUE (code),
        CONSTRAINT ck_meetings_dates CHECK ((date_precision = 'tbc') = (starts_on IS NULL))
      );
      CREATE INDEX ix_meetings_working_group_id ON meetings (working_group_id);
      CREATE INDEX ix_meetings_plan_id ON meetings (plan_id);
      CREATE INDEX ix_meetings_host_state_id ON meetings (host_state_id);
      CREATE INDEX ix_meetings_starts_on ON meetings (starts_on, id);
      CREATE TABLE agenda_items (
        id uuid CONSTRAINT pk_agenda_items PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT fk_agenda_items_meeting_id REFERENCES meetings (id),
        number text NOT NULL,
        position integer NOT NULL,
        day_number integer,
        title text NOT NULL,
        is_tour_de_table boolean NOT NULL DEFAULT false,
        CONSTRAINT uq_agenda_items_meeting_id_number UNIQUE (meeting_id, number)
      );
      CREATE TABLE delegations (
        id uuid CONSTRAINT pk_delegations PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT fk_delegations_meeting_id REFERENCES meetings (id),
        member_state_id uuid CONSTRAINT fk_delegations_member_state_id REFERENCES member_states (id),
        organisation_id uuid CONSTRAINT fk_delegations_organisation_id REFERENCES organisations (id),
        standing text NOT NULL CONSTRAINT ck_delegations_standing CHECK (standing IN ('member', 'invited', 'secretariat', 'regional_body', 'partner')),
        note text,
        CONSTRAINT uq_delegations_meeting_id_member_state_id_organisation_id UNIQUE NULLS NOT DISTINCT (meeting_id, member_state_id, organisation_id),
        CONSTRAINT ck_delegations_party CHECK ((member_state_id IS NULL) <> (organisation_id IS NULL))
      );
      CREATE INDEX ix_delegations_member_state_id ON delegations (member_state_id);
      CREATE INDEX ix_delegations_organisation_id ON delegations (organisation_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE delegations, agenda_items, meetings, working_groups');
  }
}
