/** $1 does the reader serve the secretariat, $2 states of whose people they know, $3 the calendar's now. */
const ROLES = `coalesce((
  SELECT json_agg(json_build_object('role', role, 'planId', plan_id, 'function', function, 'nominationId', nominations.id,
    'memberState', CASE WHEN state.id IS NOT NULL
      THEN json_build_object('id', state.id, 'isoCode', iso_code, 'name', state.name) END,
    'fromOn', from_on, 'untilOn', coalesce(nominations.until_on, granted.until_on), 'isInForce', in_force.is)
    ORDER BY NOT in_force.is, role, state.name COLLATE "C", from_on DESC)
  FROM grants granted
  LEFT JOIN nominations ON nominations.id = nomination_id
  LEFT JOIN member_states state ON state.id = granted.member_state_id
  CROSS JOIN LATERAL (
    SELECT EXISTS (SELECT FROM grants_in_force($3) present WHERE present.id = granted.id) AS is) AS in_force
  WHERE granted.user_id = users.id AND ($1 OR granted.member_state_id = ANY($2) OR role LIKE 'secretariat%')), '[]')`;

export const STANDING = `CASE WHEN NOT users.is_active THEN 'deactivated' WHEN activated_at IS NULL THEN 'invited' ELSE 'active' END`;

const COLUMNS = `
  users.id, display_name AS "displayName", style, rank, post, salutation, email, users.time_zone AS "timeZone", language,
  CASE WHEN organisations.id IS NOT NULL
    THEN json_build_object('id', organisations.id, 'name', organisations.name) END AS organisation,
  is_role_mailbox AS "isRoleMailbox", ${STANDING} AS standing, ${ROLES} AS roles, users.version`;

const FROM = 'FROM users LEFT JOIN organisations ON organisations.id = organisation_id';

// The desk of the secretariat is known to all who report to it.
const IS_KNOWN = `($1::boolean OR EXISTS (
  SELECT FROM grants known WHERE known.user_id = users.id
    AND (known.member_state_id = ANY($2::uuid[]) OR role LIKE 'secretariat%')))`;

// What somebody is looked for by is what the reader is shown.
const HAS_ROLE = `($5::text IS NULL AND $6::text IS NULL OR EXISTS (
  SELECT FROM grants_in_force($3) held LEFT JOIN member_states state ON state.id = held.member_state_id
  WHERE held.user_id = users.id AND ($5::text IS NULL OR iso_code = $5) AND ($6::text IS NULL OR role = $6)
    AND ($1 OR held.member_state_id = ANY($2) OR role LIKE 'secretariat%')))`;

/** $4 part of a name, $5 ISO code, $6 role, $7 standing, $8 and $9 the row before, $10 limit. */
export const LIST_PEOPLE = `
  SELECT ${COLUMNS} ${FROM}
  WHERE ${IS_KNOWN} AND ${HAS_ROLE}
    AND ($4::text IS NULL OR strpos(lower(concat_ws(' ', style, rank, display_name, post, email)), lower($4)) > 0)
    AND ($7::text IS NULL OR ${STANDING} = $7)
    AND ($8::text IS NULL OR (display_name COLLATE "C", users.id::text) > ($8, $9))
  ORDER BY display_name COLLATE "C", users.id LIMIT $10`;

/** $4 the person. */
export const ONE_PERSON = `
  SELECT ${COLUMNS},
    coalesce((
      SELECT json_agg(json_build_object('displayName', former.display_name, 'style', former.style, 'rank', former.rank,
        'post', former.post, 'untilAt', until_at) ORDER BY until_at DESC)
      FROM former_names former WHERE former.user_id = users.id), '[]') AS "formerNames",
    CASE WHEN link.id IS NOT NULL
      THEN json_build_object('id', link.id, 'sentAt', link.created_at, 'expiresAt', link.expires_at) END AS invitation
  ${FROM}
  LEFT JOIN LATERAL (
    SELECT id, created_at, expires_at FROM account_links
    WHERE account_links.user_id = users.id AND purpose = 'invitation' AND member_state_id IS NULL
      AND used_at IS NULL AND revoked_at IS NULL
    ORDER BY created_at DESC LIMIT 1) AS link ON true
  WHERE users.id = $4 AND ${IS_KNOWN}`;

/** $1 the states, null: every one; $2 ISO code; $3 the calendar's now; $4 to $6 the row before, $7 limit. */
export const LIST_CONTRIBUTORS = `
  SELECT users.id, display_name AS "displayName", style, rank, post, email, ${STANDING} AS standing,
    json_build_object('id', state.id, 'isoCode', iso_code, 'name', state.name) AS "memberState"
  FROM grants_in_force($3) held
  JOIN users ON users.id = held.user_id JOIN member_states state ON state.id = held.member_state_id
  WHERE role = 'contributor' AND ($1::uuid[] IS NULL OR state.id = ANY($1)) AND ($2::text IS NULL OR iso_code = $2)
    AND ($4::text IS NULL OR (state.name COLLATE "C", display_name COLLATE "C", users.id::text) > ($4, $5, $6))
  ORDER BY state.name COLLATE "C", display_name COLLATE "C", users.id LIMIT $7`;

/**
 * Invitations that were neither accepted nor ended. $1 the states whose invitations to contribute the reader sees, null:
 * every invitation; $2 ISO code, $3 the system's now, $4 and $5 the row before, $6 limit.
 */
export const LIST_INVITATIONS = `
  SELECT link.id, coalesce(invited_name, display_name) AS name, link.email,
    CASE WHEN state.id IS NOT NULL
      THEN json_build_object('id', state.id, 'isoCode', iso_code, 'name', state.name) END AS "memberState",
    CASE WHEN link.member_state_id IS NULL THEN link.user_id END AS "personId",
    link.created_at AS "sentAt", expires_at AS "expiresAt", expires_at <= $3 AS "isExpired"
  FROM account_links link JOIN users ON users.id = link.user_id
  LEFT JOIN member_states state ON state.id = link.member_state_id
  WHERE purpose = 'invitation' AND used_at IS NULL AND revoked_at IS NULL
    AND ($1::uuid[] IS NULL OR link.member_state_id = ANY($1)) AND ($2::text IS NULL OR iso_code = $2)
    AND ($4::timestamptz IS NULL OR (date_trunc('milliseconds', link.created_at), link.id) < ($4, $5::uuid))
  ORDER BY date_trunc('milliseconds', link.created_at) DESC, link.id DESC LIMIT $6`;
