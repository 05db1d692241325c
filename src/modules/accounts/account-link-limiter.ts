import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { TooManyAttemptsError } from '#app/modules/identity/identity.errors.js';
import { READ_POOL } from '#app/platform/database/database.js';

const WINDOW_SECONDS = 15 * 60;
// A ministry has one network address, and its scanner opens every link of every mail.
const READS_PER_NETWORK = 600;
const WRITES_PER_NETWORK = 120;
const RESETS_PER_NETWORK = 60;
const RESETS_PER_ADDRESS = 5;
const MAILS_PER_PERSON = 60;

/**
 * Bounds how often a network address uses links that open accounts, and asks for new passwords; and how often one is asked
 * for at one e-mail address, whether or not it is known. Reads are counted in the memory of each process.
 */
@Injectable()
export class AccountLinkLimiter {
  private readonly reads = new RateLimiterMemory({ points: READS_PER_NETWORK, duration: WINDOW_SECONDS });
  private readonly writes: RateLimiterAbstract;
  private readonly resetsOfNetwork: RateLimiterAbstract;
  private readonly resetsOfAddress: RateLimiterAbstract;
  private readonly mailsOfPerson: RateLimiterAbstract;

  constructor(@Inject(READ_POOL) pool: pg.Pool) {
    const forAll = (keyPrefix: string, points: number) =>
      new RateLimiterPostgres({
        storeClient: pool,
        tableName: 'rate_limits',
        tableCreated: true,
        keyPrefix,
        points,
        duration: WINDOW_SECONDS,
      });
    this.writes = forAll('account-link-network', WRITES_PER_NETWORK);
    this.resetsOfNetwork = forAll('password-reset-network', RESETS_PER_NETWORK);
    this.resetsOfAddress = forAll('password-reset-address', RESETS_PER_ADDRESS);
    this.mailsOfPerson = forAll('account-mails-person', MAILS_PER_PERSON);
  }

  /** @throws TooManyAttemptsError */
  async use(network: string, isRead: boolean): Promise<void> {
    await consuming(() => (isRead ? this.reads : this.writes).consume(network));
  }

  /** Before somebody has a mail sent to an address that they typed. @throws TooManyAttemptsError */
  async sendTo(userId: string): Promise<void> {
    await consuming(() => this.mailsOfPerson.consume(userId));
  }

  /** @throws TooManyAttemptsError */
  async askReset(network: string, email: string): Promise<void> {
    await consuming(async () => {
      await this.resetsOfNetwork.consume(network);
      await this.resetsOfAddress.consume(email);
    });
  }
}

async function consuming(consume: () => Promise<unknown>): Promise<void> {
  try {
    await consume();
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes)
      throw new TooManyAttemptsError(Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}
