import { Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { NotFoundError } from '#app/kernel/errors.js';
import { type CursorKey, toPage } from '#app/kernel/page.js';
import type { LetterState } from '#app/modules/letters/letter.js';
import type { LetterDetailView, LetterPage, LetterView } from '#app/modules/letters/letter.dto.js';
import { placeOf } from '#app/modules/letters/letter-register.rules.js';
import type { LetterContent } from '#app/modules/letters/letter-text.rules.js';
import { mayConclude, reachOf } from '#app/modules/letters/letters.policy.js';
import { Database } from '#app/platform/database/database.js';

const COLUMNS = `
  letters.id, number, form, dated_on AS "datedOn", letters.state, sent_on AS "sentOn", channel IS NOT NULL AS "hasChannel",
  letters.version, lines @> '[{"isIllustrative": true}]' AS "isIllustrative",
  ARRAY(SELECT line ->> 'title' FROM jsonb_array_elements(lines) WITH ORDINALITY AS each (line, place) ORDER BY place) AS titles,
  json_build_object('id', member_states.id, 'isoCode', iso_code, 'name', name) AS "memberState",
  CASE WHEN plans.id IS NOT NULL
    THEN json_build_object('id', plans.id, 'code', plans.code, 'shortTitle', short_title) END AS plan`;

const FROM = `
  FROM letters JOIN member_states ON member_states.id = letters.member_state_id
  LEFT JOIN plans ON plans.id = plan_id`;

// $1 to $3: the reach of the reader (letters.policy.ts).
const IS_IN_REACH = `(
  ($1::boolean AND ($2::uuid[] IS NULL OR plan_id IS NULL OR plan_id = ANY($2)))
  OR EXISTS (
    SELECT FROM json_to_recordset($3) AS spoken_for ("memberStateId" uuid, "planId" uuid)
    WHERE "memberStateId" = member_state_id AND ("planId" IS NULL OR plan_id IS NULL OR "planId" = plan_id)))`;

const LIST = `
  SELECT ${COLUMNS} ${FROM}
  WHERE ${IS_IN_REACH} AND ($4::text IS NULL OR iso_code = $4) AND ($5::text IS NULL OR letters.state = $5)
    AND (year, sequence) < ($6::integer, $7::integer)
  ORDER BY year DESC, sequence DESC LIMIT $8`;

const AFTER_ALL: CursorKey = [2_147_483_647, 2_147_483_647];

const ONE = `
  SELECT ${COLUMNS}, addressee, channel, sender, lines, sent_way AS "sentWay", withdrawn_reason AS "withdrawnReason",
    json_build_object('deliveryId', delivery_id, 'state', deliveries.state) AS "advanceCopy",
    CASE WHEN marker.id IS NOT NULL
      THEN json_build_object('id', marker.id, 'displayName', marker.display_name) END AS "markedSentBy",
    CASE WHEN withdrawer.id IS NOT NULL
      THEN json_build_object('id', withdrawer.id, 'displayName', withdrawer.display_name) END AS "withdrawnBy"
  ${FROM}
  JOIN deliveries ON deliveries.id = delivery_id
  LEFT JOIN users marker ON marker.id = marked_sent_by
  LEFT JOIN users withdrawer ON withdrawer.id = withdrawn_by
  WHERE letters.id = $4 AND ${IS_IN_REACH}`;

const CONTENT = `
  SELECT number, form, dated_on AS "datedOn", addressee, salutation, channel, sender, lines, name AS "stateName",
    letters.state = 'withdrawn' AS "isWithdrawn"
  ${FROM} WHERE letters.id = $4 AND ${IS_IN_REACH}`;

interface LettersFilter {
  /** ISO code. */
  memberState: string | null;
  state: LetterState | null;
}

/** The register as people may read it. */
@Injectable()
export class LettersReader {
  constructor(private readonly db: Database) {}

  /** The last number first. */
  async list(
    actor: Actor,
    { memberState, state }: LettersFilter,
    after: CursorKey | null,
    limit: number,
  ): Promise<LetterPage> {
    const rows = await this.db.read<LetterView>({
      name: 'letters.list',
      text: LIST,
      values: [...reachValues(actor), memberState, state, ...(after ?? AFTER_ALL), limit + 1],
    });
    return toPage(
      rows,
      limit,
      ({ number }) => placeOf(number),
      (row) => row,
    );
  }

  /** @throws NotFoundError */
  async get(actor: Actor, id: string): Promise<LetterDetailView> {
    const [letter] = await this.db.read<Omit<LetterDetailView, 'may'>>({
      name: 'letters.one',
      text: ONE,
      values: [...reachValues(actor), id],
    });
    if (letter === undefined) throw new NotFoundError('letter');
    const conclude = letter.state === 'drafted' && mayConclude(actor, letter.plan?.id ?? null);
    return { ...letter, may: { conclude } };
  }

  /** What its document is made of. @throws NotFoundError */
  async getContent(actor: Actor, id: string): Promise<LetterContent> {
    const [content] = await this.db.read<LetterContent>({
      name: 'letters.content',
      text: CONTENT,
      values: [...reachValues(actor), id],
    });
    if (content === undefined) throw new NotFoundError('letter');
    return content;
  }
}

/** The first three values of {@link IS_IN_REACH}. */
function reachValues(actor: Actor): unknown[] {
  const { isSecretariat, servedPlanIds, states } = reachOf(actor);
  return [isSecretariat, servedPlanIds, JSON.stringify(states)];
}
