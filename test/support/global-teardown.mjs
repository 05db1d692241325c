import pg from 'pg';

/** Leaves the server as it was: a run may have been given one that is not its own. */
export default async function globalTeardown() {
  const { superuserUrl, template, owner, server } = JSON.parse(process.env.ACTIF_TEST_SERVER);
  const client = new pg.Client(superuserUrl);
  await client.connect();
  const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [
    template,
  ]);
  for (const { datname } of rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`);
  for (const { name } of [owner, server]) await client.query(`DROP ROLE ${name}`);
  await client.end();
  await globalThis.stopTestServer();
}
