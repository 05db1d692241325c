import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';
import { databaseErrorOf } from '#app/platform/database/database.js';

/** JSON lines on standard error, so that what a command answers on standard output stays clean. */
export function createLogger(level: string, destination: DestinationStream = pino.destination(2)): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: withoutValues },
    },
    destination,
  );
}

/**
 * What a log may know of an error. pino's own serializer would write every member: those of a database error hold the
 * statement, its parameters and the row that broke a rule, and its message may quote a value.
 */
function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error;
  const { name: type, message, stack = '', cause } = error;
  const causes = cause === undefined ? {} : { cause: withoutValues(cause) };
  const driverError = databaseErrorOf(error);
  if (driverError === null) {
    return { type, code: 'code' in error ? error.code : undefined, message, stack, ...causes };
  }
  const { code, constraint, routine } = driverError;
  return { type, code, constraint, routine, stack: framesOf(stack), ...causes };
}

/** A stack without its first lines, which repeat the message. */
function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}

/** Nest passes stacks as text: these begin with the name of a database error, of TypeORM's or of the driver itself. */
const DATABASE_STACK = /^(QueryFailedError|error): /;

/** Lets Nest write through the one logger of the process. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    // Nest tells every route and module at start; that is of interest to developers only.
    this.logger.debug({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }

  error(message: unknown, stack?: string, context?: string): void {
    if (message instanceof Error) this.logger.error({ context, err: message }, 'failed');
    else this.logger.error({ context, stack: stack && withoutMessage(stack) }, String(message));
  }

  debug(message: unknown, context?: string): void {
    this.logger.trace({ context }, String(message));
  }
}

function withoutMessage(stack: string): string {
  return DATABASE_STACK.test(stack) ? framesOf(stack) : stack;
}
