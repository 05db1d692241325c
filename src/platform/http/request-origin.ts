import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance } from 'fastify';

/** From where a request came. Personal: it goes into no log. */
export interface RequestOrigin {
  ipAddress: string;
  userAgent: string | null;
}

const LONGEST_USER_AGENT = 300;
const origins = new AsyncLocalStorage<RequestOrigin>();

/** Where the request that is being answered came from; null in jobs, ticks and commands. */
export function presentOrigin(): RequestOrigin | null {
  return origins.getStore() ?? null;
}

/**
 * Remembers the origin for all that a request does. As late as possible: the events of a body's stream begin outside
 * of what an earlier hook would wrap.
 */
export function followOrigins(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', ({ ip, headers }, _reply, done) => {
    const userAgent = headers['user-agent']?.slice(0, LONGEST_USER_AGENT) ?? null;
    origins.run({ ipAddress: ip, userAgent }, done);
  });
}
