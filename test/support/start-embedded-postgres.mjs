/** Runs an embedded PostgreSQL in a process of its own, which a test can kill: prints its address, ends on SIGTERM. */
import '../../scripts/lib/typescript.mjs';

const { startEmbeddedPostgres } = await import('#app/platform/database/embedded-postgres.js');
const server = await startEmbeddedPostgres({ dataDir: process.argv[2], log: () => undefined });
console.log(server.ownerUrl);
process.once('SIGTERM', () => {
  void server.stop().then(() => process.exit(0));
});
// Until a signal comes; the server's output alone would keep it alive, but not on every platform.
setInterval(() => undefined, 60_000);
