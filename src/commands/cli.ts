import { isNativeError } from 'node:util/types';
import type { INestApplicationContext } from '@nestjs/common';
import { withContext } from '#app/application.js';
import { addAccount } from '#app/commands/add-account.js';
import { importHolidays, listHolidays, prefillHolidays } from '#app/commands/holidays.js';
import { type OpenDatabase, openDatabase } from '#app/commands/open-database.js';
import { printOpenApi } from '#app/commands/openapi.js';
import { checkPacks, loadPacks } from '#app/commands/packs.js';
import { previewReminders } from '#app/commands/reminders.js';
import { resetSecondFactor } from '#app/commands/reset-second-factor.js';
import { DomainError } from '#app/kernel/errors.js';
import { asSystem } from '#app/platform/database/acting.js';
import { type Environment, readEnvironment } from '#app/platform/config/environment.js';

const USAGE = `usage: npm run actif -- <command>

  migrate                              bring the database up to date, as its owner
  packs check FILE …                   validate packs; every fault with file and line
  packs load [--dry-run] [--force] FILE …
                                       show what packs change and, without --dry-run, load them;
                                       --force takes an older version or a changed one of the same number
  accounts add --email ADDRESS --name NAME --role ROLE [--post POST] [--zone ZONE] [--organisation CODE]
                                       open an account; the password is read from standard input
    national roles:                    --state ISO --organisation CODE (whose working week they keep)
    focal_point, validating_authority: --function main|alternate|validating_authority --from YYYY-MM-DD
                                       --source "the note that nominated them"
    --role-mailbox                     several people read it: who answers from a mail gives their name
  reset-second-factor EMAIL            remove the second factors of somebody who has lost them, and end their sessions
  reminders preview --from DATE --to DATE [--policy FILE] [--format json|csv]
                                       who gets which reminders and when, if nothing changes; FILE tries
                                       other policies; nothing is written
  holidays prefill [--states ISO,…] --years YEAR,… [--dry-run]
                                       fill in what the library of public holidays knows, as expected days;
                                       what people entered, confirmed or removed stays as they have it
  holidays import FILE [--state ISO] [--source TEXT] [--replace-expected] [--dry-run]
                                       show what a .csv or .ics file changes and, without --dry-run, import it;
                                       --replace-expected removes expected days that it does not name
  holidays list --state ISO --year YEAR
  openapi                              print the OpenAPI document
`;

/**
 * One command with its words; answers the exit code: 0 done, 1 refused, 2 not understood.
 * @throws StartError, EnvironmentError or EmbeddedPostgresError when there is nothing to work on.
 */
export async function runCommand(words: readonly string[]): Promise<number> {
  try {
    return await run(words);
  } catch (error) {
    if (!isParseError(error)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}

async function run(words: readonly string[]): Promise<number> {
  const [topic, verb, ...rest] = words;
  // The one command whose second word is no verb.
  if (topic === 'reset-second-factor') return withApplication(resetSecondFactor(words.slice(1)));
  switch (`${topic ?? ''} ${verb ?? ''}`.trim()) {
    case 'migrate':
      return migrateOnly();
    case 'packs check':
      return withApplication(checkPacks(rest));
    case 'packs load':
      return withApplication(loadPacks(rest));
    case 'accounts add':
      return withApplication(addAccount(rest));
    case 'reminders preview':
      return withApplication(previewReminders(rest));
    case 'holidays prefill':
      return withApplication(prefillHolidays(rest));
    case 'holidays import':
      return withApplication(importHolidays(rest));
    case 'holidays list':
      return withApplication(listHolidays(rest));
    case 'openapi':
      return printOpenApi();
    default:
      console.error(USAGE);
      return 2;
  }
}

/** Words that `parseArgs` of node:util does not understand. */
function isParseError(error: unknown): error is Error {
  return isNativeError(error) && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}

/** Whoever owns the database migrates it; the other commands work with the rights of the server's role. */
function openForCommand(environment: Environment, mayMigrate: boolean): Promise<OpenDatabase> {
  return openDatabase(environment, { mayMigrate, mayJoin: true }, (line) => console.error(line));
}

async function migrateOnly(): Promise<number> {
  const database = await openForCommand(readEnvironment(process.env), true);
  await database.close();
  return 0;
}

/** Builds the application without serving it; what a rule refuses is one line on standard error. */
async function withApplication(work: (app: INestApplicationContext) => Promise<number>): Promise<number> {
  const environment = readEnvironment(process.env);
  const database = await openForCommand(environment, false);
  try {
    return await asSystem('command', () => withContext(environment, work));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    await database.close();
  }
}
