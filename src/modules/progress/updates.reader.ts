import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Audience } from '#app/kernel/actor.js';
import { type CursorKey, toPage } from '#app/kernel/page.js';
import type { Viewer } from '#app/modules/plans/plans.policy.js';
import type { ChangePage, ChangeView, UpdatePage, UpdateView } from '#app/modules/progress/update.dto.js';
import type { OwnStanding } from '#app/modules/progress/update.rules.js';
import { LIST_CHANGES, LIST_UPDATES, ONE_UPDATE, POSTING } from '#app/modules/progress/update.sql.js';
import { Database, type NamedQuery, runNamed } from '#app/platform/database/database.js';

/** What posting an update depends on. */
export interface Posting {
  assignmentId: string;
  planId: string;
  planCode: string;
  stateId: string;
  version: number;
  isClosed: boolean;
  isCancelled: boolean;
  /** The state has not adopted the plan yet. */
  isBeforeAdoption: boolean;
  own: OwnStanding;
  /** The period that is to be reported on: one that has passed, as long as it is owed. */
  currentPeriod: number;
  lastPeriod: number;
  isRecurring: boolean;
  /** Who may see what was last reported; null: nothing was. */
  reportedVisibility: Audience | null;
  /** Null: no note says, and the state uses none. */
  usesClearance: boolean | null;
  /** What was recorded under the update's identifier before; null: nothing. */
  recordedFor: string | null;
  recordedHash: Buffer | null;
  recordedBy: string | null;
}

/** The history of assignments. */
@Injectable()
export class UpdatesReader {
  constructor(private readonly db: Database) {}

  /** Newest first, as far as `audience` may read it. */
  async list(
    assignmentId: string,
    audience: Audience,
    after: CursorKey | null,
    limit: number,
  ): Promise<UpdatePage> {
    const rows = await this.db.read<UpdateView>({
      name: 'updates.list',
      text: LIST_UPDATES,
      values: [assignmentId, audience, after?.[0] ?? null, limit + 1],
    });
    return toPage(
      rows,
      limit,
      ({ id }) => [id],
      (row) => row,
    );
  }

  async find(updateId: string, audience: Audience): Promise<UpdateView | null> {
    const [update] = await this.db.read<UpdateView>(oneUpdate(updateId, audience));
    return update ?? null;
  }

  /** As {@link find}, with what the transaction has written. */
  async findIn(tx: EntityManager, updateId: string, audience: Audience): Promise<UpdateView | null> {
    const [update] = await runNamed<UpdateView>(tx, oneUpdate(updateId, audience));
    return update ?? null;
  }

  /** What changed in a plan lately, newest first, as far as the viewer may read it. */
  async listChanges(
    { planId, audience, ownStateIds }: Viewer,
    after: CursorKey | null,
    limit: number,
  ): Promise<ChangePage> {
    const rows = await this.db.read<ChangeView>({
      name: 'updates.changes',
      text: LIST_CHANGES,
      values: [planId, audience, ownStateIds, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    });
    return toPage(
      rows,
      limit,
      ({ recordedAt, updateId }) => [recordedAt.toISOString(), updateId],
      (row) => row,
    );
  }

  /** @returns null when there is no such assignment. */
  async findPosting(assignmentId: string, updateId: string, now: Date): Promise<Posting | null> {
    const [posting] = await this.db.read<Posting>({
      name: 'updates.posting',
      text: POSTING,
      values: [assignmentId, now, updateId],
    });
    return posting ?? null;
  }
}

function oneUpdate(updateId: string, audience: Audience): NamedQuery {
  return { name: 'updates.one', text: ONE_UPDATE, values: [updateId, audience] };
}
