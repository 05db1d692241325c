import { Injectable } from '@nestjs/common';
import type { PackPage, PackView } from '#app/modules/imports/packs.dto.js';
import { type CursorKey, toPage } from '#app/kernel/page.js';
import { Database } from '#app/platform/database/database.js';

const LIST = `
  SELECT code, kind, version, title, loaded_at AS "loadedAt" FROM packs
  WHERE $1::text IS NULL OR code COLLATE "C" > $1 ORDER BY code COLLATE "C" LIMIT $2`;

@Injectable()
export class PacksReader {
  constructor(private readonly db: Database) {}

  /** What is loaded, by code. */
  async list(after: CursorKey | null, limit: number): Promise<PackPage> {
    const values = [after?.[0] ?? null, limit + 1];
    const rows = await this.db.read<PackView>({ name: 'packs.list', text: LIST, values });
    return toPage(
      rows,
      limit,
      ({ code }) => [code],
      (row) => row,
    );
  }
}
