import type { INestApplicationContext } from '@nestjs/common';
import { withContext } from '#app/application.js';
import { addAccount } from '#app/commands/add-account.js';
import { type OpenDatabase, openDatabase } from '#app/commands/open-database.js';
import { printOpenApi } from '#app/commands/openapi.js';
import { checkPacks, loadPacks } from '#app/commands/packs.js';
import { DomainError } from '#app/kernel/errors.js';
import { type Environment, readEnvironment } from '#app/platform/config/environment.js';

const USAGE = `usage: npm run actif -- <command>

  migrate                              bring the database up to date, as its owner
  packs check FILE …                   validate packs; every fault with file and line
  packs load [--dry-run] [--force] FILE …
                                       show what packs change and, without --dry-run, load them;
                                       --force takes an older version or a changed one of the same number
  accounts add --email ADDRESS --name NAME --role ROLE [--state ISO] [--post POST] [--zone ZONE]
                                       open an account; the password is read from standard input
  openapi                              print the OpenAPI document
`;

/** One command with its words; answers the exit code: 0 done, 1 refused, 2 not understood. */
export async function runCommand(words: readonly string[]): Promise<number> {
  const [topic, verb, ...rest] = words;
  switch (`${topic ?? ''} ${verb ?? ''}`.trim()) {
    case 'migrate':
      return withDatabase(async () => 0);
    case 'packs check':
      return withApplication((app) => checkPacks(app, rest));
    case 'packs load':
      return withApplication((app) => loadPacks(app, rest));
    case 'accounts add':
      return withApplication((app) => addAccount(app, rest));
    case 'openapi':
      return printOpenApi();
    default:
      console.error(USAGE);
      return 2;
  }
}

function openForCommand(environment: Environment): Promise<OpenDatabase> {
  return openDatabase(environment, { mayMigrate: true, mayJoin: true }, (line) => console.error(line));
}

async function withDatabase(work: () => Promise<number>): Promise<number> {
  const database = await openForCommand(readEnvironment(process.env));
  try {
    return await work();
  } finally {
    await database.close();
  }
}

/** Builds the application without serving it; what a rule refuses is one line on standard error. */
async function withApplication(work: (app: INestApplicationContext) => Promise<number>): Promise<number> {
  const environment = readEnvironment(process.env);
  const database = await openForCommand(environment);
  try {
    return await withContext(environment, work);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    await database.close();
  }
}
