/**
 * Who reads and who writes which rows of each table: decided here a second time, in other words than the policies of the
 * migrations. The owner of the tables works it out, and PostgreSQL must show and take the same to the server's role.
 *
 * SQL over the row `x`; `$1` the user, `$2` the states that they act for, `$3` the visibilities that reach them from other
 * states, `$4` whether they serve the secretariat.
 */
export interface RowDecision {
  reads: string;
  writes: string;
  /** Where other rows may be added than written. */
  adds?: string;
}

const MINE = 'x.user_id = $1';
const OWN = 'x.member_state_id = ANY($2::uuid[])';
const SECRETARIAT = '$4::boolean';

const open: RowDecision = { reads: 'true', writes: SECRETARIAT };
const personal: RowDecision = { reads: `${MINE} OR ${SECRETARIAT}`, writes: `${MINE} OR ${SECRETARIAT}` };
const national: RowDecision = { reads: `${OWN} OR ${SECRETARIAT}`, writes: SECRETARIAT };
const tracker: RowDecision = { reads: SECRETARIAT, writes: 'false' };

const COLLEAGUES = `
  SELECT user_id FROM grants WHERE member_state_id = ANY($2::uuid[])
  UNION SELECT user_id FROM nominations WHERE member_state_id = ANY($2::uuid[])
  UNION SELECT author_user_id FROM progress_updates WHERE member_state_id = ANY($2::uuid[])`;
const OF_SECRETARIAT = `SELECT user_id FROM grants WHERE role LIKE 'secretariat%'`;

const UPDATES_READ = `
  SELECT id FROM progress_updates
  WHERE member_state_id = ANY($2::uuid[])
    OR official_version IS NOT NULL AND visibility = ANY($3::text[])`;
const OWN_UPDATES = 'SELECT id FROM progress_updates WHERE member_state_id = ANY($2::uuid[])';
const OWN_ASSIGNMENTS = 'SELECT id FROM assignments WHERE member_state_id = ANY($2::uuid[])';
const DELIVERIES_READ = `
  SELECT id FROM deliveries WHERE recipient_user_id = $1 OR ${SECRETARIAT}
    OR id IN (SELECT delivery_id FROM letters WHERE member_state_id = ANY($2::uuid[]))`;
const OF_DELIVERY: RowDecision = {
  reads: `x.delivery_id IN (${DELIVERIES_READ}) OR ${SECRETARIAT}`,
  writes: SECRETARIAT,
};

const SIGN_IN = `${MINE} OR x.session_id IN (SELECT id FROM sessions WHERE user_id = $1 OR ${SECRETARIAT})`;

export const rowDecisions: Record<string, RowDecision> = {
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
  assignments: { reads: 'true', writes: `${OWN} OR ${SECRETARIAT}` },
  matrix_versions: { reads: 'true', writes: `${OWN} OR ${SECRETARIAT}` },
  reminder_policies: {
    reads: `x.milestone_id IS NULL OR ${SECRETARIAT} OR x.milestone_id IN (
      SELECT id FROM milestones WHERE member_state_id IS NULL OR member_state_id = ANY($2::uuid[]))`,
    writes: SECRETARIAT,
  },

  progress_updates: {
    reads: `x.id IN (${UPDATES_READ})`,
    writes: `x.id IN (${OWN_UPDATES}) OR ${SECRETARIAT} AND x.id IN (${UPDATES_READ})`,
  },
  evidence: {
    reads: `x.update_id IN (${OWN_UPDATES})
      OR x.update_id IN (${UPDATES_READ}) AND coalesce(x.visibility = ANY($3::text[]), true)`,
    writes: `x.update_id IN (${OWN_UPDATES})`,
  },
  submission_events: {
    reads: `x.update_id IN (${OWN_UPDATES}) OR ${SECRETARIAT} AND x.update_id IN (${UPDATES_READ})
      AND x.from_state IN ('cleared', 'accepted', 'returned') AND x.act <> 'show'`,
    writes: 'false',
    adds: `x.by_user_id = $1 AND x.update_id IN (${UPDATES_READ})`,
  },
  clearance_settings: national,
  assignment_standings: {
    reads: `x.audience = ANY($3::text[]) OR x.assignment_id IN (${OWN_ASSIGNMENTS})`,
    writes: `x.assignment_id IN (${OWN_ASSIGNMENTS}) OR ${SECRETARIAT} AND x.audience <> 'own_state'`,
  },
  milestones: {
    reads: `x.member_state_id IS NULL OR ${OWN} OR ${SECRETARIAT}`,
    writes: `${OWN} OR ${SECRETARIAT}`,
  },
  correspondence_channels: national,
  letters: national,
  letter_counters: { reads: SECRETARIAT, writes: SECRETARIAT },
  audit_entries: {
    reads: `x.actor_user_id = $1 OR ${OWN} OR ${SECRETARIAT}`,
    writes: 'x.actor_user_id = $1',
  },

  users: {
    reads: `x.id = $1 OR ${SECRETARIAT} OR x.id IN (${COLLEAGUES}) OR x.id IN (${OF_SECRETARIAT})`,
    writes: `x.id = $1 OR ${SECRETARIAT} OR x.id IN (SELECT user_id FROM grants WHERE member_state_id = ANY($2::uuid[]))`,
    // Nobody knows yet whom one brings in.
    adds: `${SECRETARIAT} OR cardinality($2::uuid[]) > 0`,
  },
  grants: {
    reads: `${MINE} OR ${OWN} OR ${SECRETARIAT} OR x.role LIKE 'secretariat%'`,
    writes: `${OWN} OR ${SECRETARIAT}`,
  },
  nominations: { reads: `${MINE} OR ${OWN} OR ${SECRETARIAT}`, writes: SECRETARIAT },
  sessions: personal,
  totp_factors: personal,
  passkeys: personal,
  passkey_challenges: personal,
  recovery_codes: personal,
  single_sign_on_identities: personal,
  pending_sign_ins: { reads: SIGN_IN, writes: SIGN_IN },
  access_tokens: personal,
  notification_preferences: personal,
  absences: personal,
  failing_addresses: personal,

  deliveries: {
    reads: `x.id IN (${DELIVERIES_READ})`,
    writes: SECRETARIAT,
    // To whom one may see.
    adds: `${SECRETARIAT} OR x.recipient_user_id = $1 OR x.recipient_user_id IN (${COLLEAGUES})
      OR x.recipient_user_id IN (${OF_SECRETARIAT})`,
  },
  delivery_attempts: OF_DELIVERY,
  bounces: OF_DELIVERY,
  mail_link_revocations: { reads: OF_DELIVERY.reads, writes: `x.delivery_id IN (${DELIVERIES_READ})` },
  reminders: { reads: `x.recipient_user_id = $1 OR ${OWN} OR ${SECRETARIAT}`, writes: SECRETARIAT },
  reminder_planning_basis: tracker,

  // Counters that are asked for before anybody is known.
  rate_limits: { reads: 'true', writes: 'true' },
  demo_clock: tracker,
  demo_inbox_mails: { reads: 'true', writes: 'false' },
};

/** Tables that PostgreSQL shows to whoever holds the server's password: no state's word is in them. */
export const readByNobody = Object.keys(rowDecisions).filter(
  (table) => rowDecisions[table]?.reads === 'true' && table !== 'demo_inbox_mails',
);

/** Not a table of the tracker's: the list of migrations. */
export const notGuarded = ['schema_migrations'];
