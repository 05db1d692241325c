import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { TooManyAttemptsError } from '#app/modules/identity/identity.errors.js';
import { READ_POOL } from '#app/platform/database/database.js';

const WINDOW_SECONDS = 15 * 60;
const ATTEMPTS_PER_ACCOUNT = 10;
const ATTEMPTS_PER_ADDRESS = 100;

/** Counts refused sign-ins per account and per network address, for all processes together. */
@Injectable()
export class SignInLimiter {
  private readonly perAccount: RateLimiterPostgres;
  private readonly perAddress: RateLimiterPostgres;

  constructor(@Inject(READ_POOL) pool: pg.Pool) {
    const common = {
      storeClient: pool,
      tableName: 'rate_limits',
      tableCreated: true,
      duration: WINDOW_SECONDS,
    };
    this.perAccount = new RateLimiterPostgres({
      ...common,
      keyPrefix: 'sign-in-account',
      points: ATTEMPTS_PER_ACCOUNT,
    });
    this.perAddress = new RateLimiterPostgres({
      ...common,
      keyPrefix: 'sign-in-address',
      points: ATTEMPTS_PER_ADDRESS,
    });
  }

  /** @throws TooManyAttemptsError before a password is looked at. */
  async consume(email: string, address: string): Promise<void> {
    try {
      await this.perAddress.consume(address);
      await this.perAccount.consume(email);
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes)
        throw new TooManyAttemptsError(Math.ceil(refusal.msBeforeNext / 1000));
      throw refusal;
    }
  }

  /** A right password gives both attempts back: offices share an address. */
  async forgive(email: string, address: string): Promise<void> {
    await Promise.all([this.perAccount.delete(email), this.perAddress.reward(address)]);
  }
}
