import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { TooManyAttemptsError } from '#app/modules/identity/identity.errors.js';
import { READ_POOL } from '#app/platform/database/database.js';

const WINDOW_SECONDS = 15 * 60;
const ATTEMPTS_PER_ADDRESS = 100;
const ATTEMPTS_PER_ACCOUNT_AND_ADDRESS = 10;
const ATTEMPTS_PER_ACCOUNT = 100;
const TRUST_SECONDS = 90 * 86_400;
// With codes of six digits, three of them right at any time, 240 a day find one with a chance of 1 in 1,400.
const SECOND_STEPS_PER_ACCOUNT = 10;
const SECOND_STEP_SECONDS = 3600;
/** Beginnings of sign-ins without a name: each writes a row, or asks a provider. */
const BEGINNINGS_PER_ADDRESS = 100;

/**
 * Counts refused sign-ins for all processes together: per network address, per account from one address, and per
 * account from all addresses together. The last one does not hold where the person has signed in before, so that nobody
 * can lock a person out by guessing at the account from elsewhere.
 */
@Injectable()
export class SignInLimiter {
  private readonly perAddress: RateLimiterPostgres;
  private readonly perPair: RateLimiterPostgres;
  private readonly perAccount: RateLimiterPostgres;
  private readonly trusted: RateLimiterPostgres;
  private readonly perSecondStep: RateLimiterPostgres;
  private readonly perBeginning: RateLimiterPostgres;

  constructor(@Inject(READ_POOL) pool: pg.Pool) {
    const limiter = (keyPrefix: string, points: number, duration = WINDOW_SECONDS) =>
      new RateLimiterPostgres({
        storeClient: pool,
        tableName: 'rate_limits',
        tableCreated: true,
        keyPrefix,
        points,
        duration,
      });
    this.perAddress = limiter('sign-in-address', ATTEMPTS_PER_ADDRESS);
    this.perPair = limiter('sign-in-pair', ATTEMPTS_PER_ACCOUNT_AND_ADDRESS);
    this.perAccount = limiter('sign-in-account', ATTEMPTS_PER_ACCOUNT);
    this.trusted = limiter('sign-in-trusted', 1, TRUST_SECONDS);
    this.perSecondStep = limiter('second-step', SECOND_STEPS_PER_ACCOUNT, SECOND_STEP_SECONDS);
    this.perBeginning = limiter('sign-in-beginning', BEGINNINGS_PER_ADDRESS);
  }

  /** @throws TooManyAttemptsError before a password is looked at. */
  async consume(email: string, address: string): Promise<void> {
    const pair = `${email} ${address}`;
    await refusing(async () => {
      await this.perAddress.consume(address);
      await this.perPair.consume(pair);
      if ((await this.trusted.get(pair)) === null) await this.perAccount.consume(email);
    });
  }

  /** @throws TooManyAttemptsError before a code or a password of somebody already known is looked at. */
  async consumeSecondStep(userId: string): Promise<void> {
    await refusing(() => this.perSecondStep.consume(userId));
  }

  async forgiveSecondStep(userId: string): Promise<void> {
    await this.perSecondStep.delete(userId);
  }

  /** @throws TooManyAttemptsError where an address begins one sign-in after the other. */
  async consumeBeginning(address: string): Promise<void> {
    await refusing(() => this.perBeginning.consume(address));
  }

  /** A right password gives the attempts back: offices share an address. The address is trusted from now on. */
  async forgive(email: string, address: string): Promise<void> {
    const pair = `${email} ${address}`;
    await Promise.all([
      this.perAddress.reward(address),
      this.perPair.delete(pair),
      this.perAccount.delete(email),
      this.trusted.set(pair, 1, TRUST_SECONDS),
    ]);
  }
}

async function refusing(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes)
      throw new TooManyAttemptsError(Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}
