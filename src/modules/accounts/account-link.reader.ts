import { Injectable } from '@nestjs/common';
import type { AccountLinkPurpose } from '#app/modules/accounts/account-link.entity.js';
import { FIND_LINK, type FoundLink } from '#app/modules/accounts/account-link.repository.js';
import { Database } from '#app/platform/database/database.js';

/** Reads links; nothing else comes of it. */
@Injectable()
export class AccountLinkReader {
  constructor(private readonly db: Database) {}

  async find(
    { id, secretHash }: { id: string; secretHash: Buffer },
    purpose: AccountLinkPurpose,
  ): Promise<FoundLink | null> {
    const [link] = await this.db.read<FoundLink>({
      name: 'account-links.find',
      text: FIND_LINK,
      values: [id, secretHash, purpose],
    });
    return link ?? null;
  }
}
