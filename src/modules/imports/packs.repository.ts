import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Pack } from '#app/modules/imports/pack.js';
import { advisoryLocks } from '#app/platform/database/advisory-locks.js';

const PACKS = `
  SELECT kind, json_build_object('code', code, 'kind', kind, 'version', version, 'title', title, 'language', language) AS header,
    content, defines, refers_to AS "refersTo"
  FROM packs ORDER BY code`;

const SAVE_PACK = `
  INSERT INTO packs (code, kind, version, title, language, content, defines, refers_to, loaded_at, loaded_by_user_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  ON CONFLICT (code) DO UPDATE SET version = excluded.version, title = excluded.title, language = excluded.language,
    content = excluded.content, defines = excluded.defines, refers_to = excluded.refers_to, loaded_at = excluded.loaded_at,
    loaded_by_user_id = excluded.loaded_by_user_id`;

/** What is loaded, as it was loaded. */
@Injectable()
export class PacksRepository {
  /**
   * Until the transaction ends, nobody else loads packs: a comparison stays true until it is applied. Nor does anybody
   * plan reminders: planner and packs write the same milestones in different orders, and would wait for each other.
   */
  async lock(tx: EntityManager): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [advisoryLocks.packLoading]);
    await tx.query('SELECT pg_advisory_xact_lock($1)', [advisoryLocks.planning]);
  }

  async findAll(tx: EntityManager): Promise<Pack[]> {
    return tx.query<Pack[]>(PACKS);
  }

  async save(tx: EntityManager, pack: Pack, loadedAt: Date, loadedByUserId: string | null): Promise<void> {
    const { code, kind, version, title, language } = pack.header;
    const content = JSON.stringify(pack.content);
    await tx.query(SAVE_PACK, [
      code,
      kind,
      version,
      title,
      language,
      content,
      pack.defines,
      pack.refersTo,
      loadedAt,
      loadedByUserId,
    ]);
  }
}
