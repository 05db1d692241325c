import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { DemoAccounts } from '#app/modules/demo/demo-accounts.js';
import { PacksCommand } from '#app/modules/imports/packs-command.js';
import { Database } from '#app/platform/database/database.js';

const PACKS = join(process.cwd(), 'packs');

/** Fills an empty demo: the packs that are shipped, and an account for each post. */
@Injectable()
export class DemoSeed {
  constructor(
    private readonly db: Database,
    private readonly packs: PacksCommand,
    private readonly accounts: DemoAccounts,
  ) {}

  /** Does nothing where it was done before. */
  async plant(say: (line: string) => void): Promise<void> {
    const [row] = await this.db.read<{ isPlanted: boolean }>({
      name: 'demo.is-planted',
      text: 'SELECT EXISTS (SELECT FROM users) AS "isPlanted"',
      values: [],
    });
    if (row?.isPlanted) return;
    say('Loading the demo: packs, accounts …');
    await this.packs.loadDirectory(PACKS);
    await this.db.transaction((tx) => this.accounts.plant(tx));
  }
}
