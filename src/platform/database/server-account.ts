import { readFile } from 'node:fs/promises';
import { EmbeddedPostgresError } from '#app/platform/database/embedded-postgres.error.js';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export const isRoot = process.getuid?.() === 0;

/**
 * The account that has to run PostgreSQL, which refuses to run as root: undefined means the present one.
 *
 * @param dataOwner uid that owns the existing data, if there are any: PostgreSQL accepts no other.
 */
export async function serverAccount(dataOwner: number | undefined): Promise<Account | undefined> {
  if (!isRoot) return undefined;
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => {
    const [name, , uid, gid] = line.split(':');
    return { name, uid: Number(uid), gid: Number(gid) };
  });
  const account = dataOwner
    ? (accounts.find(({ uid }) => uid === dataOwner) ?? { uid: dataOwner, gid: dataOwner })
    : ['postgres', 'nobody'].map((wanted) => accounts.find(({ name }) => name === wanted)).find(Boolean);
  if (!account) {
    throw new EmbeddedPostgresError(
      'PostgreSQL does not run as root and there is no account named postgres or nobody: start as an ordinary user, or set DATABASE_URL.',
    );
  }
  return { uid: account.uid, gid: account.gid };
}
