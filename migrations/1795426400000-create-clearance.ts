import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATES = `'draft', 'submitted', 'cleared', 'returned', 'accepted', 'withdrawn'`;
const FORMER_STATES = `'draft', 'submitted', 'cleared', 'returned', 'accepted'`;
const CONTENT = `assignment_id, version, period_number, kind, status, applicability, applicability_reason,
        narrative, difficulties, assistance_needed, author_user_id, channel, body_hash, recorded_at, stored_at`;

/** A trigger names its columns when it is made: what joins the content is guarded only by a new one. */
const guard = (columns: string) => `
      DROP TRIGGER progress_updates_content_append_only ON progress_updates;
      CREATE TRIGGER progress_updates_content_append_only BEFORE UPDATE OF ${columns}
        ON progress_updates FOR EACH ROW EXECUTE FUNCTION refuse_change();`;

const statesOf = (states: string) => `
      ALTER TABLE progress_updates DROP CONSTRAINT ck_progress_updates_submission_state;
      ALTER TABLE progress_updates ADD CONSTRAINT ck_progress_updates_submission_state CHECK (submission_state IN (${states}));`;

export class CreateClearance1795426400000 implements MigrationInterface {
  name = 'CreateClearance1795426400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${statesOf(STATES)}
      ALTER TABLE progress_updates
        -- What the author would have shown; who speaks for the state decides (visibility).
        ADD proposed_visibility text,
        -- Rises with each act on the update.
        ADD submission_version integer NOT NULL DEFAULT 1,
        -- The version of the assignment with which the update began to speak for its state; the highest is the official status.
        ADD official_version integer,
        -- Calendar clock: since when it speaks for its state. asOf reads compare with this.
        ADD cleared_at timestamptz;
      UPDATE progress_updates SET proposed_visibility = visibility,
        official_version = CASE WHEN submission_state IN ('cleared', 'accepted') THEN version END,
        cleared_at = CASE WHEN submission_state IN ('cleared', 'accepted') THEN recorded_at END;
      ALTER TABLE progress_updates
        ALTER proposed_visibility SET NOT NULL,
        ADD CONSTRAINT ck_progress_updates_proposed_visibility CHECK (proposed_visibility IN ('own_state', 'secretariat', 'member_states', 'public')),
        ADD CONSTRAINT ck_progress_updates_official CHECK (
          (official_version IS NULL) = (cleared_at IS NULL)
          AND (official_version IS NULL OR submission_state IN ('cleared', 'returned', 'accepted'))
          AND (official_version IS NOT NULL OR submission_state NOT IN ('cleared', 'accepted')));
      CREATE INDEX ix_progress_updates_waiting ON progress_updates (member_state_id, submission_state, recorded_at, id)
        WHERE submission_state IN ('draft', 'submitted', 'returned');
      ${guard(`${CONTENT}, proposed_visibility`)}
      CREATE TRIGGER progress_updates_cleared_once BEFORE UPDATE OF official_version, cleared_at ON progress_updates
        FOR EACH ROW WHEN (OLD.official_version IS NOT NULL) EXECUTE FUNCTION refuse_change();
      ALTER TABLE evidence
        -- Null: as the update's, and never wider than that.
        ADD visibility text CONSTRAINT ck_evidence_visibility CHECK (visibility IN ('own_state', 'secretariat', 'member_states', 'public'));
      -- The way of an update after it was posted, one row for each act.
      CREATE TABLE submission_events (
        id uuid CONSTRAINT pk_submission_events PRIMARY KEY,
        update_id uuid NOT NULL CONSTRAINT fk_submission_events_update_id REFERENCES progress_updates (id),
        -- The submission_version that it made.
        number integer NOT NULL,
        act text NOT NULL CONSTRAINT ck_submission_events_act CHECK (act IN ('submit', 'withdraw', 'clear', 'return', 'accept', 'show')),
        from_state text NOT NULL CONSTRAINT ck_submission_events_from_state CHECK (from_state IN (${STATES})),
        to_state text NOT NULL CONSTRAINT ck_submission_events_to_state CHECK (to_state IN (${STATES})),
        from_visibility text NOT NULL CONSTRAINT ck_submission_events_from_visibility CHECK (from_visibility IN ('own_state', 'secretariat', 'member_states', 'public')),
        to_visibility text NOT NULL CONSTRAINT ck_submission_events_to_visibility CHECK (to_visibility IN ('own_state', 'secretariat', 'member_states', 'public')),
        by_user_id uuid NOT NULL CONSTRAINT fk_submission_events_by_user_id REFERENCES users (id),
        reason text,
        -- Cleared on paper: the day of the signature, the post that signed, and the reference of the signed sheet.
        signed_on date,
        signed_by_post text,
        sheet_reference text,
        -- SHA-256 of what was asked: the same identifier with another body is refused.
        body_hash bytea NOT NULL,
        -- Calendar clock.
        at timestamptz NOT NULL,
        -- System clock.
        stored_at timestamptz NOT NULL,
        CONSTRAINT uq_submission_events_update_id_number UNIQUE (update_id, number),
        CONSTRAINT ck_submission_events_reason CHECK (act <> 'return' OR reason IS NOT NULL),
        CONSTRAINT ck_submission_events_sheet CHECK (num_nonnulls(signed_on, signed_by_post, sheet_reference) IN (0, 3) AND (signed_on IS NULL OR act = 'clear'))
      );
      CREATE INDEX ix_submission_events_by_user_id ON submission_events (by_user_id);
      CREATE TRIGGER submission_events_append_only BEFORE UPDATE OR DELETE ON submission_events
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      -- Which steps a state uses, from a day on, with the note that says so. The latest day that has come counts.
      CREATE TABLE clearance_settings (
        id uuid CONSTRAINT pk_clearance_settings PRIMARY KEY,
        member_state_id uuid NOT NULL CONSTRAINT fk_clearance_settings_member_state_id REFERENCES member_states (id),
        -- 1, 2, 3 … within the state.
        number integer NOT NULL,
        from_on date NOT NULL,
        uses_clearance boolean NOT NULL,
        uses_acceptance boolean NOT NULL,
        source text NOT NULL,
        set_by_user_id uuid NOT NULL CONSTRAINT fk_clearance_settings_set_by_user_id REFERENCES users (id),
        -- System clock.
        stored_at timestamptz NOT NULL,
        CONSTRAINT uq_clearance_settings_member_state_id_number UNIQUE (member_state_id, number)
      );
      CREATE INDEX ix_clearance_settings_set_by_user_id ON clearance_settings (set_by_user_id);
      CREATE TRIGGER clearance_settings_append_only BEFORE UPDATE OR DELETE ON clearance_settings
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE clearance_settings, submission_events;
      ALTER TABLE evidence DROP visibility;
      DROP TRIGGER progress_updates_cleared_once ON progress_updates;
      ${guard(CONTENT)}
      DROP INDEX ix_progress_updates_waiting;
      UPDATE progress_updates SET submission_state = 'returned' WHERE submission_state = 'withdrawn';
      ALTER TABLE progress_updates DROP CONSTRAINT ck_progress_updates_official,
        DROP proposed_visibility, DROP submission_version, DROP official_version, DROP cleared_at;
      ${statesOf(FORMER_STATES)}
    `);
  }
}
