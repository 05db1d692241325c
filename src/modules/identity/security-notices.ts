import type { EntityManager } from 'typeorm';

/** What happened to the ways into somebody's account; they are told at once, so that they see what was not their doing. */
export type SecurityEvent =
  | 'password_changed'
  | 'totp_added'
  | 'totp_removed'
  | 'passkey_added'
  | 'passkey_removed'
  | 'recovery_codes_made'
  | 'recovery_code_used'
  | 'single_sign_on_linked'
  | 'second_factors_reset';

/** Implemented by the notifications, which come after this module; they are told what to write, never what to whom. */
export abstract class SecurityNotices {
  /** Enters one mail to the person in the ledger, in the transaction of what it tells of. */
  abstract enter(tx: EntityManager, userId: string, event: SecurityEvent): Promise<void>;
}
