import { StartError } from '#app/commands/start.error.js';
import type { Environment } from '#app/platform/config/environment.js';
import { whyUnbound } from '#app/platform/database/row-security.js';

/**
 * Row policies bind neither a superuser nor the owner of the tables: a server that signs in as either has no second lock.
 * The demo on somebody's own database goes on with a warning.
 *
 * @throws StartError
 */
export async function requireBoundRoles(
  { DATABASE_URL, DATABASE_REPLICA_URL, isDemo }: Environment,
  say: (line: string) => void,
): Promise<void> {
  for (const [variable, url] of Object.entries({ DATABASE_URL, DATABASE_REPLICA_URL })) {
    const reason = url && (await whyUnbound(url));
    if (!reason) continue;
    const fault = `${variable}: the role ${reason}, so that row-level security does not bind the server`;
    if (!isDemo) {
      throw new StartError(
        `${fault}. Name a role that is neither owner nor superuser there, and the owner in DATABASE_OWNER_URL (docs/guides/operators.md).`,
      );
    }
    say(`${fault}; outside the demo it would not start.`);
  }
}
