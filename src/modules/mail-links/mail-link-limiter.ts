import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { TooManyAttemptsError } from '#app/modules/identity/identity.errors.js';
import type { UpdateLink } from '#app/modules/notifications/mail-links.js';
import { READ_POOL } from '#app/platform/database/database.js';

const WINDOW_SECONDS = 15 * 60;
// A ministry has one address, and its scanner opens every link of every digest.
const READS_PER_ADDRESS = 1_200;
const READS_PER_LINK = 120;
const WRITES_PER_ADDRESS = 240;
const WRITES_PER_LINK = 30;
const HOUR_SECONDS = 3_600;
const RENEWALS_PER_PERSON = 5;

/** Who asks: a network address and, where it is genuine, the link. */
export interface LinkRequest {
  address: string;
  /** Identifies the link without being it; null for what no key of ours has signed. */
  link: string | null;
}

/**
 * Counts what is asked without signing in, per network address and per link. Reads are counted in the memory of each
 * process, since a read writes nothing anywhere; writes by all processes together.
 */
@Injectable()
export class MailLinkLimiter {
  private readonly reads: Limits;
  private readonly writes: Limits;
  private readonly renewals: RateLimiterPostgres;
  private readonly renewalsOfPerson: RateLimiterPostgres;

  constructor(@Inject(READ_POOL) pool: pg.Pool) {
    const inMemory = (points: number) => new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
    const forAll = (keyPrefix: string, points: number, duration = WINDOW_SECONDS) =>
      new RateLimiterPostgres({
        storeClient: pool,
        tableName: 'rate_limits',
        tableCreated: true,
        keyPrefix,
        points,
        duration,
      });
    this.reads = { perAddress: inMemory(READS_PER_ADDRESS), perLink: inMemory(READS_PER_LINK) };
    this.writes = {
      perAddress: forAll('mail-link-address', WRITES_PER_ADDRESS),
      perLink: forAll('mail-link', WRITES_PER_LINK),
    };
    this.renewals = forAll('mail-link-renewal', 1, HOUR_SECONDS);
    this.renewalsOfPerson = forAll('mail-link-renewal-person', RENEWALS_PER_PERSON, HOUR_SECONDS);
  }

  /** @throws TooManyAttemptsError */
  async read(request: LinkRequest): Promise<void> {
    await consume(this.reads, request);
  }

  /** @throws TooManyAttemptsError */
  async write(request: LinkRequest): Promise<void> {
    await consume(this.writes, request);
  }

  /** One fresh link an hour for each old one, and a few for each person, whichever of their links is used. */
  async mayRenew({ deliveryId, recipientId, assignmentId }: UpdateLink): Promise<boolean> {
    try {
      await this.renewals.consume(`${deliveryId} ${assignmentId}`);
      await this.renewalsOfPerson.consume(recipientId);
      return true;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return false;
      throw refusal;
    }
  }
}

interface Limits {
  perAddress: RateLimiterAbstract;
  perLink: RateLimiterAbstract;
}

async function consume({ perAddress, perLink }: Limits, { address, link }: LinkRequest): Promise<void> {
  try {
    await perAddress.consume(address);
    if (link !== null) await perLink.consume(link);
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes)
      throw new TooManyAttemptsError(Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}
