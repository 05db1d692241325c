import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, type ErrorKind, type ErrorParams, type Fault } from '#app/kernel/errors.js';
import { databaseErrorOf } from '#app/platform/database/database.js';

/** RFC 9457 problem document; `code` and `params` let a client say it in any language. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  params: ErrorParams;
  errors: readonly Fault[];
  [extension: string]: unknown;
}

const statusOf: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_many: 429,
  unavailable: 503,
};

const titleOf: Record<number, string> = {
  400: 'The request is not valid',
  401: 'Sign in first',
  403: 'Not permitted',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict with the present state',
  410: 'No longer available',
  413: 'The request is too large',
  414: 'The address is too long',
  415: 'The media type is not supported',
  429: 'Too many requests',
  500: 'The server failed',
  503: 'Not available at present',
};

function problem(status: number, code: string, rest: Partial<Problem> = {}): Problem {
  return {
    type: 'about:blank',
    title: titleOf[status] ?? 'The request failed',
    status,
    code,
    params: {},
    errors: [],
    ...rest,
  };
}

/** Turns any error into a problem document; what is not a caller's fault says nothing of the inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) {
    const { code, params, faults: errors, message: detail, extensions } = error;
    return problem(statusOf[error.kind], code, { ...extensions, detail, params, errors });
  }
  // A value of the right shape that PostgreSQL cannot take, such as a forged cursor.
  if (isDataException(error)) return problem(400, 'malformed_request');
  const status = error instanceof HttpException ? error.getStatus() : clientStatusOf(error);
  if (status === null || status >= 500)
    return problem(status ?? 500, status === 503 ? 'unavailable' : 'internal_error');
  return problem(status, codeOf(status), { detail: error instanceof Error ? error.message : undefined });
}

/** Class 22 of PostgreSQL's error codes: invalid text representation, value out of range. */
function isDataException(error: unknown): boolean {
  return databaseErrorOf(error)?.code?.startsWith('22') === true;
}

/** Fastify's own errors (body too large, malformed JSON) carry their status. */
function clientStatusOf(error: unknown): number | null {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : Number.NaN;
  return status >= 400 && status < 500 ? status : null;
}

function codeOf(status: number): string {
  const codes: Record<number, string> = {
    404: 'not_found',
    405: 'method_not_allowed',
    413: 'body_too_large',
    414: 'address_too_long',
    415: 'unsupported_media_type',
  };
  return codes[status] ?? 'malformed_request';
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), error);
  }
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: unknown): void {
  const document = problemOf(error);
  request.refusal = { status: document.status, code: document.code };
  if (document.status >= 500) request.log.error({ err: error }, 'request failed');
  void reply
    .status(document.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(document));
}
