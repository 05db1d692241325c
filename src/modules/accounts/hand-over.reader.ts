import { Injectable } from '@nestjs/common';
import { type Actor, isSecretariat, servedPlanIds } from '#app/kernel/actor.js';
import { NotFoundError } from '#app/kernel/errors.js';
import { mayReadHandOver } from '#app/modules/accounts/accounts.policy.js';
import type { HandOverView } from '#app/modules/accounts/hand-over.dto.js';
import { NominationReader } from '#app/modules/accounts/nomination.reader.js';
import { Database } from '#app/platform/database/database.js';

const MOST = 500;
const MOST_NEXT = 20;

const PERSON = `json_build_object('id', users.id, 'displayName', display_name, 'style', style, 'rank', rank, 'post', post,
  'isActive', is_active)`;

// $1 the state, $2 the function, $3 the first day of the term.
const NEIGHBOURS = `
  SELECT ${PERSON} AS person, from_on < $3::date AS "isBefore"
  FROM nominations JOIN users ON users.id = user_id
  WHERE nominations.member_state_id = $1 AND function = $2 AND from_on <> $3::date
  ORDER BY CASE WHEN from_on < $3::date THEN $3::date - from_on ELSE from_on - $3::date END`;

// $1 the state, $2 plans that the reader may know of, null: every one.
// $3 whether the reader is of the state: what it has not sent in is its own until then.
const IMPLEMENTATIONS = `
  SELECT commitment.id AS "commitmentId", commitment.code, commitment.title,
    json_build_object('id', plan.id, 'code', plan.code, 'shortTitle', short_title, 'isIllustrative', plan.is_illustrative) AS plan,
    json_build_object('startsOn', milestone.starts_on, 'endsOn', milestone.ends_on, 'precision', milestone.date_precision) AS due,
    standing.status, confirmed_at AS "confirmedAt", waiting.submission_state AS waiting, waiting.recorded_at AS "waitingSince",
    coalesce(waiting.entered_by_name, waiting.display_name) AS "waitingFrom"
  FROM assignments assignment
  JOIN commitments commitment ON commitment.id = commitment_id
  JOIN plans plan ON plan.id = assignment.plan_id
  JOIN LATERAL (
    SELECT starts_on, ends_on, date_precision FROM milestones
    WHERE kind IN ('commitment_due', 'periodic_report') AND subject_id = assignment.id AND closed_reason IS NULL
    ORDER BY ends_on LIMIT 1) AS milestone ON true
  JOIN assignment_standings standing ON assignment_id = assignment.id
    AND audience = CASE WHEN $3::boolean THEN 'own_state' ELSE 'secretariat' END
  LEFT JOIN LATERAL (
    SELECT last.* FROM (
      SELECT submission_state, recorded_at, entered_by_name, display_name
      FROM progress_updates JOIN users ON users.id = author_user_id
      WHERE progress_updates.assignment_id = assignment.id ORDER BY progress_updates.version DESC LIMIT 1) AS last
    WHERE $3 AND submission_state IN ('draft', 'submitted', 'returned')) AS waiting ON true
  WHERE assignment.member_state_id = $1 AND NOT is_cancelled AND NOT plan.is_closed
    AND ($2::uuid[] IS NULL OR plan.id = ANY($2))
  ORDER BY milestone.ends_on, plan.code COLLATE "C", commitment.position, commitment.id LIMIT ${MOST}`;

// Awaiting an answer: what it speaks of is still open.
const LETTERS = `
  SELECT letters.id, number, dated_on AS "datedOn", sent_on AS "sentOn",
    ARRAY(SELECT line ->> 'title' FROM jsonb_array_elements(lines) WITH ORDINALITY AS each (line, place) ORDER BY place) AS titles
  FROM letters
  WHERE letters.member_state_id = $1 AND state <> 'withdrawn'
    AND ($2::uuid[] IS NULL OR letters.plan_id IS NULL OR letters.plan_id = ANY($2)) AND EXISTS (
    SELECT FROM jsonb_array_elements(lines) AS each (line)
    JOIN milestones ON milestones.id = (line ->> 'milestoneId')::uuid WHERE closed_reason IS NULL)
  ORDER BY year DESC, sequence DESC LIMIT ${MOST}`;

// $3 the function. A mail speaks of several plans: of one that is not served it is not shown.
const MAILS = `
  SELECT DISTINCT deliveries.id, subject, display_name AS "to", deliveries.state
  FROM reminders JOIN deliveries ON deliveries.id = delivery_id JOIN users ON users.id = deliveries.recipient_user_id
  WHERE reminders.member_state_id = $1 AND reminders.audience = $3 AND deliveries.state IN ('queued', 'deferred')
    AND ($2::uuid[] IS NULL OR NOT EXISTS (
      SELECT FROM reminders each JOIN milestones ON milestones.id = each.milestone_id
      WHERE each.delivery_id = deliveries.id AND NOT coalesce(milestones.plan_id = ANY($2), true)))
  ORDER BY deliveries.id LIMIT ${MOST}`;

const REMINDERS = `
  SELECT send_on AS "sendOn", title, display_name AS "to"
  FROM reminders JOIN milestones ON milestones.id = milestone_id JOIN users ON users.id = recipient_user_id
  WHERE reminders.member_state_id = $1 AND reminders.audience = $3 AND state = 'planned' AND closed_reason IS NULL
    AND ($2::uuid[] IS NULL OR milestones.plan_id IS NULL OR milestones.plan_id = ANY($2))
  ORDER BY send_at, reminders.id LIMIT ${MOST_NEXT}`;

interface Neighbour {
  person: NonNullable<HandOverView['predecessor']>;
  isBefore: boolean;
}

/** What a post leaves to whoever holds it next. Drafts belong to the state: nobody takes them along. */
@Injectable()
export class HandOverReader {
  constructor(
    private readonly db: Database,
    private readonly nominations: NominationReader,
  ) {}

  /** @throws NotFoundError */
  async get(actor: Actor, nominationId: string): Promise<HandOverView> {
    const nomination = await this.nominations.get(actor, nominationId);
    const { memberState, function: post, fromOn } = nomination;
    if (!mayReadHandOver(actor, memberState.id)) throw new NotFoundError('nomination');
    const isOfState = actor.grants.some(({ memberStateId }) => memberStateId === memberState.id);
    const plans = plansOf(actor, memberState.id);
    const read = <Row extends object>(name: string, text: string, ...values: unknown[]) =>
      this.db.read<Row>({ name: `hand-over.${name}`, text, values: [memberState.id, ...values] });
    const [neighbours, implementations, letters, mails, reminders] = await Promise.all([
      read<Neighbour>('neighbours', NEIGHBOURS, post, fromOn),
      read<HandOverView['implementations'][number]>('implementations', IMPLEMENTATIONS, plans, isOfState),
      read<HandOverView['letters'][number]>('letters', LETTERS, plans),
      read<HandOverView['mails'][number]>('mails', MAILS, plans, post),
      read<HandOverView['reminders'][number]>('reminders', REMINDERS, plans, post),
    ]);
    const nearest = (before: boolean) =>
      neighbours.find(({ isBefore }) => isBefore === before)?.person ?? null;
    return {
      nomination,
      predecessor: nearest(true),
      successor: nearest(false),
      memberState,
      implementations,
      letters,
      mails,
      reminders,
    };
  }
}

/** Null: every plan. */
function plansOf(actor: Actor, memberStateId: string): string[] | null {
  if (isSecretariat(actor)) return servedPlanIds(actor);
  const plans = actor.grants.flatMap((grant) =>
    grant.memberStateId === memberStateId ? [grant.planId] : [],
  );
  return plans.includes(null) ? null : plans.filter((planId) => planId !== null);
}
