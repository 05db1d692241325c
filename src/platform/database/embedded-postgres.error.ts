/** The embedded PostgreSQL cannot start. The message is one sentence for the operator: what is wrong, and the way on. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}
