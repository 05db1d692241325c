import 'reflect-metadata';
import { runCommand } from '#app/commands/cli.js';
import { serve } from '#app/commands/serve.js';
import { StartError } from '#app/commands/start.error.js';
import { EnvironmentError } from '#app/platform/config/environment.js';
import { isServingRole } from '#app/platform/config/runtime.js';
import { EmbeddedPostgresError } from '#app/platform/database/embedded-postgres.error.js';

const USAGE = 'usage: main.js api | worker | all | cli <command>';

/** One image, its role chosen by the first argument. */
async function main(role = 'all', ...args: string[]): Promise<void> {
  if (isServingRole(role)) await serve(role);
  else if (role === 'cli') process.exitCode = await runCommand(args);
  else throw new StartError(USAGE);
}

/** Faults that an operator can mend are one sentence; anything else shows where it broke. */
function explain(error: unknown): string {
  if (
    error instanceof EnvironmentError ||
    error instanceof EmbeddedPostgresError ||
    error instanceof StartError
  )
    return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main(...process.argv.slice(2)).catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});
