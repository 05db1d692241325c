import { Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import type { CursorKey } from '#app/kernel/page.js';
import type { HistoryPage } from '#app/modules/audit/audit.dto.js';
import { HistoryReader } from '#app/modules/audit/history.reader.js';
import { AssignmentsReader } from '#app/modules/progress/assignments.reader.js';
import { READABLE_UPDATE_IDS } from '#app/modules/progress/update.sql.js';
import { Database } from '#app/platform/database/database.js';

/** What was changed of an assignment. Other states have no part in it. */
@Injectable()
export class AssignmentHistoryReader {
  constructor(
    private readonly db: Database,
    private readonly assignments: AssignmentsReader,
    private readonly history: HistoryReader,
  ) {}

  /** @throws NotFoundError also when nothing of it is shared with the reader. */
  async list(
    actor: Actor,
    assignmentId: string,
    after: CursorKey | null,
    limit: number,
  ): Promise<HistoryPage> {
    const { audience } = await this.assignments.get(actor, assignmentId);
    const isOwn = audience === 'own_state';
    if (!isOwn && audience !== 'secretariat') return { items: [], nextCursor: null };
    const sharedUpdateIds = isOwn ? [] : await this.readableUpdateIds(assignmentId);
    return this.history.list('assignment', assignmentId, { isOwn, sharedUpdateIds }, after, limit);
  }

  private async readableUpdateIds(assignmentId: string): Promise<string[]> {
    const rows = await this.db.read<{ id: string }>({
      name: 'updates.readable-ids',
      text: READABLE_UPDATE_IDS,
      values: [assignmentId, 'secretariat'],
    });
    return rows.map(({ id }) => id);
  }
}
