import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Why a request was refused. */
export interface Refusal {
  status: number;
  code: string;
}

/** Implemented by the audit module; the platform only tells. */
export abstract class AccessLog {
  /** Somebody who is signed in is refused something, or told that it is not there. Resolves when that is on record. */
  abstract noteRefusal(request: FastifyRequest, refusal: Refusal): Promise<void>;
  /** A file is about to leave. Resolves when that is on record; where it rejects, the file does not leave. */
  abstract noteExport(request: FastifyRequest, fileName: string): Promise<void>;
}

declare module 'fastify' {
  interface FastifyRequest {
    refusal?: Refusal;
  }
}

const REFUSED = new Set([403, 404]);

/** Has every file that leaves, and every refusal of somebody who is signed in, recorded before its answer goes out. */
export function followAccess(fastify: FastifyInstance, log: AccessLog): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const noting = request.authenticated && noteOf(request, reply, log);
    if (!noting) return done(null, payload);
    noting.then(
      () => done(null, payload),
      (error: Error) => done(error),
    );
  });
}

function noteOf(request: FastifyRequest, reply: FastifyReply, log: AccessLog): Promise<void> | null {
  const { refusal } = request;
  if (refusal && REFUSED.has(refusal.status)) return log.noteRefusal(request, refusal);
  if (reply.statusCode !== 200 || request.method !== 'GET') return null;
  const disposition = String(reply.getHeader('content-disposition') ?? '');
  const fileName = /^attachment; filename="([^"]+)"/.exec(disposition)?.[1];
  return fileName === undefined ? null : log.noteExport(request, fileName);
}
