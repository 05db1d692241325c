import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Checkpoint, checkpointLine, readCheckpoints } from '#app/modules/audit/checkpoint.rules.js';

const NAME = 'audit-checkpoints.txt';

/** The text file outside the database to which one line is added each day. */
export class CheckpointFile {
  readonly path: string;

  constructor(private readonly folder: string) {
    this.path = join(folder, NAME);
  }

  async last(): Promise<Checkpoint | null> {
    const text = await readFile(this.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    return readCheckpoints(text).at(-1) ?? null;
  }

  /** Resolves when the line is on disk. */
  async append(checkpoint: Checkpoint): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const handle = await open(this.path, 'a', 0o644);
    try {
      await handle.write(`${checkpointLine(checkpoint)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}
