import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AccountLinkLimiter } from '#app/modules/accounts/account-link-limiter.js';

const SAFE_METHODS = new Set(['GET', 'HEAD']);

/** Bounds how often a network address may ask, on every route with the token of a link that opens an account. */
@Injectable()
export class AccountLinkGuard implements CanActivate {
  constructor(private readonly limiter: AccountLinkLimiter) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { ip, method } = context.switchToHttp().getRequest<FastifyRequest>();
    await this.limiter.use(ip, SAFE_METHODS.has(method));
    return true;
  }
}
