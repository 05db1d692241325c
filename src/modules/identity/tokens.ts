import { createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { Environment } from '#app/platform/config/environment.js';

const TOKEN_BYTES = 32;

/** An opaque secret of 256 random bits, in the alphabet of a cookie and a bearer token. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** Hashes tokens for keeping and tells the time that their validity is measured by. */
@Injectable()
export class TokenKeys {
  constructor(
    private readonly environment: Environment,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {}

  /** What is stored of a token: neither a copy of the table nor the key alone opens anything. */
  hash(token: string): Buffer {
    return createHmac('sha256', this.environment.SECRET_KEY).update(token).digest();
  }

  now(): Date {
    return this.clock.now();
  }

  /** A session that was used last before then has ended. */
  idleSince(): Date {
    return new Date(this.now().getTime() - this.environment.SESSION_IDLE_MINUTES * 60_000);
  }
}
