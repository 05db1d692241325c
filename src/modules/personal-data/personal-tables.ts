/**
 * What becomes of the rows of a table when the person is erased. `deleted`: they are gone. `emptied`: they stay, without
 * what they say of the person. `kept`: they are official records, or say nothing of a person but who it was; the
 * identifier leads to a pseudonym by then.
 */
export type Fate = 'deleted' | 'emptied' | 'kept';

/** A column that leads to a person, and what its table holds of them (docs/personal-data.md has the reasons). */
export interface PersonalTable {
  table: string;
  column: string;
  fate: Fate;
  /** What the person is given of it: never a hash, a token or a secret. Null: the identifier says it all. */
  exported: string | null;
}

/**
 * Every reference to a person. A test compares the list with the foreign keys of the database: a new table does not pass
 * unless somebody has decided what becomes of it.
 */
export const personalTables: readonly PersonalTable[] = [
  { table: 'absences', column: 'user_id', fate: 'deleted', exported: 'from_on, until_on, created_at' },
  {
    table: 'access_tokens',
    column: 'user_id',
    fate: 'deleted',
    exported: 'name, created_at, expires_at, revoked_at',
  },
  { table: 'account_links', column: 'invited_by_user_id', fate: 'kept', exported: null },
  {
    table: 'account_links',
    column: 'user_id',
    fate: 'deleted',
    exported: 'purpose, email, invited_name, created_at, expires_at, used_at, revoked_at',
  },
  {
    table: 'clearance_settings',
    column: 'set_by_user_id',
    fate: 'kept',
    exported: 'member_state_id, from_on, uses_clearance, uses_acceptance, source',
  },
  {
    table: 'deliveries',
    column: 'recipient_user_id',
    fate: 'emptied',
    exported: 'id, kind, to_address, subject, body_text, state, dated_at, accepted_at',
  },
  {
    table: 'failing_addresses',
    column: 'user_id',
    fate: 'deleted',
    exported: 'address, cause, reply, failed_at, cleared_at',
  },
  {
    table: 'former_names',
    column: 'user_id',
    fate: 'deleted',
    exported: 'display_name, style, rank, post, until_at',
  },
  { table: 'grants', column: 'user_id', fate: 'deleted', exported: 'role, member_state_id, plan_id' },
  { table: 'letters', column: 'marked_sent_by', fate: 'kept', exported: 'number, sent_on, sent_way' },
  { table: 'letters', column: 'withdrawn_by', fate: 'kept', exported: 'number, withdrawn_reason' },
  {
    table: 'nominations',
    column: 'user_id',
    fate: 'kept',
    exported: 'member_state_id, function, from_on, until_on, source',
  },
  {
    table: 'notification_preferences',
    column: 'user_id',
    fate: 'deleted',
    exported: 'digest_frequency, weekly_on, quiet_days, is_unsubscribed, last_reminder_to',
  },
  { table: 'packs', column: 'loaded_by_user_id', fate: 'kept', exported: 'code, version, loaded_at' },
  { table: 'passkey_challenges', column: 'user_id', fate: 'deleted', exported: null },
  { table: 'passkeys', column: 'user_id', fate: 'deleted', exported: 'name, created_at, last_used_at' },
  { table: 'pending_sign_ins', column: 'user_id', fate: 'deleted', exported: null },
  {
    table: 'progress_updates',
    column: 'author_user_id',
    fate: 'emptied',
    exported:
      'id, assignment_id, kind, status, narrative, difficulties, assistance_needed, entered_by_name, channel, recorded_at',
  },
  { table: 'recovery_codes', column: 'user_id', fate: 'deleted', exported: 'created_at, used_at' },
  { table: 'reminders', column: 'recipient_user_id', fate: 'kept', exported: null },
  { table: 'reminders', column: 'released_by_user_id', fate: 'kept', exported: null },
  {
    table: 'sessions',
    column: 'user_id',
    fate: 'deleted',
    exported: 'user_agent, created_at, expires_at, revoked_at',
  },
  {
    table: 'single_sign_on_identities',
    column: 'user_id',
    fate: 'deleted',
    exported: 'issuer, subject, created_at, last_used_at',
  },
  {
    table: 'submission_events',
    column: 'by_user_id',
    fate: 'kept',
    exported: 'update_id, act, reason, signed_on, signed_by_post, stored_at',
  },
  { table: 'totp_factors', column: 'user_id', fate: 'deleted', exported: 'confirmed_at' },
];

/** Columns of `users` that an erased person keeps: what is neither here nor given a pseudonym is emptied. */
export const keptColumns: readonly string[] = ['id', 'created_at', 'is_role_mailbox', 'language', 'version'];
/** Columns of `users` that get another value, since they may not be empty. */
export const pseudonymColumns = ['email', 'display_name', 'time_zone', 'is_active'] as const;
/** Columns of `users` that the person is not given: they would open something. */
export const secretColumns: readonly string[] = ['password_hash'];

/** The tables whose rows go, or are emptied, by person. */
export function tablesOf(fate: Fate): readonly PersonalTable[] {
  return personalTables.filter((each) => each.fate === fate);
}
