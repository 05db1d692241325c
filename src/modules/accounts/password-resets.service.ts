import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { AccountLinkRepository } from '#app/modules/accounts/account-link.repository.js';
import { LinkIssuer } from '#app/modules/accounts/link-issuer.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { PeopleRegistry } from '#app/modules/identity/people-registry.js';
import { Database } from '#app/platform/database/database.js';
import { Ticker } from '#app/platform/queue/ticker.js';

const EVERY_MS = 2_000;
const AT_ONCE = 20;

/**
 * Sends links to who has forgotten a password. What is asked for is only written down, known address or not; a tick works
 * out what comes of it, so that neither answer nor time tells whether there is such an account.
 */
@Injectable()
export class PasswordResets implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly ticker: Ticker,
    private readonly links: AccountLinkRepository,
    private readonly people: PeopleRegistry,
    private readonly issuer: LinkIssuer,
    private readonly audit: AuditTrail,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.ticker.register({ name: 'reset-passwords', everyMs: EVERY_MS, run: () => this.work() });
  }

  async ask(email: string): Promise<void> {
    await this.db.transaction((tx) => this.links.askReset(tx, email, this.clock.now()));
  }

  /** Works out what was asked for; two at once take different requests. */
  async work(): Promise<void> {
    await this.db.transaction(async (tx) => {
      for (const email of await this.links.takeResetRequests(tx, AT_ONCE)) {
        const person = await this.people.holdByEmail(tx, email);
        // Who has not accepted an invitation yet has no password to forget.
        if (person === null || !person.isActive || person.activatedAt === null) continue;
        await this.issuer.resetPassword(tx, person);
        await this.audit.record(tx, {
          // Whoever asked, it need not have been the person themselves.
          actor: null,
          action: 'password.reset-asked',
          subjectKind: 'user',
          subjectId: person.id,
        });
      }
    });
  }
}
