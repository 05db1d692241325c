import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeepenPeople1795426300000 implements MigrationInterface {
  name = 'DeepenPeople1795426300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE users
        ADD style text,
        ADD rank text,
        ADD salutation text,
        -- BCP 47.
        ADD language text NOT NULL DEFAULT 'en',
        ADD version integer NOT NULL DEFAULT 1,
        -- When an invitation was accepted; null: not yet. Who is nominated is written to all the same.
        ADD activated_at timestamptz;
      UPDATE users SET activated_at = created_at WHERE password_hash IS NOT NULL;
      -- What somebody was called until then: history is not reattributed when a name or a post changes.
      CREATE TABLE former_names (
        id uuid CONSTRAINT pk_former_names PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT fk_former_names_user_id REFERENCES users (id),
        display_name text NOT NULL,
        style text,
        rank text,
        post text,
        -- System clock.
        until_at timestamptz NOT NULL
      );
      CREATE INDEX ix_former_names_user_id ON former_names (user_id, until_at);

      ALTER TABLE nominations
        -- Null where it was recorded before notes were dated.
        ADD source_dated_on date,
        ADD version integer NOT NULL DEFAULT 1;

      ALTER TABLE grants
        DROP CONSTRAINT uq_grants_user_id_role_member_state_id_plan_id,
        -- Whose days are those of the role.
        ADD nomination_id uuid CONSTRAINT fk_grants_nomination_id REFERENCES nominations (id),
        -- The day on which it was taken back.
        ADD until_on date,
        ADD CONSTRAINT uq_grants_user_id_role_member_state_id_plan_id_nomination_id
          UNIQUE NULLS NOT DISTINCT (user_id, role, member_state_id, plan_id, nomination_id);
      CREATE INDEX ix_grants_nomination_id ON grants (nomination_id);
      -- Roles that were given beside a nomination end with it from now on.
      INSERT INTO grants (id, user_id, role, member_state_id, plan_id, nomination_id)
        SELECT gen_random_uuid(), granted.user_id, role, granted.member_state_id, plan_id, nominations.id
        FROM grants granted
        JOIN nominations ON nominations.user_id = granted.user_id AND nominations.member_state_id = granted.member_state_id
          AND role = CASE function WHEN 'validating_authority' THEN 'validating_authority' ELSE 'focal_point' END;
      DELETE FROM grants granted WHERE nomination_id IS NULL AND EXISTS (
        SELECT FROM grants dated WHERE dated.nomination_id IS NOT NULL AND dated.user_id = granted.user_id
          AND dated.role = granted.role AND dated.member_state_id = granted.member_state_id);

      -- The roles in force at an instant of the calendar; a day is one of the state's own. Plain SQL, so that PostgreSQL
      -- writes it into the statement that asks.
      CREATE FUNCTION grants_in_force(instant timestamptz) RETURNS SETOF grants LANGUAGE sql STABLE AS $$
        SELECT granted.* FROM grants granted LEFT JOIN member_states state ON state.id = granted.member_state_id
        WHERE coalesce(granted.until_on > (instant AT TIME ZONE coalesce(state.time_zone, 'UTC'))::date, true)
          AND (granted.nomination_id IS NULL OR EXISTS (
            SELECT FROM nominations WHERE nominations.id = granted.nomination_id
              AND from_on <= (instant AT TIME ZONE state.time_zone)::date
              AND coalesce(nominations.until_on > (instant AT TIME ZONE state.time_zone)::date, true)))
      $$;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION grants_in_force;
      DELETE FROM grants granted USING grants other
        WHERE granted.user_id = other.user_id AND granted.role = other.role AND granted.id > other.id
          AND granted.member_state_id IS NOT DISTINCT FROM other.member_state_id
          AND granted.plan_id IS NOT DISTINCT FROM other.plan_id;
      ALTER TABLE grants
        DROP CONSTRAINT uq_grants_user_id_role_member_state_id_plan_id_nomination_id,
        DROP nomination_id,
        DROP until_on,
        ADD CONSTRAINT uq_grants_user_id_role_member_state_id_plan_id
          UNIQUE NULLS NOT DISTINCT (user_id, role, member_state_id, plan_id);
      ALTER TABLE nominations DROP source_dated_on, DROP version;
      DROP TABLE former_names;
      ALTER TABLE users DROP style, DROP rank, DROP salutation, DROP language, DROP version, DROP activated_at;
    `);
  }
}
