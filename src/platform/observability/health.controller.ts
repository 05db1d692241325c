import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { register } from 'prom-client';
import { DomainError } from '#app/kernel/errors.js';
import { asSystem } from '#app/platform/database/acting.js';
import { Database } from '#app/platform/database/database.js';
import { Allow } from '#app/platform/http/allow.js';

class NotReadyError extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'database_unreachable';
}

/** For operators' programs; says nothing of the inside. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(private readonly db: Database) {}

  @Get('health/live')
  @Allow('public')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @Allow('public')
  async ready(): Promise<{ status: 'ok' }> {
    const look = () => this.db.read({ name: 'health', text: 'SELECT 1 AS one', values: [] });
    await asSystem('health', look).catch(() => {
      throw new NotReadyError('The database does not answer.');
    });
    return { status: 'ok' };
  }

  @Get('metrics')
  @Header('content-type', register.contentType)
  @Allow('public')
  metrics(): Promise<string> {
    // Counts of what waits, whosesoever it is.
    return asSystem('metrics', () => register.metrics());
  }
}
