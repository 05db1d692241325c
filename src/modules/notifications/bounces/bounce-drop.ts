import { lstat, mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { newId } from '#app/kernel/identifiers.js';
import { BounceReading } from '#app/modules/notifications/bounces/bounce-reading.js';
import { LARGEST_BOUNCE_BYTES } from '#app/modules/notifications/bounces/bounce-report.js';
import { Environment } from '#app/platform/config/environment.js';

/** What is left waits for the next time. */
const FILES_PER_TICK = 500;

/**
 * Reads the folder that a mail server drops what came back in: files `*.eml`, or a maildir. Files have to appear whole, by
 * renaming, as in a maildir. What was read moves to `read/`, what could not be to `refused/`.
 */
@Injectable()
export class BounceDrop {
  constructor(
    private readonly reading: BounceReading,
    private readonly environment: Environment,
  ) {}

  async run(): Promise<void> {
    const folder = this.environment.BOUNCES_DROP_DIR;
    if (folder === undefined) return;
    for (const path of await waitingIn(folder)) {
      const size = await sizeOf(path);
      if (size === null) continue;
      const raw = size > LARGEST_BOUNCE_BYTES ? null : await readFile(path).catch(() => null);
      const result = raw === null ? 'unreadable' : await this.reading.read(raw, 'drop', basename(path));
      await move(path, join(folder, result === 'unreadable' ? 'refused' : 'read'));
    }
  }
}

async function waitingIn(folder: string): Promise<string[]> {
  const files = await Promise.all([
    namesIn(folder, (name) => name.endsWith('.eml')),
    ...['new', 'cur'].map((part) => namesIn(join(folder, part), () => true)),
  ]);
  return files.flat().slice(0, FILES_PER_TICK);
}

async function namesIn(folder: string, isMail: (name: string) => boolean): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    // A folder of files has no parts of a maildir, and the other way round.
    if (error.code === 'ENOENT' && ['new', 'cur'].includes(basename(folder))) return [];
    throw error;
  });
  return names
    .filter((name) => !name.startsWith('.') && isMail(name))
    .sort()
    .map((name) => join(folder, name));
}

/** Null for what is no file, and for one that another process has moved: a link could lead anywhere. */
async function sizeOf(path: string): Promise<number | null> {
  const found = await lstat(path).catch(() => null);
  return found?.isFile() ? found.size : null;
}

async function move(path: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const target = join(folder, basename(path));
  const isTaken = await lstat(target).then(
    () => true,
    () => false,
  );
  await rename(path, isTaken ? join(dirname(target), `${newId()}-${basename(path)}`) : target).catch(
    (error: NodeJS.ErrnoException) => {
      // Another process was quicker.
      if (error.code !== 'ENOENT') throw error;
    },
  );
}
