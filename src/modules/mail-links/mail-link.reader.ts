import { Injectable } from '@nestjs/common';
import type { Grant } from '#app/kernel/actor.js';
import type { UnsubscribeLink, UpdateLink } from '#app/modules/notifications/mail-links.js';
import { Database } from '#app/platform/database/database.js';

/** Everything that decides whether a link to a form opens it, and what the form says besides the assignment's standing. */
export interface LinkFacts {
  userId: string;
  displayName: string;
  /** With style and rank. */
  addressedAs: string;
  post: string | null;
  salutation: string | null;
  email: string;
  timeZone: string;
  isActive: boolean;
  isRoleMailbox: boolean;
  isRevoked: boolean;
  /** Does the state nominate the person today? */
  isNominated: boolean;
  /** What the person may do for this one state. */
  grants: Grant[];
  stateName: string;
  plan: { id: string; code: string; title: string; isIllustrative: boolean };
  commitment: { code: string; title: string };
  isClosed: boolean;
}

const GRANTS = `coalesce((
  SELECT json_agg(json_build_object('role', role, 'memberStateId', member_state_id, 'planId', plan_id))
  FROM grants_in_force($4) granted
  WHERE granted.user_id = users.id AND granted.member_state_id = state.id), '[]') AS grants`;

// A day of nomination is one of the state's own calendar. $1 the mail, $2 whom it went to, $3 the assignment, $4 now.
const FACTS = `
  SELECT users.id AS "userId", display_name AS "displayName", post, salutation,
    concat_ws(' ', style, rank, display_name) AS "addressedAs", email, users.time_zone AS "timeZone",
    is_active AS "isActive", is_role_mailbox AS "isRoleMailbox", ${GRANTS},
    coalesce(deliveries.created_at <= mail_links_valid_from, false)
      OR EXISTS (SELECT FROM mail_link_revocations WHERE delivery_id = deliveries.id) AS "isRevoked",
    EXISTS (
      SELECT FROM nominations
      WHERE user_id = users.id AND nominations.member_state_id = state.id
        AND from_on <= day.today AND (until_on IS NULL OR until_on > day.today)) AS "isNominated",
    state.name AS "stateName",
    json_build_object('id', plan.id, 'code', plan.code, 'title', plan.title, 'isIllustrative', plan.is_illustrative) AS plan,
    json_build_object('code', commitment.code, 'title', commitment.title) AS commitment,
    plan.is_closed OR is_cancelled AS "isClosed"
  FROM deliveries
  JOIN users ON users.id = recipient_user_id
  JOIN assignments assignment ON assignment.id = $3
  JOIN commitments commitment ON commitment.id = commitment_id
  JOIN plans plan ON plan.id = assignment.plan_id
  JOIN member_states state ON state.id = assignment.member_state_id
  CROSS JOIN LATERAL (SELECT ($4::timestamptz AT TIME ZONE state.time_zone)::date AS today) AS day
  WHERE deliveries.id = $1 AND recipient_user_id = $2`;

export interface Subscriber {
  userId: string;
  displayName: string;
  post: string | null;
}

const SUBSCRIBER = `
  SELECT id AS "userId", display_name AS "displayName", post FROM users WHERE id = $1 AND is_active`;

/** What links in mails lead to. */
@Injectable()
export class MailLinkReader {
  constructor(private readonly db: Database) {}

  /** @returns null when the ledger knows no such mail to that person, or there is no such assignment. */
  async findFacts(link: UpdateLink, now: Date): Promise<LinkFacts | null> {
    const [facts] = await this.db.read<LinkFacts>({
      name: 'mail-links.facts',
      text: FACTS,
      values: [link.deliveryId, link.recipientId, link.assignmentId, now],
    });
    return facts ?? null;
  }

  /** @returns null when the account is closed. */
  async findSubscriber({ recipientId }: UnsubscribeLink): Promise<Subscriber | null> {
    const [subscriber] = await this.db.read<Subscriber>({
      name: 'mail-links.subscriber',
      text: SUBSCRIBER,
      values: [recipientId],
    });
    return subscriber ?? null;
  }
}
