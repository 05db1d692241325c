import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { InvalidInputError } from '#app/kernel/errors.js';
import type { PackFault } from '#app/modules/imports/pack-fault.js';
import type { PackSource } from '#app/modules/imports/pack-file.js';
import { PacksService, type PackStep } from '#app/modules/imports/packs.service.js';

/** Packs from files, for the command line and for the demo. */
@Injectable()
export class PacksCommand {
  constructor(private readonly packs: PacksService) {}

  /** @throws InvalidInputError for a file that cannot be read. */
  async check(files: readonly string[]): Promise<PackFault[]> {
    return this.packs.check(await readSources(files));
  }

  /** Loads all files in one transaction, in the order in which they need each other; see `PacksService.load`. */
  async load(files: readonly string[], { dryRun = false, force = false } = {}): Promise<PackStep[]> {
    const sources = await readSources(files);
    return dryRun ? this.packs.preview(sources, force) : this.packs.load(sources, null, force);
  }

  /** Loads every `.yaml` file of a directory. */
  async loadDirectory(directory: string): Promise<PackStep[]> {
    const names = (await readdir(directory)).filter((name) => name.endsWith('.yaml'));
    return this.load(names.toSorted().map((name) => join(directory, name)));
  }
}

async function readSources(files: readonly string[]): Promise<PackSource[]> {
  return Promise.all(
    files.map(async (file) => {
      try {
        return { file, yaml: await readFile(file, 'utf8') };
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new InvalidInputError([{ pointer: file, code: 'file_not_readable', params: { reason } }]);
      }
    }),
  );
}
