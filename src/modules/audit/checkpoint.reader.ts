import { Injectable } from '@nestjs/common';
import { Database } from '#app/platform/database/database.js';

/** The end of the chain as it was last told outside the database. */
export interface PublishedCheckpoint {
  publishedAt: Date;
  number: number;
  /** SHA-256, hexadecimal. */
  hash: string;
}

const LATEST = `
  SELECT published_at AS "publishedAt", number, encode(hash, 'hex') AS hash
  FROM audit_checkpoints ORDER BY published_on DESC LIMIT 1`;

/** For what bears a checkpoint, such as the record of a meeting. */
@Injectable()
export class CheckpointReader {
  constructor(private readonly db: Database) {}

  /** @returns null before the first one is published. */
  async latest(): Promise<PublishedCheckpoint | null> {
    const [latest] = await this.db.read<PublishedCheckpoint>({
      name: 'audit.latest-checkpoint',
      text: LATEST,
      values: [],
    });
    return latest ?? null;
  }
}
