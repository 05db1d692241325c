import pg from 'pg';

export interface Login {
  readonly name: string;
  readonly password: string;
}

export interface Provision {
  readonly database: string;
  /** Owns the database and runs its migrations. */
  readonly owner: Login;
  /** The application's role: what it may do is granted after the migrations. */
  readonly server: Login;
}

/** Creates the two roles and the database where they are missing; changes nothing that exists. */
export async function provision(superuserUrl: string, { database, owner, server }: Provision): Promise<void> {
  const client = new pg.Client(superuserUrl);
  await client.connect();
  try {
    for (const { name, password } of [owner, server]) {
      const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
      if (rowCount) continue;
      await client.query(
        `CREATE ROLE ${pg.escapeIdentifier(name)} LOGIN PASSWORD ${pg.escapeLiteral(password)}`,
      );
    }
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount) return;
    await client.query(
      `CREATE DATABASE ${pg.escapeIdentifier(database)} OWNER ${pg.escapeIdentifier(owner.name)}`,
    );
  } finally {
    await client.end();
  }
}

/** The connection string of another database of the server that `url` names, signed in as `login`. */
export function databaseUrl(url: string, database: string, login?: Login): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  if (login) {
    other.username = login.name;
    other.password = login.password;
  }
  return other.href;
}
