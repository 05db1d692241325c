import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnModuleInit,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { isId } from '#app/kernel/identifiers.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { DenialCounts, type RepeatedDenial } from '#app/modules/audit/denials.rules.js';
import { Database } from '#app/platform/database/database.js';
import { AccessLog, type Refusal } from '#app/platform/http/access-log.js';

const LOOK_EVERY_MS = 15_000;

/** Records files that leave, and refusals of people who are signed in. */
@Injectable()
export class AuditedAccess extends AccessLog implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger(AuditedAccess.name);
  private readonly denials = new DenialCounts();
  private looking?: NodeJS.Timeout;

  constructor(
    private readonly db: Database,
    private readonly trail: AuditTrail,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  onModuleInit(): void {
    this.looking = setInterval(() => void this.tellRepeated(this.clock.now()), LOOK_EVERY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.looking);
    await this.tellRepeated(null);
  }

  async noteRefusal(request: FastifyRequest, { status, code }: Refusal): Promise<void> {
    const actor = request.authenticated?.actor;
    if (actor === undefined) return;
    const { method } = request;
    const route = routeOf(request);
    const denial = { userId: actor.userId, channel: actor.channel, method, route, status, code };
    if (!this.denials.add(denial, this.clock.now())) return;
    await this.db.transaction((tx) =>
      this.trail.record(tx, {
        actor,
        action: 'access.denied',
        subjectKind: 'route',
        subjectId: subjectOf(request),
        after: { method, route, status, code },
      }),
    );
  }

  async noteExport(request: FastifyRequest, fileName: string): Promise<void> {
    const actor = request.authenticated?.actor;
    if (actor === undefined) return;
    await this.db.transaction((tx) =>
      this.trail.record(tx, {
        actor,
        action: 'file.exported',
        subjectKind: 'file',
        subjectId: subjectOf(request),
        after: { fileName, route: routeOf(request), query: request.query },
      }),
    );
  }

  private async tellRepeated(now: Date | null): Promise<void> {
    const repeated = this.denials.take(now);
    if (repeated.length === 0) return;
    try {
      await this.db.transaction(async (tx) => {
        for (const denial of repeated) await this.trail.record(tx, entryOf(denial));
      });
    } catch (error) {
      this.logger.error(`${repeated.length} counts of refusals not recorded: ${String(error)}`);
    }
  }
}

function entryOf({ userId, channel, method, route, status, code, count, minute }: RepeatedDenial) {
  const after = { method, route, status, code, count, minute };
  return {
    actor: { userId, channel },
    action: 'access.denied-again',
    subjectKind: 'route',
    subjectId: null,
    after: { ...after, minute: new Date(minute).toISOString() },
  };
}

function routeOf({ routeOptions }: FastifyRequest): string {
  return routeOptions.url ?? 'unmatched';
}

/** The first identifier in the path. */
function subjectOf({ params }: FastifyRequest): string | null {
  const given: unknown[] = Object.values(params ?? {});
  return given.find((each): each is string => typeof each === 'string' && isId(each)) ?? null;
}
