import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { MailLinkLimiter } from '#app/modules/mail-links/mail-link-limiter.js';
import { MailLinks } from '#app/modules/notifications/mail-links.js';

const SAFE_METHODS = new Set(['GET', 'HEAD']);

/** Bounds how often a network address, and a link, may ask; for every route with a `:token` that somebody signed out calls. */
@Injectable()
export class MailLinkGuard implements CanActivate {
  constructor(
    private readonly links: MailLinks,
    private readonly limiter: MailLinkLimiter,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { ip: address, method, params } = context.switchToHttp().getRequest<FastifyRequest>();
    const { token } = params as { token: string };
    const request = { address, link: this.identify(token) };
    await (SAFE_METHODS.has(method) ? this.limiter.read(request) : this.limiter.write(request));
    return true;
  }

  /** Whatever was not signed here would otherwise fill the counters with names. */
  private identify(token: string): string | null {
    const update = this.links.readUpdate(token);
    if (update !== null) return `${update.deliveryId} ${update.assignmentId}`;
    return this.links.readUnsubscribe(token)?.deliveryId ?? null;
  }
}
