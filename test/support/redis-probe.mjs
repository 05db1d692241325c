import { connect } from 'node:net';

/**
 * Finds the Redis that the tests may use and tells the workers through ACTIF_TEST_REDIS_URL (test/support/redis.ts).
 * @throws where there is none and CI=true: what CI leaves out, nobody notices.
 */
export async function announceRedis() {
  const url = process.env.REDIS_URL ?? 'redis://127.0.0.1:6379';
  if (await isReachable(new URL(url))) {
    process.env.ACTIF_TEST_REDIS_URL = url;
    return;
  }
  const remark = `no Redis answers at ${new URL(url).host} (REDIS_URL)`;
  if (process.env.CI === 'true') throw new Error(`${remark}, and CI=true leaves no test out`);
  console.log(`Left out: the tests on Redis, since ${remark}.`);
}

function isReachable({ hostname, port }) {
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port || 6379), timeout: 2_000 });
    const settle = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => settle(true));
    socket.once('timeout', () => settle(false));
    socket.once('error', () => settle(false));
  });
}
