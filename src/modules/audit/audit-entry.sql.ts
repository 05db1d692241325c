/** An instant as hashes cover it: all that PostgreSQL keeps of it, in UTC. */
export const instantSql = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The columns of an `EntryContent`, of the table or alias `entry`. */
export const ENTRY_CONTENT = `
  entry.id, entry.actor_user_id AS "actorUserId", entry.channel, entry.action, entry.subject_kind AS "subjectKind",
  entry.subject_id AS "subjectId", entry.member_state_id AS "memberStateId", entry.audience, entry.origin,
  entry.before, entry.after, ${instantSql('entry.calendar_at')} AS "calendarAt", ${instantSql('entry.system_at')} AS "systemAt"`;

/** Who acted, of the alias `entry`; null: the system. */
export const ENTRY_ACTOR = `(
  SELECT json_build_object('id', id, 'displayName', display_name, 'post', post) FROM users WHERE id = entry.actor_user_id)`;

/** The personal values that are kept of `entry`, by their pointers, as canonical JSON. */
export const ENTRY_PERSONAL = `(
  SELECT json_object_agg(field, value) FROM audit_personal_values WHERE entry_id = entry.id)`;
