import type { MigrationInterface, QueryRunner } from 'typeorm';

// How a row policy asks who acts. A sub-select is worked out once for each statement, not for each row; where a statement
// looks up a row or two by its key, asking at the row costs less than to prepare a sub-select.
const SYSTEM = '(SELECT acting_as_system())';
/** The secretariat, and the tracker itself. */
const SECRETARIAT = '(SELECT acting_for_secretariat())';
const ANYBODY = '(SELECT acting_at_all())';
const MYSELF = '(SELECT acting_user_id())';
const MY_STATES = '((SELECT acting_state_ids())::uuid[])';
const MY_VISIBILITIES = '((SELECT acting_visibilities())::text[])';
const OWN_STATE = `member_state_id = ANY ${MY_STATES}`;
const STATE_AND_SECRETARIAT = `${SECRETARIAT} OR ${OWN_STATE}`;
const STATE_AND_SECRETARIAT_AT_ROW = 'acting_for_secretariat() OR member_state_id = ANY (acting_state_ids())';

/** What speaks for its state, so that it may be shown to others at all. */
const IS_OFFICIAL = 'official_version IS NOT NULL';

/** Row policies hold within as well: what is visible there is visible to whoever acts. */
const isVisible = (table: string, id: string, column: string): string =>
  `EXISTS (SELECT FROM ${table} WHERE ${table}.${id} = ${column})`;

interface Access {
  /** The rows that are seen. */
  reads: string;
  /** The rows that are written, before and after. */
  writes: string;
  /** The rows that are added, where others may than may change them. */
  adds?: string;
}

/** What plans, instruments and meetings say to everybody; no state's word is among it. */
const open: Access = { reads: 'true', writes: SECRETARIAT };
const ofState: Access = { reads: STATE_AND_SECRETARIAT, writes: SECRETARIAT };
const SELF_OR_SECRETARIAT = 'acting_for_secretariat() OR user_id = acting_user_id()';
const ofPerson: Access = { reads: SELF_OR_SECRETARIAT, writes: SELF_OR_SECRETARIAT };
/** A sign-in is the tracker's until it is done; what proves a session anew is whose session it is. */
const SIGNING_IN = `acting_as_system() OR user_id = acting_user_id() OR ${isVisible('sessions', 'id', 'session_id')}`;
const ofDelivery: Access = {
  reads: isVisible('deliveries', 'id', 'delivery_id'),
  writes: SECRETARIAT,
};
const ofTracker: Access = { reads: SECRETARIAT, writes: SYSTEM };

const tables: Record<string, Access> = {
  member_states: open,
  state_groups: open,
  memberships: open,
  organisations: open,
  holidays: open,
  declined_holidays: open,
  packs: open,
  instruments: open,
  provisions: open,
  provision_mappings: open,
  participations: open,
  plans: open,
  areas: open,
  commitments: open,
  commitment_provisions: open,
  reporting_periods: open,
  adoptions: open,
  working_groups: open,
  meetings: open,
  agenda_items: open,
  delegations: open,
  assignments: { reads: 'true', writes: STATE_AND_SECRETARIAT_AT_ROW, adds: SECRETARIAT },
  matrix_versions: { reads: 'true', writes: STATE_AND_SECRETARIAT_AT_ROW, adds: SECRETARIAT },
  reminder_policies: {
    reads: `${SECRETARIAT} OR ${ANYBODY} AND (milestone_id IS NULL OR ${isVisible('milestones', 'id', 'milestone_id')})`,
    writes: SECRETARIAT,
  },

  progress_updates: {
    reads: `${OWN_STATE} OR ${IS_OFFICIAL} AND visibility = ANY ${MY_VISIBILITIES} OR ${SYSTEM}`,
    writes: `${OWN_STATE} OR ${IS_OFFICIAL} AND visibility = ANY ${MY_VISIBILITIES} AND ${SECRETARIAT} OR ${SYSTEM}`,
    adds: `acting_as_system() OR member_state_id = ANY (acting_state_ids()) AND author_user_id = acting_user_id()`,
  },
  evidence: {
    // Its own visibility narrows an item.
    reads: `${SYSTEM} OR EXISTS (
      SELECT FROM progress_updates WHERE progress_updates.id = update_id
        AND (${OWN_STATE} OR evidence.visibility IS NULL OR evidence.visibility = ANY ${MY_VISIBILITIES}))`,
    writes: `${SYSTEM} OR EXISTS (SELECT FROM progress_updates WHERE progress_updates.id = update_id AND ${OWN_STATE})`,
    // The update may be added by the same statement, and is not visible yet: evidence_of_own_state looks after it.
    adds: 'acting_as_system() OR cardinality(acting_state_ids()) > 0',
  },
  submission_events: {
    // How the state cleared it, and to whom it was shown, is the state's own affair.
    reads: `${SYSTEM} OR EXISTS (
      SELECT FROM progress_updates WHERE progress_updates.id = update_id
        AND (${OWN_STATE} OR ${SECRETARIAT} AND from_state IN ('cleared', 'accepted', 'returned') AND act <> 'show'))`,
    writes: SYSTEM,
    adds: `${SYSTEM} OR by_user_id = ${MYSELF} AND ${isVisible('progress_updates', 'id', 'update_id')}`,
  },
  clearance_settings: ofState,
  assignment_standings: {
    reads: `audience = ANY ${MY_VISIBILITIES} OR EXISTS (
      SELECT FROM assignments WHERE assignments.id = assignment_id AND member_state_id = ANY (acting_state_ids()))`,
    writes: `acting_for_secretariat() OR EXISTS (
      SELECT FROM assignments WHERE assignments.id = assignment_id AND member_state_id = ANY (acting_state_ids()))`,
  },
  milestones: {
    reads: `${SECRETARIAT} OR ${OWN_STATE} OR ${ANYBODY} AND member_state_id IS NULL`,
    writes: STATE_AND_SECRETARIAT,
    adds: SECRETARIAT,
  },
  correspondence_channels: ofState,
  letters: ofState,
  letter_counters: { reads: SECRETARIAT, writes: SECRETARIAT },
  audit_entries: {
    reads: `${SECRETARIAT} OR actor_user_id = ${MYSELF} OR ${OWN_STATE}`,
    // The server's role has no right to change one.
    writes: SYSTEM,
    // Nobody writes in another's name.
    adds: 'acting_as_system() OR actor_user_id = acting_user_id()',
  },

  users: {
    reads: 'acting_for_secretariat() OR id = acting_user_id() OR may_see_person(id)',
    writes: 'acting_for_secretariat() OR id = acting_user_id() OR is_colleague(id)',
    // Who brings a colleague in has no tie to them yet.
    adds: 'acting_for_secretariat() OR cardinality(acting_state_ids()) > 0',
  },
  grants: {
    reads: `${SELF_OR_SECRETARIAT} OR member_state_id = ANY (acting_state_ids())
      OR acting_at_all() AND role LIKE 'secretariat%'`,
    writes: 'acting_for_secretariat() OR member_state_id = ANY (acting_state_ids())',
  },
  nominations: {
    reads: `${SELF_OR_SECRETARIAT} OR member_state_id = ANY (acting_state_ids())`,
    writes: SECRETARIAT,
  },
  sessions: ofPerson,
  totp_factors: ofPerson,
  passkeys: ofPerson,
  passkey_challenges: ofPerson,
  recovery_codes: ofPerson,
  single_sign_on_identities: ofPerson,
  pending_sign_ins: { reads: SIGNING_IN, writes: SIGNING_IN },
  access_tokens: ofPerson,
  notification_preferences: ofPerson,
  absences: ofPerson,
  failing_addresses: ofPerson,

  deliveries: {
    reads: `${SECRETARIAT} OR recipient_user_id = ${MYSELF} OR EXISTS (
      SELECT FROM letters WHERE letters.delivery_id = deliveries.id AND ${OWN_STATE})`,
    writes: SECRETARIAT,
    // One may have a mail sent to whom one may see.
    adds: `${SECRETARIAT} OR ${isVisible('users', 'id', 'recipient_user_id')}`,
  },
  delivery_attempts: ofDelivery,
  bounces: { ...ofDelivery, reads: `${SECRETARIAT} OR ${ofDelivery.reads}` },
  mail_link_revocations: { ...ofDelivery, writes: ofDelivery.reads },
  reminders: {
    reads: `${SECRETARIAT} OR recipient_user_id = ${MYSELF} OR ${OWN_STATE}`,
    writes: SECRETARIAT,
  },
  reminder_planning_basis: ofTracker,

  // Counters of the rate limits, which are asked before anybody is known; they hold nothing that was reported.
  rate_limits: { reads: 'true', writes: 'true' },
  demo_clock: ofTracker,
  // Everybody's mails, which is what the demo's inbox is for.
  demo_inbox_mails: { reads: ANYBODY, writes: SYSTEM },
};

const quote = (text: string): string => `$policy$${text}$policy$`;

export class CreateRowPolicies1795426800000 implements MigrationInterface {
  name = 'CreateRowPolicies1795426800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Who acts, as src/platform/database/acting.ts says it in the setting actif.actor:
      -- 'system <reason>', or '<audience> <user> {<states>}'; nothing, or an empty text, is nobody.
      CREATE FUNCTION acting_at_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        RETURN coalesce(current_setting('actif.actor', true), '') <> '';
      CREATE FUNCTION acting_as_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        RETURN starts_with(current_setting('actif.actor', true), 'system ');
      CREATE FUNCTION acting_for_secretariat() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        RETURN starts_with(current_setting('actif.actor', true), 'system ') OR starts_with(current_setting('actif.actor', true), 'secretariat ');
      CREATE FUNCTION acting_user_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        RETURN CASE WHEN split_part(current_setting('actif.actor', true), ' ', 1) IN ('secretariat', 'member_states', 'public')
          THEN split_part(current_setting('actif.actor', true), ' ', 2)::uuid END;
      CREATE FUNCTION acting_state_ids() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
        RETURN CASE WHEN split_part(current_setting('actif.actor', true), ' ', 1) IN ('secretariat', 'member_states', 'public')
          THEN split_part(current_setting('actif.actor', true), ' ', 3)::uuid[] ELSE '{}' END;
      -- Of what other states reported.
      CREATE FUNCTION acting_visibilities() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
        RETURN CASE split_part(current_setting('actif.actor', true), ' ', 1)
          WHEN 'system' THEN ARRAY['own_state', 'secretariat', 'member_states', 'public']
          WHEN 'secretariat' THEN ARRAY['secretariat', 'member_states', 'public']
          WHEN 'member_states' THEN ARRAY['member_states', 'public']
          WHEN 'public' THEN ARRAY['public'] ELSE '{}' END;

      -- Called for a row whose cheaper reasons have failed: a sub-select would be prepared with every statement. The cost
      -- has the planner look people up by their key, rather than to ask about all of them.
      CREATE FUNCTION is_colleague(person uuid) RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER COST 1000 SET search_path = public, pg_temp
      BEGIN ATOMIC
        SELECT EXISTS (SELECT FROM grants WHERE user_id = person AND member_state_id = ANY (acting_state_ids()));
      END;
      -- Colleagues, those who were, and who serves the secretariat.
      CREATE FUNCTION may_see_person(person uuid) RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER COST 1000 SET search_path = public, pg_temp
      BEGIN ATOMIC
        SELECT acting_at_all() AND (
          EXISTS (SELECT FROM grants WHERE user_id = person
            AND (member_state_id = ANY (acting_state_ids()) OR role LIKE 'secretariat%'))
          OR EXISTS (SELECT FROM nominations WHERE user_id = person AND member_state_id = ANY (acting_state_ids()))
          OR EXISTS (SELECT FROM progress_updates WHERE author_user_id = person AND member_state_id = ANY (acting_state_ids())));
      END;

      -- Whether somebody ever wrote for a state is found in the index alone.
      CREATE INDEX ix_progress_updates_author_user_id_member_state_id ON progress_updates (author_user_id, member_state_id);
      DROP INDEX ix_progress_updates_author_user_id;

      -- Every table has its rows guarded: which are read, which are written and which are added.
      CREATE PROCEDURE guard_rows(guarded regclass, reads text, writes text, adds text DEFAULT NULL) LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', guarded);
        EXECUTE format('CREATE POLICY reads ON %s FOR SELECT USING (%s)', guarded, reads);
        EXECUTE format('CREATE POLICY adds ON %s FOR INSERT WITH CHECK (%s)', guarded, coalesce(adds, writes));
        EXECUTE format('CREATE POLICY changes ON %s FOR UPDATE USING (%s) WITH CHECK (%s)', guarded, writes, writes);
        EXECUTE format('CREATE POLICY removes ON %s FOR DELETE USING (%s)', guarded, writes);
      END $$;
      REVOKE EXECUTE ON PROCEDURE guard_rows FROM PUBLIC;

      -- "8 of 11": how many states have reported is told to everybody, which they are to nobody but the secretariat. The
      -- owner of the tables counts, whom no row policy binds.
      CREATE FUNCTION count_reporting_states(of_plan uuid, on_day date) RETURNS bigint
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
      BEGIN ATOMIC
        SELECT count(*) FILTER (WHERE EXISTS (
          -- LIMIT keeps the planner to one probe after another: most states have reported on their first.
          SELECT FROM assignments CROSS JOIN LATERAL (
            SELECT FROM assignment_standings
            WHERE assignment_id = assignments.id AND audience = 'secretariat' AND update_id IS NOT NULL LIMIT 1) AS report
          WHERE assignments.plan_id = of_plan AND assignments.member_state_id = adoptions.member_state_id AND NOT is_cancelled))
        FROM adoptions WHERE plan_id = of_plan AND adopted_on <= on_day;
      END;
      CREATE FUNCTION count_reporting_states_before(of_plan uuid, on_day date, instant timestamptz) RETURNS bigint
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
      BEGIN ATOMIC
        SELECT count(*) FILTER (WHERE EXISTS (
          SELECT FROM assignments CROSS JOIN LATERAL (
            SELECT FROM progress_updates
            WHERE assignment_id = assignments.id AND cleared_at < instant AND ${IS_OFFICIAL}
              AND visibility <> 'own_state' LIMIT 1) AS report
          WHERE assignments.plan_id = of_plan AND assignments.member_state_id = adoptions.member_state_id AND NOT is_cancelled))
        FROM adoptions WHERE plan_id = of_plan AND adopted_on <= on_day;
      END;

      CREATE FUNCTION refuse_evidence_of_other_state() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT acting_as_system() AND NOT EXISTS (
          SELECT FROM progress_updates WHERE id = NEW.update_id AND member_state_id = ANY (acting_state_ids())) THEN
          RAISE EXCEPTION 'new row violates row-level security policy for table "evidence"' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NULL;
      END $$;
    `);
    for (const [table, { reads, writes, adds }] of Object.entries(tables)) {
      const policies = [reads, writes, ...(adds === undefined ? [] : [adds])].map(quote);
      await queryRunner.query(`CALL guard_rows('${table}', ${policies.join(', ')})`);
    }
    // The owner adds as well, in repairs and in tests: nothing binds it.
    await queryRunner.query(`
      CREATE TRIGGER evidence_of_own_state AFTER INSERT ON evidence
        FOR EACH ROW WHEN (row_security_active('evidence')) EXECUTE FUNCTION refuse_evidence_of_other_state();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER evidence_of_own_state ON evidence');
    for (const table of Object.keys(tables)) {
      const dropped = ['reads', 'adds', 'changes', 'removes'].map(
        (name) => `DROP POLICY ${name} ON ${table}`,
      );
      await queryRunner.query(`${dropped.join('; ')}; ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
    }
    await queryRunner.query(`
      DROP FUNCTION refuse_evidence_of_other_state, count_reporting_states_before, count_reporting_states;
      DROP PROCEDURE guard_rows;
      CREATE INDEX ix_progress_updates_author_user_id ON progress_updates (author_user_id);
      DROP INDEX ix_progress_updates_author_user_id_member_state_id;
      DROP FUNCTION may_see_person, is_colleague, acting_visibilities, acting_state_ids, acting_user_id, acting_for_secretariat, acting_as_system, acting_at_all;
    `);
  }
}
