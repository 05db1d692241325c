/**
 * The Redis that tests may use, or undefined where there is none: then leave the tests on it unregistered, for instance
 * `for (const backend of redisUrl() ? ['postgres', 'redis'] : ['postgres']) describe(backend, …)`.
 * Others may use it too: give each queue a prefix of its own.
 */
export function redisUrl(): string | undefined {
  return process.env['ACTIF_TEST_REDIS_URL'];
}
